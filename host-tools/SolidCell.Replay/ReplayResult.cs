using SolidCell.Files;
using SolidCell.Witnesses;

namespace SolidCell.Replay;

/// <summary>What came out of one trace.</summary>
public sealed record ReplayResult
{
    public required IReadOnlyList<ReplayEvent> Events { get; init; }
    public required long Rows { get; init; }

    /// <summary>Rows without a usable voltage or current.</summary>
    public required long UnusableRows { get; init; }

    /// <summary>What was taken from the file, and what should be known before the result is believed.</summary>
    public required TraceDescription Taken { get; init; }

    /// <summary>The electrode area that densities refer to.</summary>
    public required double AreaSquareCentimetres { get; init; }
    public required double DurationS { get; init; }
    public required int HalfCycles { get; init; }

    /// <summary>What independent witnesses say of a symmetric cell; nobody of any other.</summary>
    public WitnessReport Witnesses { get; init; } = WitnessReport.None;

    /// <summary>What lasted less may have left no row.</summary>
    public double MeanIntervalS => Rows > 1 ? DurationS / (Rows - 1) : 0;

    /// <summary>What is odd about the numbers, or null.</summary>
    public string? Remark { get; init; }

    /// <summary>Why the trace was read and no short looked for, or null.</summary>
    public string? NotJudged { get; private init; }

    /// <summary>The same trace without events and witnesses, for a reason in words.</summary>
    public ReplayResult Unjudged(string reason) => this with { Events = [], Witnesses = WitnessReport.None, NotJudged = reason };

    public ReplayEvent? FirstSoftShort => Events.FirstOrDefault(e => e.Kind == "soft-short");

    public ReplayEvent? FirstHardShort => Events.FirstOrDefault(e => e.Kind == "hard-short");
}
