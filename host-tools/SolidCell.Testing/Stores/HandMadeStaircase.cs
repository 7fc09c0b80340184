using SolidCell.Core.Detection;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Testing.Stores;

/// <summary>
/// Steps and shorts of a critical-current test on 1 cm2, written by hand: an hour of deposition and one of stripping at 0.1 mA/cm2,
/// then at 0.2 and so on.
/// </summary>
public static class HandMadeStaircase
{
    private const long Hour = 3_600_000;

    /// <summary>Both half-cycles of the first <paramref name="levels"/> current densities.</summary>
    public static List<StoredStep> Of(int levels) =>
        [.. Enumerable.Range(0, 2 * levels).Select(i => Step(i, ((i / 2) + 1) * 100_000L * (i % 2 == 0 ? 1 : -1)))];

    /// <summary>A short of a kind at a density in nA/cm2.</summary>
    public static StoredShort ShortAt(ShortKind kind, double onsetHours, long density) => new(
        (long)(onsetHours * Hour) + 100, kind, 90, (long)(onsetHours * Hour), 1, density,
        250_000, 3_000_000, 50_000, 1000, 1000, false, 1, ShortCause.ResistanceCollapse, 1, 1);

    /// <summary>The half-cycle with a number from 0, an hour long, at a density in nA/cm2.</summary>
    public static StoredStep Step(int index, long nanoamps) => new(
        index * Hour, index, index, (index / 2) + 1, StepKind.ConstantCurrent, nanoamps, index, (index + 1) * Hour, StepEndReason.Time,
        nanoamps, Hour);
}
