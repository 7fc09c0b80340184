using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>What temperature, pressure and current explain of a lower resistance, in 1/10000 or percent of it.</summary>
public sealed class ConditionTests
{
    private readonly ThermalCorrection _correction = new();

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1000, 0, -400, 300)]
    [InlineData(-1000, 0, 400, 300)]
    [InlineData(0, 100, -300, 400)]
    [InlineData(1000, 100, -700, 700)]
    public void Cells_in_general_lose_4_percent_a_kelvin_and_3_for_a_tenth_more_pressure(int warmer, int pressed, int change, int doubt)
    {
        ConditionSlopes slopes = Slopes();
        Assert.Equal((change, doubt), (slopes.Change(warmer, pressed), slopes.DoubtOf(warmer, pressed)));
        slopes.KnowTemperature(false);
        Assert.Equal(doubt + 1500, slopes.DoubtOf(warmer, pressed));
        Assert.Equal(3000 + (2 * 2000), slopes.MostOfPressure);
        Assert.Equal((-400, 150), (slopes.TemperatureSlope, slopes.TemperatureDoubt));
    }

    [Theory]
    [InlineData(500, 500, 0)]
    [InlineData(500, 1000, 400)]
    [InlineData(-1000, 500, 400)]
    [InlineData(100, -399, 1196)]
    [InlineData(100, 400, 1200)]
    [InlineData(100, 900, 1200)]
    [InlineData(0, 500, 1200)]
    [InlineData(500, 0, 1200)]
    public void Another_current_is_doubted_by_4_percent_for_twice_and_12_at_most(int current, int other, long doubt) =>
        Assert.Equal(doubt, Slopes().DoubtOfCurrent(current, other));

    [Theory]
    [InlineData(904_800, true)]
    [InlineData(904_700, false)]
    [InlineData(1_020_150, true)]
    [InlineData(1_020_250, false)]
    public void A_change_that_is_4_sigma_and_a_percent_off_teaches_nothing(int now, bool teaches)
    {
        // A kelvin explains 400 of 10000; sigma is 125 at first.
        ConditionSlopes slopes = Slopes();
        slopes.Learn(1_000_000, now, 1000, 0);
        Assert.Equal(teaches, slopes.TemperatureSlope != -400);
    }

    [Fact]
    public void What_is_not_explained_moves_sigma_by_a_sixteenth_and_5000_at_most()
    {
        ConditionSlopes slopes = Slopes();
        Assert.Equal(125, slopes.Sigma);
        slopes.Learn(1_000_000, 1_000_000, 0, 0);
        Assert.Equal(94 + 23, slopes.Sigma);
        slopes.Learn(1, 1_000_000, 0, 0);
        Assert.Equal(400 + 100, slopes.Sigma);
        slopes.Begin();
        Assert.Equal(125, slopes.Sigma);
    }

    [Fact]
    public void Pressure_is_learned_from_what_temperature_leaves()
    {
        ConditionSlopes slopes = Slopes();
        for (int i = 0; i < 200; i++)
        {
            // 200 parts less at 100 units more pressure, 500 less at a kelvin more.
            slopes.Learn(1_000_000, 980_198, 0, 100);
            slopes.Learn(1_000_000, 951_219, 1000, 0);
        }

        Assert.InRange(slopes.TemperatureSlope, -501, -495);
        Assert.InRange(slopes.Change(0, 100), -201, -195);
        slopes.Begin();
        Assert.Equal(-400 - 300, slopes.Change(1000, 100));
    }

    [Theory]
    [InlineData(30_000, 9000, 1000, 10_000)]
    [InlineData(31_000, 9000, 325, 9600)]
    [InlineData(29_000, 9000, 1046, 10_400)]
    [InlineData(30_000, 10_000, 0, 10_000)]
    public void A_step_is_compared_with_the_best_in_the_conditions_of_now(int millidegrees, int resistance, int sureLoss, int expected)
    {
        BestResistance best = Best();
        Assert.False(best.IsCompared);
        best.Compare(resistance, 500, millidegrees, 5000, Slopes());
        Assert.Equal((true, (long)sureLoss, (long)expected), (best.IsCompared, best.SureLoss, best.Expected));
        Assert.Equal(10_000, best.Resistance);
        best.Forget();
        Assert.Equal((false, 0L, 0L), (best.IsCompared, best.SureLoss, best.Resistance));
    }

    [Fact]
    public void Pressure_and_current_count_as_well()
    {
        BestResistance best = Best();
        best.Compare(9000, 1000, 30_000, 5500, Slopes());

        // 95/1000 more of ln P: 285 less are expected, doubted by twice 190, and by 400 for twice the current.
        Assert.Equal(9715, best.Expected);
        Assert.Equal(735 - 380 - 400, best.SureLoss);
    }

    [Theory]
    [InlineData(30_000, 10_400, 10_100)]
    [InlineData(30_000, 10_500, 10_125)]
    [InlineData(30_000, 19_000, 10_125)]
    [InlineData(31_000, 9600, 10_000)]
    public void A_higher_step_raises_the_best_by_a_quarter_and_by_a_quarter_of_5_percent_at_most(int millidegrees, int resistance, int best)
    {
        BestResistance found = Best();
        found.Compare(resistance, 500, millidegrees, 5000, Slopes());
        Assert.Equal(best, found.Resistance);
    }

    [Fact]
    public void The_conditions_of_a_raise_are_those_of_the_best()
    {
        BestResistance best = Best();
        best.Compare(10_000, 1000, 31_000, 5500, Slopes());
        best.Compare(best.Resistance, 1000, 31_000, 5500, Slopes());
        Assert.Equal((best.Resistance, 0L), (best.Expected, best.SureLoss));
    }

    [Fact]
    public void Nothing_is_expected_to_lose_all_of_its_resistance()
    {
        BestResistance best = new();
        best.Set(1, 500, 0, 0);
        best.Compare(1, 500, 60_000, 0, Slopes());
        Assert.Equal(1, best.Expected);
    }

    [Theory]
    [InlineData(30_000, 5000, 0)]
    [InlineData(30_199, 5000, 0)]
    [InlineData(30_200, 5000, 1)]
    [InlineData(28_000, 5500, 5)]
    [InlineData(32_000, 4500, 10)]
    [InlineData(32_000, 5100, 11)]
    [InlineData(38_000, 5000, 40)]
    [InlineData(39_000, 9000, 40)]
    public void Since_the_baseline_a_kelvin_explains_5_percent_and_pressure_the_half_of_its_rise(
        int millidegrees, int kilopascals, int percent)
    {
        Follow(0, 30_000, 5000);
        Follow(1000, millidegrees, kilopascals);
        Assert.Equal(percent, _correction.SinceBaselinePercent);
        Assert.Equal((millidegrees, kilopascals, true),
            (_correction.Millidegrees, _correction.Kilopascals, _correction.KnowsTemperature));
    }

    [Theory]
    [InlineData(1000, 32_000, 9, 9)]
    [InlineData(10_000, 32_000, 9, 5)]
    [InlineData(20_000, 32_000, 9, 0)]
    [InlineData(150_000, 32_000, 5, 0)]
    [InlineData(300_000, 32_000, 0, 0)]
    [InlineData(1000, 28_000, 0, 0)]
    [InlineData(1000, 50_000, 40, 40)]
    public void Warmth_explains_what_is_gradual_for_five_minutes_and_what_is_abrupt_for_20_seconds(
        int elapsed, int millidegrees, int gradual, int abrupt)
    {
        Follow(5000, 30_000, 5000);
        Assert.Equal((0, 0), (_correction.GradualPercent, _correction.AbruptPercent));
        Follow(5000 + elapsed, millidegrees, 5000);
        Assert.Equal((gradual, abrupt), (_correction.GradualPercent, _correction.AbruptPercent));
    }

    [Theory]
    [InlineData(37_999, 5000, false)]
    [InlineData(38_000, 5000, true)]
    [InlineData(22_000, 5000, true)]
    [InlineData(22_001, 5000, false)]
    [InlineData(30_000, 10_001, false)]
    [InlineData(30_000, 10_002, true)]
    [InlineData(30_000, 2500, false)]
    [InlineData(30_000, 2499, true)]
    public void Eight_kelvin_or_twice_the_pressure_outdate_the_baseline_once(int millidegrees, int kilopascals, bool outdates)
    {
        Follow(0, 30_000, 5000);
        Follow(300_000, millidegrees, kilopascals);
        Assert.Equal(outdates, _correction.OutdatesBaseline());
        Assert.False(_correction.OutdatesBaseline());
    }

    [Fact]
    public void A_learned_step_moves_the_baseline_by_an_eighth()
    {
        Follow(0, 30_000, 5000);
        Follow(300_000, 32_000, 5400);
        Assert.Equal(14, _correction.SinceBaselinePercent);
        _correction.LearnBaseline();

        // 1750 mK and 350 of 5050 kPa, which are 6 percent.
        Assert.Equal(8 + 3, _correction.SinceBaselinePercent);
    }

    [Fact]
    public void What_is_not_measured_explains_nothing()
    {
        _correction.Begin();
        _correction.Follow(new Sample { FrameMillidegrees = 90_000, StackKilopascals = 9000 });
        Assert.Equal((0, 0, 0, false), (_correction.Millidegrees, _correction.Kilopascals, _correction.SinceBaselinePercent,
            _correction.KnowsTemperature));
        Assert.False(_correction.OutdatesBaseline());
        Follow(0, 30_000, 5000);
        Follow(1000, 34_000, 6000);
        _correction.Begin();
        Assert.Equal((0, 0, 0, false), (_correction.Millidegrees, _correction.Kilopascals, _correction.SinceBaselinePercent,
            _correction.KnowsTemperature));
        Assert.Equal((0, 0), (_correction.GradualPercent, _correction.AbruptPercent));
        Follow(2000, 34_000, 6000);
        Assert.Equal(0, _correction.SinceBaselinePercent);
    }

    private static ConditionSlopes Slopes()
    {
        ConditionSlopes slopes = new();
        slopes.Begin();
        slopes.KnowTemperature(true);
        return slopes;
    }

    private static BestResistance Best()
    {
        BestResistance best = new();
        best.Set(10_000, 500, 30_000, 5000);
        return best;
    }

    private void Follow(long milliseconds, int millidegrees, int kilopascals) => _correction.Follow(new Sample
    {
        Milliseconds = milliseconds,
        FrameMillidegrees = millidegrees,
        StackKilopascals = kilopascals,
        FrameTemperatureQuality = SampleQuality.Good,
        StackPressureQuality = SampleQuality.Good,
    });
}
