using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SoftShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>What a fall from 102.4 mV must be to count, each bound at its edge. In microvolts.</summary>
public sealed class DropEdgeTests
{
    private const long Microvolt = LevelTracker.Microvolt;
    private const int Level = 102_400;

    [Theory]
    [InlineData(false, Level, 2700)]
    [InlineData(false, -Level, 2700)]
    [InlineData(true, Level, 8000)]
    [InlineData(true, 4_000_000, 8000)]
    public void A_drop_is_2_6_percent_of_polarisation_or_8_mV_of_a_full_cell(bool isInsertion, int level, int least)
    {
        DropThreshold depths = new();
        depths.Begin(isInsertion);
        Assert.Equal(least * Microvolt, depths.Least(At(level)));
    }

    [Theory]
    [InlineData(6399, 9598)]
    [InlineData(6400, 2700)]
    [InlineData(1000, 2700)]
    [InlineData(2000, 3000)]
    public void It_is_one_and_a_half_steps_of_the_reading_unless_those_are_a_sixteenth_of_the_level(int step, int least)
    {
        DropThreshold depths = new();
        depths.Begin(false);
        LevelTracker level = At(Level);
        for (int i = 0; i < 8; i++)
        {
            level.Noise.Resolve((Level + (i % 2 * step)) * Microvolt);
        }

        Assert.Equal(least, depths.Least(level) / Microvolt);
    }

    [Fact]
    public void It_is_what_the_transient_may_bring()
    {
        DropThreshold depths = new();
        depths.Begin(false);
        LevelTracker level = new();
        level.Begin();
        level.UseInterval(50);
        foreach (int value in new[] { Level, Level, Level + 10_000, Level })
        {
            level.Compare(value * Microvolt);
            level.Learn(value * Microvolt);
        }

        Assert.True(level.Allowance > 2700 * Microvolt);
        Assert.Equal(level.Allowance, depths.Least(level));
    }

    [Theory]
    [InlineData(100, 2800, 2450)]
    [InlineData(1000, 2800, 2450)]
    [InlineData(1300, 2800, 2600)]
    public void One_sample_opens_a_suspicion_by_seven_eighths_of_it_and_two_sigma(int sigma, int least, int entry)
    {
        LevelTracker level = At(Level);
        level.Noise.Sigma = sigma * Microvolt;
        Assert.Equal(entry * Microvolt, DropThreshold.Entry(level, least * Microvolt));
    }

    [Theory]
    [InlineData(false, 8200, 1, true)]
    [InlineData(false, 8199, 1, false)]
    [InlineData(true, 16_000, 1, true)]
    [InlineData(true, 15_999, 1, false)]
    [InlineData(false, 16_000, 2000, true)]
    [InlineData(false, 15_999, 2000, false)]
    public void A_spike_is_8_percent_or_16_mV_and_eight_sigma(bool isInsertion, int sum, int sigma, bool isSpike)
    {
        DropThreshold depths = new();
        depths.Begin(isInsertion);
        LevelTracker level = At(Level);
        level.Noise.Sigma = sigma * Microvolt;
        Assert.Equal(isSpike, depths.IsSpike(level, Level * Microvolt, sum * Microvolt));
    }

    [Theory]
    [InlineData(1, 8000, true)]
    [InlineData(1, 7999, false)]
    [InlineData(4, 15_000, true)]
    [InlineData(4, 14_999, false)]
    [InlineData(30, 59_000, false)]
    [InlineData(30, 60_000, true)]
    public void A_depth_stands_out_by_seven_sigma_of_white_noise_and_in_the_mean_by_two(int count, int sum, bool stands)
    {
        LevelTracker level = White(1000);
        Assert.Equal(stands, DropSignificance.Stands(level, sum * Microvolt, count));
    }

    [Fact]
    public void Slow_noise_and_what_wanders_ask_for_more()
    {
        // The same size of noise: white, half new in each sample, and a constant that wanders.
        LevelTracker white = White(1000);
        LevelTracker slow = At(Level);
        int[] wave = [0, 1, 2, 3, 4, 3, 2, 1, 0, -1, -2, -3, -4, -3, -2, -1];
        Feed(slow, i => wave[i % 16] * 400);
        LevelTracker wandering = At(Level);
        Feed(wandering, _ => 800);
        int[] least = [.. new[] { white, slow, wandering }.Select(level => Enumerable.Range(1, 500)
            .First(sigmas => DropSignificance.Stands(level, sigmas * level.Noise.Sigma, 8)))];
        Assert.Equal([22, 84, 171], least);
        Assert.Equal([33, 128, 280], new[] { white, slow, wandering }.Select(level => Enumerable.Range(1, 1000)
            .First(sigmas => DropSignificance.Stands(level, sigmas * level.Noise.Sigma, 16))));
    }

    [Fact]
    public void The_sums_of_a_full_cell_do_not_overflow() =>
        Assert.True(DropSignificance.Stands(At(Level), 5_000_000L * Microvolt * 60, 60));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 150)]
    [InlineData(102, 153)]
    public void The_local_slope_is_three_times_the_mean_of_the_last_falls(int fall, int least)
    {
        LocalSlope slope = new();
        slope.Follow(10_000);
        Assert.Equal(0, slope.Least);
        slope.Follow(10_000 - fall);
        Assert.Equal(least, slope.Least);
        slope.Follow(20_000);
        Assert.Equal(least / 2 / 3 * 3, slope.Least);
        slope.Reset();
        Assert.Equal(0, slope.Least);
        slope.Follow(0);
        Assert.Equal(0, slope.Least);
    }

    [Theory]
    [InlineData(60_000, true)]
    [InlineData(60_001, false)]
    public void Four_spikes_within_a_minute_are_a_train_and_the_first_is_its_onset(int last, bool isTrain)
    {
        SpikeCounter spikes = new();
        Assert.False(spikes.Add(0));
        Assert.False(spikes.Add(10));
        Assert.False(spikes.Add(20));
        Assert.Equal(isTrain, spikes.Add(last));
        Assert.Equal(0, spikes.OnsetMilliseconds);
        Assert.True(spikes.Add(60_002));
        Assert.Equal(10, spikes.OnsetMilliseconds);
        Assert.False(spikes.Add(60_021));
        Assert.Equal(20, spikes.OnsetMilliseconds);
        spikes.Reset();
        Assert.False(spikes.Add(60_022));
        Assert.Equal(60_022, spikes.OnsetMilliseconds);
    }

    [Theory]
    [InlineData(CellKind.Symmetric, 0, 91)]
    [InlineData(CellKind.Symmetric, 8, 99)]
    [InlineData(CellKind.Symmetric, 9, 99)]
    [InlineData(CellKind.Full, 9, 95)]
    [InlineData(CellKind.AnodeFree, 9, 80)]
    public void Belief_in_a_drop_and_in_a_train_is_what_the_corpora_gave(CellKind kind, int sigmas, int percent)
    {
        Assert.Equal(percent, DropBelief.Percent(kind, new StepTracker { ElapsedMilliseconds = 2000 }, sigmas));
        Assert.Equal(kind == CellKind.Symmetric ? 90 : 80, DropBelief.SpikeTrainPercent(kind));
        StepTracker slow = new() { ElapsedMilliseconds = 2001, Reference = 1 };
        Assert.Equal(kind == CellKind.Symmetric ? percent : 80, DropBelief.Percent(kind, slow, sigmas));
        Assert.Equal(kind != CellKind.Symmetric, DropBelief.MustReturn(kind, slow));
        slow.ElapsedMilliseconds = 2000;
        Assert.Equal(kind == CellKind.AnodeFree, DropBelief.MustReturn(kind, slow));
        slow.Reference = 0;
        Assert.Equal(kind != CellKind.Symmetric, DropBelief.MustReturn(kind, slow));
    }

    [Theory]
    [InlineData(4100, 8, false)]
    [InlineData(4200, 8, true)]
    [InlineData(8100, 16, true)]
    [InlineData(7900, 16, false)]
    public void It_fluctuates_above_4_percent_of_the_level_and_eight_times_the_floor(int jump, int floorShare, bool fluctuates)
    {
        FluctuationDetector fluctuation = new();
        fluctuation.BeginStep();
        long floor = floorShare == 8 ? 1 : 1000;
        Assert.Equal(fluctuates, Fluctuate(fluctuation, jump, floor, 101, 100, 0) > 0);
    }

    [Theory]
    [InlineData(100, 0, false)]
    [InlineData(101, 0, true)]
    [InlineData(101, 51, false)]
    [InlineData(101, 49, true)]
    public void It_does_on_one_side_only_and_after_100_samples(int samples, int abovePercent, bool fluctuates) =>
        Assert.Equal(fluctuates, Fluctuate(new FluctuationDetector(), 20_000, 1, samples, 100, abovePercent) > 0);

    [Fact]
    public void It_lasts_for_three_seconds_and_40_samples_and_is_reported_once_a_step()
    {
        FluctuationDetector quick = new();
        quick.BeginStep();
        int found = Fluctuate(quick, 20_000, 1, 101, 50, 0);
        Assert.Equal(quick.OnsetMilliseconds + 3000, found);
        Assert.True(quick.IsBusy);
        Assert.Equal(0, Fluctuate(quick, 20_000, 1, 101, 50, 0));
        quick.BeginStep();
        Assert.False(quick.IsBusy);
        FluctuationDetector slow = new();
        slow.BeginStep();
        found = Fluctuate(slow, 20_000, 1, 101, 1000, 0);
        Assert.Equal(slow.OnsetMilliseconds + 39_000, found);
    }

    /// <summary>A voltage of 102.4 mV that falls by a jump in every second sample, and rises by a share of it in the others.</summary>
    /// <returns>When it was found; 0 for never.</returns>
    private static int Fluctuate(FluctuationDetector fluctuation, int jump, long floor, int samples, int interval, int abovePercent)
    {
        for (int i = 1; i <= 300; i++)
        {
            int value = i % 2 == 0 ? Level - jump : Level + (jump * abovePercent / 100);
            if (fluctuation.Update(value, Level, floor, samples, i * interval))
            {
                return i * interval;
            }
        }

        return 0;
    }

    private static LevelTracker At(int microvolts)
    {
        LevelTracker level = new();
        level.Begin();
        level.UseInterval(50);
        for (int i = 0; i < 300; i++)
        {
            level.Compare(microvolts * Microvolt);
            level.Learn(microvolts * Microvolt);
        }

        return level;
    }

    private static LevelTracker White(int sigma)
    {
        LevelTracker level = At(Level);
        Feed(level, i => i % 2 == 0 ? sigma : -sigma);
        level.Noise.Sigma = sigma * Microvolt;
        return level;
    }

    private static void Feed(LevelTracker level, Func<int, int> error)
    {
        level.Noise.Begin();
        for (int i = 0; i < 4096; i++)
        {
            level.Noise.Add(error(i) * Microvolt);
        }
    }
}
