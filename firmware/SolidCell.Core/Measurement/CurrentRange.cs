namespace SolidCell.Core.Measurement;

/// <summary>Range of the bipolar current source and of the shunt that measures it.</summary>
public enum CurrentRange : byte
{
    OneMilliamp = 0,
    TenMilliamps = 1,
}
