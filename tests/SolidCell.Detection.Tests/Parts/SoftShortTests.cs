using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SoftShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Which falls of the voltage are soft shorts: 20 samples a second, noise of 20 uV.</summary>
public sealed class SoftShortTests
{
    [Theory]
    [InlineData(36_000, 8, "Drop")]
    [InlineData(36_000, 1, "")]
    [InlineData(39_700, 40, "")]
    public void A_symmetric_cell_drops_when_it_is_deep_and_long_enough(int microvolts, int samples, string found)
    {
        DropBench bench = new(CellKind.Symmetric, 500_000);
        bench.Hold(40_000, 600);
        bench.Hold(microvolts, samples);
        bench.Hold(40_000, 40);
        Assert.Equal(found, bench.Found);
    }

    [Fact]
    public void Four_single_samples_within_a_minute_are_a_spike_train()
    {
        DropBench bench = new(CellKind.Symmetric, 500_000);
        bench.Hold(40_000, 600);
        for (int i = 0; i < 4; i++)
        {
            bench.Hold(20_000, 1);
            bench.Hold(40_000, 100);
        }

        Assert.Equal("SpikeTrain", bench.Found);
    }

    [Fact]
    public void On_discharge_a_fall_counts_when_it_returns()
    {
        DropBench stays = new(CellKind.Full, -500_000);
        stays.Hold(3_700_000, 600);
        stays.Hold(3_670_000, 600);
        Assert.Equal("", stays.Found);
        DropBench returns = new(CellKind.Full, -500_000);
        returns.Hold(3_700_000, 600);
        returns.Hold(3_670_000, 40);
        returns.Hold(3_700_000, 40);
        Assert.Equal("Drop", returns.Found);
    }

    [Fact]
    public void On_charge_a_fall_counts_that_stays()
    {
        DropBench bench = new(CellKind.Full, 500_000);
        bench.Hold(3_700_000, 600);
        bench.Hold(3_670_000, 60);
        Assert.Equal("Drop", bench.Found);
    }

    [Fact]
    public void The_knee_of_a_discharge_in_rows_of_a_minute_is_no_drop()
    {
        DropBench bench = new(CellKind.Full, -500_000, 60_000);
        bench.Hold(3_700_000, 40);
        for (double fall = 1000; fall < 400_000; fall *= 1.5)
        {
            bench.Hold(3_700_000 - (int)fall, 1);
        }

        Assert.Equal("", bench.Found);
    }

    [Fact]
    public void Interference_that_goes_both_ways_is_no_drop()
    {
        DropBench bench = new(CellKind.Full, 500_000);
        bench.Hold(3_700_000, 600);
        bench.Hold(3_670_000, 4);
        bench.Hold(3_730_000, 2);
        bench.Hold(3_700_000, 60);
        Assert.Equal("", bench.Found);
    }

    [Fact]
    public void Fluctuation_below_the_level_is_reported_and_fluctuation_both_ways_is_not()
    {
        Assert.True(Fluctuates(i => i % 2 == 0 ? -4_000 : 0));
        Assert.False(Fluctuates(i => i % 2 == 0 ? -4_000 : 4_000));
    }

    private static bool Fluctuates(Func<int, int> deviation)
    {
        FluctuationDetector fluctuation = new();
        fluctuation.BeginStep();
        long level = 40_000 * LevelTracker.Microvolt;
        return Enumerable.Range(1, 200)
            .Any(i =>
                fluctuation.Update(level + (deviation(i) * LevelTracker.Microvolt), level, 20 * LevelTracker.Microvolt, 1000, i * 50));
    }

    /// <summary>Level, rise, drop and classifier as the analyzer connects them.</summary>
    private sealed class DropBench
    {
        private readonly StepTracker _step = new();
        private readonly LevelTracker _level = new();
        private readonly DropClassifier _drops;
        private readonly int _nanoamps;
        private readonly int _period;
        private long _now = 10_000;
        private int _count;

        public DropBench(CellKind kind, int nanoamps, int periodMilliseconds = 50)
        {
            _drops = new DropClassifier(_step, _level, new DropDetector(new RiseDetector()));
            (_nanoamps, _period) = (nanoamps, periodMilliseconds);
            _step.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
            _step.Take(0, nanoamps, 0);
            _level.Begin();
            _level.UseInterval(periodMilliseconds);
            _drops.Begin(kind);
        }

        public string Found { get; private set; } = "";

        public void Hold(int microvolts, int samples)
        {
            for (int i = 0; i < samples; i++)
            {
                _step.Take(_now, _nanoamps, 0);
                long value = (microvolts + (_count++ * 7919 % 41) - 20) * LevelTracker.Microvolt;
                _level.Compare(value);
                DropKind kind = _drops.Update(value, _now, 0, false, false);
                Found += kind == DropKind.None ? "" : kind.ToString();
                _now += _period;
            }
        }
    }
}
