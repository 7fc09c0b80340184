using SolidCell.Analysis.Results;
using SolidCell.Protocols.Results;
using SolidCell.Store.Reading;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Host.Tests.Analysis;

public class CriticalCurrentAnalysisTests
{
    private const long OneSquareCentimetre = 100_000_000;
    private const long Hour = 3_600_000;
    private static readonly StoredTest Test = new(new byte[16], "f", "bare-li", 0, OneSquareCentimetre, 0, "ccd", "ended", DateTimeOffset.UnixEpoch);

    [Fact]
    public void The_critical_density_is_the_highest_that_deposited_and_stripped_before_the_first_short()
    {
        TestResult result = Analyse(Test, Staircase(4), [Short(1, onsetHours: 6.5, density: 400_000)]);
        Assert.Equal(0.3, result.CriticalDensityMilliampsPerSquareCentimetre);
        Assert.Equal("soft-short", result.Onset!.Kind);
        Assert.Equal(0.4, result.Onset.DensityMilliampsPerSquareCentimetre);
    }

    [Fact]
    public void A_short_while_stripping_spoils_its_density() =>
        Assert.Equal(0.2, Analyse(Test, Staircase(4), [Short(2, onsetHours: 5.5, density: 300_000)]).CriticalDensityMilliampsPerSquareCentimetre);

    [Fact]
    public void First_soft_and_first_hard_short_are_both_told()
    {
        TestResult result = Analyse(
            Test, Staircase(4), [Short(2, 7.2, 400_000), Short(1, 4.5, 300_000), Short(1, 4.7, 300_000)]);
        Assert.Equal((4.5, 7.2), (result.FirstSoftShort!.TestHours, result.FirstHardShort!.TestHours));
        Assert.Equal(result.FirstSoftShort, result.Onset);
    }

    [Fact]
    public void A_cell_that_survives_has_no_onset_and_its_whole_charge()
    {
        TestResult result = Analyse(Test, Staircase(3), []);
        Assert.Null(result.Onset);
        Assert.Equal(0.3, result.CriticalDensityMilliampsPerSquareCentimetre);
        Assert.Equal(1.2, result.CumulativeMilliampHoursPerSquareCentimetre, 6);
        Assert.Equal(6, result.TestHours);
    }

    [Fact]
    public void A_density_that_the_operator_cut_short_does_not_count()
    {
        List<StoredStep> steps = Staircase(2);
        steps[^1] = steps[^1] with { Reason = 33 };
        Assert.Equal(0.1, Analyse(Test, steps, []).CriticalDensityMilliampsPerSquareCentimetre);
    }

    [Fact]
    public void A_test_without_a_step_has_zero_everything() =>
        Assert.Equal(0, Analyse(Test, [], []).CriticalDensityMilliampsPerSquareCentimetre);

    private static TestResult Analyse(StoredTest test, List<StoredStep> steps, List<StoredShort> shorts) => TestAnalysis.Analyse(ResultKind.CriticalCurrent, test, steps, shorts);

    internal static List<StoredStep> Staircase(int levels) =>
        [.. Enumerable.Range(0, 2 * levels).Select(i => Step(i, ((i / 2) + 1) * 100_000L * (i % 2 == 0 ? 1 : -1)))];

    internal static StoredShort Short(long kind, double onsetHours, long density) => new(
        (long)(onsetHours * Hour) + 100, kind, 90, (long)(onsetHours * Hour), 1, density, 250_000, 3_000_000, 50_000, 1000, 1000, false, 1, 1, 1, 1);

    private static StoredStep Step(int index, long nanoamps) => new(
        index * Hour, index, index, (index / 2) + 1, 1, nanoamps, index, (index + 1) * Hour, 0, nanoamps, Hour);
}
