using SolidCell.Core.Instrument.Test;

namespace SolidCell.Core.Tests.Instrument.Test;

public sealed class TestClockTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void Records_carry_the_time_of_the_test_while_one_is_on_and_else_that_since_power_on()
    {
        _clock.Elapse(5000, false);
        Assert.Equal((5000, 0, 5000), (_clock.Now, _clock.TestMilliseconds, _clock.LogMilliseconds));
        _clock.BeginTest(700);
        Assert.Equal((5000, 700, 700), (_clock.Now, _clock.TestMilliseconds, _clock.LogMilliseconds));
        _clock.Elapse(5050, true);
        Assert.Equal((5050, 750, 750), (_clock.Now, _clock.TestMilliseconds, _clock.LogMilliseconds));
        _clock.Elapse(5100, false);
        Assert.Equal((5100, 750, 5100), (_clock.Now, _clock.TestMilliseconds, _clock.LogMilliseconds));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(50, 50)]
    [InlineData(-1, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue + 1L, int.MaxValue)]
    [InlineData(long.MinValue / 2, 0)]
    public void What_elapsed_is_never_below_0_nor_beyond_an_int(long change, int elapsed)
    {
        _clock.Elapse(1000, false);
        Assert.Equal(elapsed, _clock.Elapse(1000 + change, false));
    }
}
