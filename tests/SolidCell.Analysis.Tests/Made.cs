using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Tests;

/// <summary>Tests, steps, samples and half-cycles in round numbers: 1 cm2, whole hours.</summary>
internal static class Made
{
    public const long AnHour = 3_600_000;

    public static StoredTest Test(CellKind kind = CellKind.Symmetric, long areaSquareMicrometres = 100_000_000) =>
        new([.. Enumerable.Range(1, 16).Select(at => (byte)at)], "press-1", "li", kind, areaSquareMicrometres, 0, "p", "ended", DateTimeOffset.UnixEpoch);

    /// <summary>A step that began at a place of the log, and its hours.</summary>
    public static StoredStep Step(
        int position, StepKind kind, double from, double? to, long nanoamps = 0, long half = 1, long? charge = 0,
            StepEndReason? reason = StepEndReason.Time) =>
        new((long)(from * AnHour), position, position, half, kind, nanoamps, half, (long?)(to * AnHour), reason, charge,
            0)
        { Position = new LogPosition(1, position) };

    public static StoredSample Sample(int position, long milliseconds, double volts, double milliamps, long qualities = 0,
        long kilopascals = 5000, long charge = 0) =>
        new(milliseconds, (long)Math.Round(volts * 1e6), (long)Math.Round(milliamps * 1e6), kilopascals, 30_000, qualities, charge)
        {
            Position = new LogPosition(1, position),
        };

    /// <summary>A whole half-cycle of an hour that passed 1 mAh, 1 mAh/cm2 and 4 mWh.</summary>
    public static HalfCycle Half(long number, double density, double? meanVolts = 0.05) => new()
    {
        Number = number,
        Cycle = (number + 1) / 2,
        StartHours = number - 1,
        EndHours = number,
        MilliampsPerSquareCentimetre = density,
        MilliampHours = 1,
        MilliampHoursPerSquareCentimetre = 1,
        MilliampHoursPerGram = null,
        MilliwattHours = 4,
        MeanVolts = meanVolts,
        LastVolts = null,
        IsComplete = true,
    };
}
