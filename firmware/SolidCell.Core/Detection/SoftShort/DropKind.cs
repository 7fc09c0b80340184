namespace SolidCell.Core.Detection.SoftShort;

/// <summary>What a fall of the voltage comes to.</summary>
internal enum DropKind
{
    None,

    /// <summary>Abrupt, deep enough, long enough and far enough out of the noise.</summary>
    Drop,

    /// <summary>The fourth of some that were each too short.</summary>
    SpikeTrain,
}
