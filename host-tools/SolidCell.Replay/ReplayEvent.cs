using SolidCell.Core.Detection;

namespace SolidCell.Replay;

/// <summary>One short circuit of a replayed trace, in the units people read.</summary>
public sealed record ReplayEvent
{
    internal const string HardShort = "hard-short";
    private const double MicroPerUnit = 1e6;
    private const double MillisecondsPerSecond = 1000;

    public required string Kind { get; init; }
    public required double TestTimeS { get; init; }
    public required double DetectedTimeS { get; init; }
    public required string Cause { get; init; }
    public required int ConfidencePercent { get; init; }
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
        ConfidencePercent = found.ConfidencePercent,
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

    private static string CauseName(ShortCause cause) =>
        string.Concat(cause.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
