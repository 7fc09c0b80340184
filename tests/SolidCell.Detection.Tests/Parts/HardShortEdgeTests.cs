using SolidCell.Core.Detection.HardShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Where a hard short begins and ends on each kind of cell. In 1/256 uV, without noise where none is given.</summary>
public sealed class HardShortEdgeTests
{
    private const long Level = 256_000_000;

    /// <summary>A current density that flows, nA/cm2: 1 nA/cm2 and less is a rest.</summary>
    private const int Flowing = 1000;

    [Theory]
    [InlineData(CellKind.Symmetric, 0, Level - (Level / 4), 38)]
    [InlineData(CellKind.AnodeFree, 0, Level, 38)]
    [InlineData(CellKind.Full, 0, Level, 51)]
    [InlineData(CellKind.Half, 1, Level, 38)]
    public void A_collapse_is_below_a_share_of_what_the_cell_showed(CellKind kind, int density, long basis, int share)
    {
        HardShortLimit limit = Begun(kind, 0, density);
        Assert.Equal(basis * share / 256, limit.Update(Level, 0));
        Assert.Equal((basis, basis / 2), (limit.Basis, limit.Recovered));
    }

    [Theory]
    [InlineData(CellKind.Half, -1, 768_000, 30)]
    [InlineData(CellKind.Half, 1, 38_000_000, 2)]
    [InlineData(CellKind.Full, 1, 51_000_000, 2)]
    [InlineData(CellKind.AnodeFree, 1, 38_000_000, 2)]
    public void The_voltage_must_have_been_a_multiple_of_the_limit_before(CellKind kind, int density, long value, int fall)
    {
        HardShortLimit limit = Begun(kind, 0, density);
        limit.Update(Level, 0);
        Assert.Equal((value, fall * value), (limit.Value, limit.FallFrom));
    }

    [Theory]
    [InlineData(CellKind.Symmetric, 1, true)]
    [InlineData(CellKind.AnodeFree, 1, true)]
    [InlineData(CellKind.Half, 1, true)]
    [InlineData(CellKind.Full, 1, false)]
    [InlineData(CellKind.Full, 0, false)]
    [InlineData(CellKind.Full, -1, true)]
    public void Only_a_full_cell_that_is_charged_or_rests_may_come_there_slowly(CellKind kind, int density, bool isAbrupt) =>
        Assert.Equal(isAbrupt, Begun(kind, 0, density).IsFallAbrupt);

    [Theory]
    [InlineData(100_000, 38_100_000)]
    [InlineData(10_000_000, 48_000_000)]
    [InlineData(900_000_000, 51_200_000)]
    public void The_limit_gives_way_to_noise_up_to_a_fifth(long sigma, long value)
    {
        HardShortLimit limit = Begun(CellKind.AnodeFree, 0, 1);
        Assert.Equal(value, limit.Update(Level, sigma));
    }

    [Theory]
    [InlineData(Level / 2, Level)]
    [InlineData(Level + 1000, Level + 1000)]
    [InlineData(2 * Level, Level + (Level / 2))]
    public void What_was_expected_of_a_step_holds_and_half_as_much_again(long healthy, long basis)
    {
        HardShortLimit limit = Begun(CellKind.Symmetric, Level, 1);
        limit.Update(healthy, 0);
        Assert.Equal((basis, Level / 2), (limit.Basis, limit.Recovered));
    }

    [Theory]
    [InlineData(256, 197)]
    [InlineData(-2560, 1970)]
    public void A_dead_short_has_the_least_resistance_of_a_pellet(int density, long floor)
    {
        HardShortLimit limit = Begun(CellKind.Symmetric, 0, density);
        Assert.Equal(floor, limit.Update(0, 0));
        Assert.Equal(0, limit.Basis);
        limit.Enter();
        Assert.Equal(8 * floor, limit.Basis);
        limit.Enter();
        Assert.Equal(8 * floor, limit.Basis);
    }

    [Theory]
    [InlineData(788, 788)]
    [InlineData(787, 0)]
    public void A_collector_has_shown_four_times_that_before_it_can_collapse(long level, long basis)
    {
        HardShortLimit limit = Begun(CellKind.AnodeFree, 0, 256);
        limit.Update(level, 0);
        Assert.Equal(basis, limit.Basis);
    }

    [Fact]
    public void The_highest_voltage_counts_in_a_full_cell_for_the_test_and_in_a_symmetric_one_for_the_step()
    {
        foreach (CellKind kind in new[] { CellKind.Full, CellKind.Symmetric })
        {
            HardShortLimit limit = Begun(kind, 0, 1);
            limit.Update(Level, 0);
            limit.Update(Level / 2, 0);
            long high = limit.Basis;
            limit.BeginStep(0, 1);
            limit.Update(Level / 2, 0);
            Assert.Equal(kind == CellKind.Full ? high : high / 2, limit.Basis);
            limit.Begin(kind);
            limit.Update(Level / 4, 0);
            Assert.Equal((high / 4, kind == CellKind.Full ? 2 * limit.Value : 0), (limit.Basis, limit.FallFrom));
        }
    }

    [Theory]
    [InlineData(CellKind.Symmetric, 2)]
    [InlineData(CellKind.Full, 2)]
    [InlineData(CellKind.Half, 5)]
    public void So_many_samples_confirm_it_and_their_mean_must_be_low(CellKind kind, int samples)
    {
        HardShortDetector hard = Running(kind);
        for (int i = 1; i < samples; i++)
        {
            Assert.False(hard.Update(0, Level, 0, 100 + i, 0));
            Assert.Equal((true, false), (hard.IsSuspecting, hard.IsShorted));
        }

        Assert.True(hard.Update(0, Level, 0, 200, 0));
        Assert.Equal((false, true, 101L), (hard.IsSuspecting, hard.IsShorted, hard.OnsetMilliseconds));
    }

    [Theory]
    [InlineData(Level / 6, 2)]
    [InlineData((Level / 6) + 1, 8)]
    [InlineData(Level / 3, 8)]
    public void In_noise_of_a_sixth_of_the_voltage_eight_samples_do(long sigma, int samples)
    {
        HardShortDetector hard = Running(CellKind.Full);
        int taken = 1;
        while (!hard.Update(sigma, Level, 0, taken, 0))
        {
            taken++;
        }

        Assert.Equal(samples, taken);
    }

    [Fact]
    public void In_noise_of_a_third_of_the_voltage_nothing_is_confirmed()
    {
        HardShortDetector hard = Running(CellKind.Full);
        long sigma = (Level / 3) + 1;
        Assert.DoesNotContain(Enumerable.Range(0, 50), i => hard.Update(sigma, Level, 0, i, 0));
        Assert.False(hard.ConfirmLast(sigma));
    }

    [Theory]
    [InlineData(101_000_000, false)]
    [InlineData(102_000_000, true)]
    public void It_has_fallen_from_twice_the_limit_in_the_sample_before(long before, bool isFound)
    {
        HardShortDetector hard = Running(CellKind.Full, -Flowing);
        hard.Update(0, Level, before, 10, 0);
        hard.Update(0, Level, 0, 11, 0);
        Assert.Equal(isFound, hard.Update(0, Level, 0, 12, 0));
    }

    [Theory]
    [InlineData(Flowing, true)]
    [InlineData(-Flowing, false)]
    public void On_charge_it_may_have_come_there_slowly(int density, bool isFound)
    {
        HardShortDetector hard = Running(CellKind.Full, density);
        hard.Update(0, Level, 60_000_000, 10, 0);
        hard.Update(0, Level, 0, 11, 0);
        Assert.Equal(isFound, hard.Update(0, Level, 0, 12, 0));
    }

    [Theory]
    [InlineData(CellKind.Full, 0, false)]
    [InlineData(CellKind.Full, 1, false)]
    [InlineData(CellKind.Full, 2, true)]
    [InlineData(CellKind.Half, -1, false)]
    [InlineData(CellKind.Half, -2, true)]
    public void At_rest_a_collapse_waits_for_a_current(CellKind kind, int density, bool isFound)
    {
        HardShortDetector hard = Running(kind, density);
        Assert.Equal(isFound, Enumerable.Range(10, 20).Count(now => hard.Update(0, Level, 0, now, 0)) == 1);
        Assert.True(hard.IsSuspecting != isFound);
    }

    [Fact]
    public void A_sample_that_is_back_gives_the_suspicion_up()
    {
        HardShortDetector hard = Running(CellKind.Full);
        hard.Update(0, Level, 0, 11, 0);
        Assert.False(hard.Update(0, Level, 51_000_000, 12, 0));
        Assert.False(hard.IsSuspecting);
        hard.Update(0, Level, Level, 13, 0);
        Assert.False(hard.Update(0, Level, 50_999_999, 14, 0));
        Assert.True(hard.Update(0, Level, -50_999_999, 15, 0));
        Assert.Equal(14, hard.OnsetMilliseconds);
    }

    [Fact]
    public void While_it_is_suspected_a_sample_may_stray_by_three_sigma_up_to_a_quarter_of_the_voltage()
    {
        const long sigma = 1_000_000;
        HardShortDetector hard = Running(CellKind.Full);
        Assert.False(hard.Update(sigma, Level, 51_200_000, 10, 0));
        Assert.False(hard.IsSuspecting);
        hard.Update(sigma, Level, 0, 11, 0);
        Assert.True(hard.Update(sigma, Level, 51_200_000 + (3 * sigma) - 1, 12, 0));
        HardShortDetector noisy = Running(CellKind.Full);
        noisy.Update(9 * sigma, Level, 0, 11, 0);
        Assert.False(noisy.Update(9 * sigma, Level, Level / 4, 12, 0));
        Assert.False(noisy.IsSuspecting);
    }

    [Theory]
    [InlineData(199_999, 500)]
    [InlineData(-199_999, 500)]
    [InlineData(200_000, 600)]
    [InlineData(0, 600)]
    public void One_that_was_there_in_the_first_sample_began_with_the_step(int firstMicrovolts, long onset)
    {
        HardShortDetector hard = new();
        hard.Begin(CellKind.Full);
        hard.BeginStep(0, Flowing, 1_000_000);
        hard.Update(0, Level, Level, 400, 0);
        hard.BeginStep(0, Flowing, firstMicrovolts);
        hard.Update(1_000_000, Level, 0, 600, 500);
        Assert.Equal(onset, hard.OnsetMilliseconds);
    }

    [Theory]
    [InlineData(59_999, true)]
    [InlineData(60_000, false)]
    public void It_is_over_after_three_samples_above_half_and_brief_within_a_minute(int later, bool isBrief)
    {
        HardShortDetector hard = Running(CellKind.Full);
        hard.Update(0, Level, 0, 10, 0);
        hard.Update(0, Level, 0, 11, 0);
        foreach (long value in new[] { 2, 1, 0, 1, 1 })
        {
            Assert.False(hard.Update(0, Level, (Level / 2) + value, 20, 0));
            Assert.Equal((false, true), (hard.Recovered, hard.IsShorted));
        }

        hard.Update(0, Level, (Level / 2) + 1, 10 + later, 0);
        Assert.Equal((true, false, isBrief), (hard.Recovered, hard.IsShorted, hard.WasBrief));
        hard.Update(0, Level, Level, 70_001, 0);
        Assert.False(hard.Recovered);
    }

    [Theory]
    [InlineData(Level / 6, true)]
    [InlineData((Level / 6) + 1, false)]
    public void The_last_sample_of_a_test_is_enough_when_it_is_six_sigma_low(long sigma, bool isShort)
    {
        HardShortDetector hard = Running(CellKind.Full);
        Assert.False(hard.ConfirmLast(sigma));
        hard.Update(sigma, Level, 0, 10, 0);
        Assert.Equal(isShort, hard.ConfirmLast(sigma));
        Assert.Equal(isShort, hard.IsShorted);
        hard.Begin(CellKind.Full);
        Assert.Equal((false, false), (hard.IsShorted, hard.ConfirmLast(0)));
    }

    private static HardShortLimit Begun(CellKind kind, long expected, long density)
    {
        HardShortLimit limit = new();
        limit.Begin(kind);
        limit.BeginStep(expected, density);
        return limit;
    }

    /// <summary>One healthy sample has been seen.</summary>
    private static HardShortDetector Running(CellKind kind, int density = Flowing)
    {
        HardShortDetector hard = new();
        hard.Begin(kind);
        hard.BeginStep(0, density, 0);
        Assert.False(hard.Update(0, Level, Level, 1, 0));
        return hard;
    }
}
