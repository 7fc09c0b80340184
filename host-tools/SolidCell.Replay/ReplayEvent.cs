using SolidCell.Core.Detection;
using SolidCell.Witnesses;

namespace SolidCell.Replay;

/// <summary>One short circuit of a replayed trace, in the units people read.</summary>
public sealed record ReplayEvent
{
    internal const string HardShort = "hard-short";
    private const double MicroPerUnit = 1e6;
    private const double MillisecondsPerSecond = 1000;
    private const double MillivoltsPerVolt = 1000;
    private const double SecondsPerHour = 3600;

    public required string Kind { get; init; }
    public required double TestTimeS { get; init; }
    public required double DetectedTimeS { get; init; }
    public required string Cause { get; init; }
    public required int ScorePercent { get; init; }

    /// <summary>"transient", "persistent" or "hard".</summary>
    public string Class { get; init; } = "";

    /// <summary>"suspected" or "proven".</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Who else saw something.</summary>
    public IReadOnlyList<string> Witnesses { get; init; } = [];
    public required int HalfCycle { get; init; }
    public required double CurrentDensityMaPerCm2 { get; init; }
    public required double HalfStepMahPerCm2 { get; init; }
    public required double CumulativeMahPerCm2 { get; init; }
    public required double BeforeV { get; init; }
    public required double AtV { get; init; }
    public required double AfterV { get; init; }
    public required bool Recovered { get; init; }
    public required int Count { get; init; }
    public required int Event { get; init; }

    internal static ReplayEvent From(ShortEvent found, double detectedSeconds, double originSeconds) => new()
    {
        Kind = found.Kind == ShortKind.Hard ? HardShort : "soft-short",
        TestTimeS = originSeconds + (found.OnsetMilliseconds / MillisecondsPerSecond),
        DetectedTimeS = detectedSeconds,
        Cause = CauseName(found.Cause),
        ScorePercent = found.ConfidencePercent,
        HalfCycle = found.HalfCycle,
        CurrentDensityMaPerCm2 = found.CurrentDensityNanoampsPerSquareCentimetre / MicroPerUnit,
        HalfStepMahPerCm2 = found.StepArealChargeNanoampHoursPerSquareCentimetre / MicroPerUnit,
        CumulativeMahPerCm2 = found.CumulativeArealChargeNanoampHoursPerSquareCentimetre / MicroPerUnit,
        BeforeV = found.BeforeMicrovolts / MicroPerUnit,
        AtV = found.AtMicrovolts / MicroPerUnit,
        AfterV = found.AfterMicrovolts / MicroPerUnit,
        Recovered = found.Recovered,
        Count = found.Count,
        Event = found.EventNumber,
    };

    /// <summary>The same with its class, by what the witnesses say.</summary>
    internal ReplayEvent Graded(WitnessReport report)
    {
        double? ohms = report.All.Count == 0 ? null : Math.Abs(AtV / CurrentDensityMaPerCm2 * MillivoltsPerVolt);
        GradedShort graded = GradedShort.Of(Kind == HardShort, Recovered, TestTimeS / SecondsPerHour, ohms, report);
        return this with { Class = graded.Name, Evidence = graded.IsProven ? "proven" : "suspected", Witnesses = graded.Witnesses };
    }

    private static string CauseName(ShortCause cause) =>
        string.Concat(cause.ToString()
            .Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
