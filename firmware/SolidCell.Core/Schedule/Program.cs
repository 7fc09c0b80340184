namespace SolidCell.Core.Schedule;

/// <summary>
/// A compiled protocol: what the host uploads and the fixture runs. Its bytes are described in docs/program-format.md.
/// A program knows nothing of the cell; area and capacity come with the start command.
/// </summary>
public sealed class Program
{
    /// <summary>The newest format. What needs none of its additions is written in format 1, which older fixtures take too.</summary>
    public const int FormatVersion = 2;

    /// <summary>The format that every fixture takes.</summary>
    public const int FirstFormatVersion = 1;
    public const int MaximumSteps = 64;
    public const int MaximumLimitsPerStep = 8;
    public const int MaximumLoopDepth = 4;
    public const int MaximumTurns = 65535;

    /// <summary>Most turns of a loop in which a current is multiplied: what has to be computed when a step begins is bounded.</summary>
    public const int MaximumTurnsOfFactor = 256;

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
