using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Digests;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Analysis.Tests.Cycles;

public sealed class HalfCycleReaderTests : IDisposable
{
    private const long Hour = 3_600_000;
    private const long TimeEnd = 0;
    private const long ShortEnd = 32;

    private readonly TemporaryStore _store = new();
    private readonly List<RecordGroup> _groups = [HandMadeBatch.Start(1, 7)];
    private long _sequence = 2;

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_half_cycle_has_the_density_charge_and_voltage_of_its_step()
    {
        AddStep(halfCycle: 1, startHours: 0, nanoamps: 392_699, TimeEnd, nanoampHours: 392_699, (0, 40_000), (0.5, 50_000), (1, 60_000));
        AddStep(halfCycle: 2, startHours: 1, nanoamps: -392_699, TimeEnd, nanoampHours: -392_600, (1.01, -50_000), (2, -50_000));
        IReadOnlyList<HalfCycle> halves = Read();
        Assert.Equal([0.5, -0.5], halves.Select(half => half.MilliampsPerSquareCentimetre));
        Assert.Equal(0.5, halves[0].MilliampHoursPerSquareCentimetre, 4);
        Assert.Equal(50, halves[0].OverpotentialMillivolts!.Value, 6);
        Assert.Equal((0.06, -0.05), (halves[0].LastVolts, halves[1].LastVolts));
        Assert.Null(halves[0].MilliampHoursPerGram);
        Assert.All(halves, half => Assert.True(half.IsComplete));
    }

    [Fact]
    public void Samples_count_with_the_time_between_them_not_with_their_number()
    {
        AddStep(1, 0, 100_000, TimeEnd, 100_000, (0, 100_000), (0.9, 100_000), (0.9001, 0), (0.9002, 0), (0.9003, 0), (1, 0));
        Assert.InRange(Read()[0].MeanVolts!.Value, 0.0899, 0.0901);
    }

    [Fact]
    public void A_step_that_a_short_ended_is_not_complete_and_keeps_its_charge()
    {
        AddStep(1, 0, 100_000, ShortEnd, 40_000, (0, 1000), (0.4, 1000));
        HalfCycle half = Assert.Single(Read());
        Assert.False(half.IsComplete);
        Assert.Equal(0.04, half.MilliampHours, 6);
    }

    [Fact]
    public void A_charge_and_the_discharge_after_it_are_a_cycle_with_its_efficiency()
    {
        AddStep(1, 0, 100_000, TimeEnd, 100_000, (0, 1000));
        AddStep(2, 1, -100_000, TimeEnd, -95_000, (1, 1000));
        AddStep(3, 2, 100_000, TimeEnd, 90_000, (2, 1000));
        IReadOnlyList<Cycle> cycles = Cycle.Of(Read());
        Assert.Equal(95, cycles[0].CoulombicEfficiencyPercent!.Value, 6);
        Assert.Equal((2, true, false), (cycles.Count, cycles[0].IsComplete, cycles[1].IsComplete));
        Assert.Null(cycles[1].CoulombicEfficiencyPercent);
    }

    [Fact]
    public void A_discharge_after_a_charge_that_took_nothing_has_no_efficiency()
    {
        AddStep(1, 0, 100_000, TimeEnd, 0, (0, 1000));
        AddStep(2, 1, -100_000, TimeEnd, -95_000, (1, 1000));
        Assert.Null(Assert.Single(Cycle.Of(Read())).CoulombicEfficiencyPercent);
    }

    [Theory]
    [InlineData(StepEndReason.Time, true)]
    [InlineData(StepEndReason.ShareOfBestResistance, true)]
    [InlineData(StepEndReason.SpectrumTaken, true)]
    [InlineData(StepEndReason.SoftShort, false)]
    [InlineData(StepEndReason.HardShort, false)]
    [InlineData(StepEndReason.ShortResponse, false)]
    [InlineData(StepEndReason.PowerCut, false)]
    public void A_half_cycle_is_complete_where_its_step_came_to_its_planned_end(StepEndReason reason, bool complete)
    {
        AddStep(1, 0, 100_000, (long)reason, 100_000, (0, 1000), (1, 1000));
        Assert.Equal(complete, Assert.Single(Read()).IsComplete);
    }

    private void AddStep(
        long halfCycle, double startHours, long nanoamps, long reason, long nanoampHours, params (double Hours, long Microvolts)[] samples)
    {
        long start = (long)(startHours * Hour);
        long end = (long)(samples[^1].Hours * Hour);
        _groups.Add(HandMadeBatch.One(RecordKind.StepStarted, _sequence++, start, [], halfCycle - 1, halfCycle, (halfCycle + 1) / 2, 1,
            nanoamps, 0, 0, 0, 0, 0, halfCycle, 0, 0, Math.Sign(nanoamps)));
        _groups.Add(
            HandMadeBatch.Samples(_sequence, [.. samples.Select(sample => (long)(sample.Hours * Hour))], i => samples[i].Microvolts));
        _sequence += samples.Length;
        _groups.Add(HandMadeBatch.One(RecordKind.StepEnded, _sequence++, end, [], halfCycle - 1, halfCycle, (halfCycle + 1) / 2, reason,
            nanoampHours, end - start, halfCycle));
    }

    private IReadOnlyList<HalfCycle> Read()
    {
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("f", HandMadeBatch.Of(1, [.. _groups]));
            writer.Commit();
        }

        using var reader = new TestReader(_store.Database);
        return SampleDigests.HalfCycles(_store.Database, reader.List().Single());
    }
}
