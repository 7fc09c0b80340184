using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Steps that fall one after the other, lithium on a collector, and pressure that rises, each bound at its edge.</summary>
public sealed class FallsAndBalanceTests
{
    private const int Nanoamps = 500_000;

    [Theory]
    [InlineData(95_000, 90_000, 80_000, false)]
    [InlineData(94_999, 90_000, 80_000, true)]
    [InlineData(94_000, 88_000, 82_000, false)]
    [InlineData(94_000, 88_000, 81_999, true)]
    [InlineData(94_000, 94_000, 60_000, false)]
    public void Three_falls_of_a_twentieth_to_82_percent_in_all(long first, long second, long third, bool isLoss)
    {
        FallingSteps falls = new() { Last = 100_000 };
        foreach (long resistance in new[] { first, second, third })
        {
            falls.Take(resistance);
            falls.Last = resistance;
        }

        Assert.Equal(isLoss, falls.IsLoss(third, 0));
        Assert.False(falls.IsLoss(third, 30));
    }

    [Fact]
    public void A_fourth_fall_is_counted_from_the_same_top()
    {
        FallingSteps falls = new() { Last = 100_000 };
        foreach (long resistance in new long[] { 94_000, 89_000, 84_000, 79_000 })
        {
            falls.Take(resistance);
            falls.Last = resistance;
        }

        Assert.True(falls.IsLoss(79_000, 0));
        falls.Forget();
        Assert.Equal(0, falls.Last);
        falls.Take(50_000);
        Assert.False(falls.IsLoss(50_000, 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_twentieth_more_than_was_plated_may_be_stripped_whatever_the_sign_of_plating(bool isPositive)
    {
        PlatingBalance balance = new();
        balance.Begin(0, 0);
        int plating = isPositive ? Nanoamps : -Nanoamps;
        Assert.False(balance.Update(-plating, 5_000_000));
        balance.EndHalfCycle(isPositive, 1_000_000);
        Assert.False(balance.Update(plating, 5_000_000));
        Assert.False(balance.Update(0, 5_000_000));
        Assert.False(balance.Update(-plating, 1_050_000));
        Assert.True(balance.Update(-plating, 1_050_001));
        Assert.False(balance.Update(-plating, 5_000_000));
        balance.EndHalfCycle(!isPositive, 500_000);
        balance.EndHalfCycle(isPositive, 100_000);
        Assert.False(balance.Update(-plating, 655_000));
        Assert.True(balance.Update(-plating, 655_001));
        balance.Begin(0, 0);
        balance.EndHalfCycle(!isPositive, 100);
        Assert.True(balance.Update(plating, 106));
    }

    [Theory]
    [InlineData(5000, 0, 0)]
    [InlineData(4000, 0, 0)]
    [InlineData(5045, 0, 0)]
    [InlineData(5051, 10, 1)]
    [InlineData(5500, 95, 7)]
    [InlineData(9000, 571, 40)]
    [InlineData(20_000, 1200, 40)]
    public void Pressure_that_rises_by_a_percent_explains_seven_times_less_of_the_voltage(int kilopascals, int log, int percent)
    {
        PressureRise rise = Pressed(5000);
        Press(rise, 1000, kilopascals);
        ConditionSlopes slopes = new();
        slopes.Begin();
        Assert.Equal((log, percent), (rise.Log, rise.Percent(slopes)));
        Assert.True(rise.IsKnown);
        rise.Begin();
        Assert.Equal((false, 0), (rise.IsKnown, rise.Percent(slopes)));
    }

    [Theory]
    [InlineData(6000, 5500, 85)]
    [InlineData(15_000, 5500, 70)]
    [InlineData(60_000, 5500, 70)]
    public void The_average_follows_over_a_minute_and_by_a_quarter_of_it_at_most(int elapsed, int kilopascals, int log)
    {
        PressureRise rise = Pressed(5000);
        Press(rise, elapsed, kilopascals);
        Press(rise, elapsed + 1, kilopascals);
        Assert.Equal(log, rise.Log);
        rise.Follow(new Sample { Milliseconds = 500_000, StackKilopascals = 50_000, StackPressureQuality = SampleQuality.NoAnswer });
        Assert.Equal(log, rise.Log);
    }

    private static PressureRise Pressed(int kilopascals)
    {
        PressureRise rise = new();
        rise.Begin();
        Press(rise, 0, kilopascals);
        return rise;
    }

    private static void Press(PressureRise rise, long milliseconds, int kilopascals) => rise.Follow(new Sample
    {
        Milliseconds = milliseconds,
        StackKilopascals = kilopascals,
        StackPressureQuality = SampleQuality.Good,
    });
}
