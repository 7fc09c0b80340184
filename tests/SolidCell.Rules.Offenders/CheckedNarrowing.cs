namespace SolidCell.Rules.Offenders;

/// <summary>Trusts a conversion check that the device leaves out.</summary>
public static class CheckedNarrowing
{
    /// <summary>The lowest byte.</summary>
    public static byte Low(int value) => checked((byte)value);
}
