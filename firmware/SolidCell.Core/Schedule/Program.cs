namespace SolidCell.Core.Schedule;

/// <summary>
/// A compiled protocol: what the host uploads and the fixture runs. Its bytes are described in docs/program-format.md.
/// A program knows nothing of the cell; area and capacity come with the start command.
/// </summary>
public sealed class Program
{
    public const int FormatVersion = 1;
    public const int MaximumSteps = 64;
    public const int MaximumLimitsPerStep = 8;
    public const int MaximumLoopDepth = 4;
    public const int MaximumTurns = 65535;

    public PowerCutResponse OnPowerCut;
    public ShortResponse OnSoftShort;
    public ShortResponse OnHardShort;

    /// <summary>Length of the rest of <see cref="ShortResponse.Rest"/>.</summary>
    public int ShortRestMilliseconds;

    public SafetyEnvelope Envelope = new SafetyEnvelope();
    public Step[] Steps = new Step[0];

    /// <summary>What the program wants done about a soft or a hard short.</summary>
    public ShortResponse ResponseTo(bool isHard) => isHard ? OnHardShort : OnSoftShort;
}
