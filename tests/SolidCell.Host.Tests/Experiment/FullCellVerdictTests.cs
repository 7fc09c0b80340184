using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Shorts;
using SolidCell.Host.Experiment;
using SolidCell.Simulation.Runs;

namespace SolidCell.Host.Tests.Experiment;

/// <summary>The verdicts on full cells at the edges of the paper's numbers, on tests that were written by hand.</summary>
public sealed class FullCellVerdictTests : IDisposable
{
    private const int LastCycle = 302;

    private readonly TemporaryStore _store = new();
    private readonly CellOutcome _known;

    public FullCellVerdictTests()
    {
        byte[] id = HandMadeTests.Write(_store.Database)[1].TestId;
        _known = OutcomeReader.Read(_store.Database, new VirtualTestEnd("ncm-ndl", id, 1000, 5))!;
    }

    private static PaperExperiment Experiment { get; } = PaperExperiments.All.Single(one => one.Name == "ncm");

    public void Dispose() => _store.Dispose();

    /// <summary>180.3 to 183.2 mAh/g to half a percent, 3.0 to 3.1 mAh/cm2 to half of the last digit, 109.7 mAh/g to a twentieth.</summary>
    [Theory]
    [InlineData(179.40, 2.95, 104, "Agrees Agrees Agrees")]
    [InlineData(179.39, 2.949, 103.9, "Differs Differs Differs")]
    [InlineData(184.11, 3.15, 115, "Agrees Agrees Agrees")]
    [InlineData(184.12, 3.151, 115.1, "Differs Differs Differs")]
    public void Capacities_are_judged_by_the_last_digit_that_the_paper_prints(double first, double areal, double last, string verdicts)
    {
        CellOutcome cell = _known with { HalfCycles = [.. Cycled(LastCycle, cycle => cycle == 1 ? first : last, areal)] };
        Assert.Equal(verdicts, string.Join(' ', Experiment.Compare([cell]).Take(3).Select(one => one.Verdict)));
    }

    [Fact]
    public void The_last_capacity_is_that_of_the_cycle_after_two_slow_and_300_fast_ones()
    {
        CellOutcome cell = _known with { HalfCycles = [.. Cycled(LastCycle + 1, cycle => cycle == LastCycle ? 110 : 180.5, 3)] };
        Assert.Equal("110.0 mAh/g", Experiment.Compare([cell]).ElementAt(2).Found);
        CellOutcome stopped = _known with { HalfCycles = [.. Cycled(LastCycle - 1, _ => 180.5, 3)] };
        Assert.Equal((Verdict.Open, "-"), Experiment.Compare([stopped]).Select(one => (one.Verdict, one.Found)).ElementAt(2));
    }

    /// <summary>The cycles of the first are asked for before it is copied.</summary>
    [Fact]
    public void A_copy_with_other_half_cycles_has_their_cycles()
    {
        CellOutcome three = _known with { HalfCycles = [.. Cycled(3, _ => 180, 3)] };
        Assert.Equal(3, three.Cycles.Count);
        Assert.Equal(2, (three with { HalfCycles = [.. Cycled(2, _ => 180, 3)] }).Cycles.Count);
    }

    /// <summary>A cycle takes two hours; the short comes in the charge of the last.</summary>
    [Theory]
    [InlineData(100, Verdict.Agrees)]
    [InlineData(101, Verdict.Differs)]
    public void A_short_is_early_within_the_first_hundred_cycles(int cycles, Verdict verdict)
    {
        CellOutcome cell = _known with
        {
            Cell = "ncm-bare",
            HalfCycles = [.. Cycled(cycles, _ => 180, 3)],
            Result = _known.Result with { FirstHardShort = new ShortOnset("hard", (2 * cycles) - 1.5, 0.1, 0.1, 0.2) },
        };
        PaperComparison found = Experiment.Compare([cell]).Single();
        Assert.Equal(verdict, found.Verdict);
        Assert.StartsWith($"in cycle {cycles}, at ", found.Found, StringComparison.Ordinal);
    }

    private IEnumerable<HalfCycle> Cycled(int cycles, Func<int, double> milliampHoursPerGram, double milliampHoursPerSquareCentimetre) =>
        Enumerable.Range(1, cycles).SelectMany(cycle => new[] { 1, -1 }.Select(sign => _known.HalfCycles[0] with
        {
            Number = (2 * cycle) - (sign > 0 ? 1 : 0),
            Cycle = cycle,
            StartHours = (2 * cycle) - (sign > 0 ? 2 : 1),
            EndHours = (2 * cycle) - (sign > 0 ? 1 : 0),
            MilliampsPerSquareCentimetre = sign,
            MilliampHoursPerGram = milliampHoursPerGram(cycle),
            MilliampHoursPerSquareCentimetre = milliampHoursPerSquareCentimetre,
            IsComplete = true,
        }));
}
