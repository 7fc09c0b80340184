using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>Limits relative to the cell's own voltage and resistance: what they are compared with, and from when on.</summary>
public sealed class RelativeLimitsTests
{
    private const int Milliamp = 1_000_000;

    private readonly RelativeLimits _limits = new();
    private readonly StepProgress _progress = new() { IsDriven = true };
    private readonly Sample _sample = new() { CellVoltageQuality = SampleQuality.Good, CellCurrentQuality = SampleQuality.Good };

    public RelativeLimitsTests()
    {
        _limits.BeginTest();
        _limits.BeginStep(false);
    }

    [Theory]
    [InlineData(50_000, 100_000, false)]
    [InlineData(50_000, 100_001, true)]
    [InlineData(-50_000, -100_001, true)]
    [InlineData(50_000, -100_001, true)]
    [InlineData(99, 200, false)]
    [InlineData(99, 201, true)]
    [InlineData(101, 202, false)]
    [InlineData(101, 203, true)]
    public void A_voltage_is_compared_with_that_of_the_first_second_or_100_uV(int first, int later, bool isAbove)
    {
        Assert.False(IsTwice(0, first));
        Assert.False(IsTwice(1000, first));
        Assert.Equal(isAbove, IsTwice(1050, later));
    }

    [Fact]
    public void The_second_counts_from_when_the_current_was_first_seen_to_flow()
    {
        _progress.IsDriven = false;
        Assert.False(IsTwice(0, 10_000));
        _progress.IsDriven = true;
        Assert.False(IsTwice(500, 10_000));
        Assert.False(IsTwice(1499, 20_000));
        Assert.False(IsTwice(1500, 50_000));
        Assert.False(IsTwice(1550, 100_000));
        Assert.True(IsTwice(1600, 100_001));
        _limits.BeginStep(false);
        Assert.False(IsTwice(0, 100_001));
        Assert.False(IsTwice(1000, 100_001));
    }

    [Fact]
    public void A_rest_a_bad_reading_and_a_current_that_does_not_flow_are_never_above()
    {
        Assert.False(IsTwice(0, 1000));
        Assert.False(IsTwice(1000, 1000));
        Assert.True(IsTwice(2000, 3000));
        _sample.CellVoltageQuality = SampleQuality.NoAnswer;
        Assert.False(IsTwice(2000, 3000));
        _sample.CellVoltageQuality = SampleQuality.Good;
        _progress.IsDriven = false;
        Assert.False(IsTwice(2000, 3000));
        _progress.IsDriven = true;
        _limits.BeginStep(true);
        Assert.False(IsTwice(0, 1000));
        Assert.False(IsTwice(2000, 1000));
        Assert.False(IsTwice(3000, 3000));
    }

    [Theory]
    [InlineData(90_000, 900, false)]
    [InlineData(90_000, 901, true)]
    [InlineData(89_999, 900, true)]
    [InlineData(-90_000, 901, true)]
    public void A_resistance_is_compared_with_the_best_of_10_s_after_the_begin_of_a_step(int microvolts, int thousandths, bool isBelow)
    {
        Learn(100_000);
        _limits.BeginStep(false);
        Assert.False(IsBelow(0, microvolts, Milliamp, thousandths));
        Assert.False(IsBelow(9999, microvolts, Milliamp, thousandths));
        Assert.Equal(isBelow, IsBelow(10_000, microvolts, Milliamp, thousandths));
    }

    [Fact]
    public void A_higher_resistance_becomes_the_best_and_a_lower_one_does_not()
    {
        Learn(100_000);
        Learn(50_000);
        Learn(120_000);
        _limits.BeginStep(false);
        Assert.False(IsBelow(0, 108_000, Milliamp, 901));
        Assert.True(IsBelow(10_000, 108_000, Milliamp, 901));
        Assert.False(IsBelow(10_050, 108_000, Milliamp, 900));
    }

    [Fact]
    public void What_a_step_comes_to_after_its_first_10_s_is_no_best()
    {
        Learn(100_000);
        for (int time = 10_050; time < 60_000; time += 50)
        {
            Assert.False(IsBelow(time, 200_000, Milliamp, 999));
        }

        _limits.BeginStep(false);
        Assert.False(IsBelow(0, 95_000, Milliamp, 901));
        Assert.False(IsBelow(10_000, 95_000, Milliamp, 901));
    }

    [Fact]
    public void Each_direction_has_a_best_of_its_own_and_a_test_forgets_both()
    {
        Learn(100_000);
        Learn(40_000, -Milliamp);
        Assert.False(Is901ThousandthsBelow(40_000, -Milliamp));
        Assert.True(Is901ThousandthsBelow(36_000, -Milliamp));
        Assert.True(Is901ThousandthsBelow(40_000, Milliamp));
        _limits.BeginTest();
        Assert.False(Is901ThousandthsBelow(36_000, -Milliamp));
        Assert.False(Is901ThousandthsBelow(40_000, Milliamp));
    }

    /// <summary>160 ohm below the average of 1600 moves it by 1/16 of that: 10 ohm.</summary>
    [Fact]
    public void The_resistance_is_a_running_average_of_sixteenths_that_takes_each_sample_once()
    {
        Learn(1_600_000);
        Assert.False(IsBelow(10_050, 1_440_000, Milliamp, 993));
        Assert.False(IsBelow(10_050, 1_440_000, Milliamp, 993));
        Assert.True(IsBelow(10_050, 1_440_000, Milliamp, 994));
    }

    [Fact]
    public void A_rest_a_bad_reading_no_current_and_one_that_does_not_flow_are_never_below()
    {
        Learn(100_000);
        Assert.True(IsBelow(20_000, 1000, Milliamp, 999));
        Assert.False(IsBelow(20_050, 1000, 0, 999));
        _sample.CellVoltageQuality = SampleQuality.NoAnswer;
        Assert.False(IsBelow(20_100, 1000, Milliamp, 999));
        (_sample.CellVoltageQuality, _sample.CellCurrentQuality) = (SampleQuality.Good, SampleQuality.NoAnswer);
        Assert.False(IsBelow(20_150, 1000, Milliamp, 999));
        (_sample.CellCurrentQuality, _progress.IsDriven) = (SampleQuality.Good, false);
        Assert.False(IsBelow(20_200, 1000, Milliamp, 999));
        _progress.IsDriven = true;
        Assert.True(IsBelow(20_250, 1000, Milliamp, 999));
        _limits.BeginStep(true);
        Assert.False(IsBelow(0, 1000, Milliamp, 999));
        Assert.False(IsBelow(20_000, 1000, Milliamp, 999));
    }

    /// <summary>A step of this voltage for 10 s.</summary>
    private void Learn(int microvolts, int nanoamps = Milliamp)
    {
        _limits.BeginStep(false);
        IsBelow(0, microvolts, nanoamps, 1);
        IsBelow(10_000, microvolts, nanoamps, 1);
    }

    private bool Is901ThousandthsBelow(int microvolts, int nanoamps)
    {
        _limits.BeginStep(false);
        IsBelow(0, microvolts, nanoamps, 901);
        return IsBelow(10_000, microvolts, nanoamps, 901);
    }

    private bool IsTwice(int stepMilliseconds, int microvolts)
    {
        Take(stepMilliseconds, microvolts, Milliamp);
        return _limits.IsVoltageAbove(2000, _progress, _sample);
    }

    private bool IsBelow(int stepMilliseconds, int microvolts, int nanoamps, int thousandths)
    {
        Take(stepMilliseconds, microvolts, nanoamps);
        return _limits.IsResistanceBelow(thousandths, _progress, _sample);
    }

    private void Take(int stepMilliseconds, int microvolts, int nanoamps)
    {
        _progress.Milliseconds = stepMilliseconds;
        _sample.Milliseconds = 1000 + stepMilliseconds;
        (_sample.CellMicrovolts, _sample.CellNanoamps) = (microvolts, nanoamps);
    }
}
