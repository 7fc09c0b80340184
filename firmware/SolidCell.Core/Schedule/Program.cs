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

    /// <summary>Ten times each turn.</summary>
    public const int MaximumMillionthsPerTurn = 10000000;
    public const int MaximumShortRestMilliseconds = 86400000;

    /// <summary>Thousandths: ten times the half-cycle before.</summary>
    public const int MaximumShare = 10000;

    /// <summary>Thousandths of the step's first voltage.</summary>
    public const int MaximumMultiple = 1000000;

    /// <summary>10 mV/s: half a millivolt each sample, which the voltage control follows.</summary>
    public const long FastestNanovoltsPerSecond = 10000000;

    /// <summary>0.01 mV/s: the resolution of the converter is passed in 0.8 s.</summary>
    public const long SlowestNanovoltsPerSecond = 10000;

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
