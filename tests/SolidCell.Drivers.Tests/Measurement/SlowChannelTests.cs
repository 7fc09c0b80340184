using SolidCell.Core.Measurement;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Drivers.Tests.Measurement;

public sealed class SlowChannelTests
{
    private const int MostJump = 10;
    private readonly SlowChannel _channel = new(MostJump, hasNoise: true);

    [Fact]
    public void Before_the_first_reading_nothing_was_measured() => Assert.Equal(SampleQuality.NotMeasured, _channel.Quality);

    [Theory]
    [InlineData(110, SampleQuality.Good)]
    [InlineData(90, SampleQuality.Good)]
    [InlineData(111, SampleQuality.Implausible)]
    [InlineData(89, SampleQuality.Implausible)]
    public void A_reading_is_believed_when_the_one_before_it_agrees(int next, SampleQuality quality)
    {
        Take(0, 100);
        Take(1000, next);
        Assert.Equal((quality, quality == SampleQuality.Good ? next : 100), (_channel.Quality, _channel.Value));
    }

    [Fact]
    public void A_jump_that_stays_is_believed_at_the_second_reading()
    {
        Take(0, 100);
        Take(1000, 500);
        Take(2000, 501);
        Assert.Equal((SampleQuality.Good, 501), (_channel.Quality, _channel.Value));
    }

    [Fact]
    public void A_failed_reading_has_its_quality_at_once_and_keeps_the_value()
    {
        Take(0, 100);
        _channel.Take(1000, SampleQuality.NoAnswer, 0, 0);
        Assert.Equal((SampleQuality.NoAnswer, 100), (_channel.Quality, _channel.Value));
    }

    [Theory]
    [InlineData(2500, SampleQuality.Good)]
    [InlineData(2501, SampleQuality.OutOfDate)]
    public void A_reading_is_repeated_for_two_and_a_half_seconds(long now, SampleQuality quality)
    {
        Take(0, 100);
        _channel.Take(1000, SampleQuality.OutOfDate, 7, 7);
        _channel.Age(now);
        Assert.Equal((quality, 100), (_channel.Quality, _channel.Value));
    }

    [Fact]
    public void The_same_code_sixteen_times_again_is_a_dead_input()
    {
        Assert.Equal([.. Enumerable.Repeat(SampleQuality.Good, 16), SampleQuality.Stuck],
            Enumerable.Range(0, 17).Select(i => Take(i * 1000, 100)));
        Assert.Equal(SampleQuality.Good, Take(17_000, 101));
    }

    [Fact]
    public void At_zero_and_without_noise_the_same_code_says_nothing()
    {
        var quiet = new SlowChannel(MostJump, hasNoise: false);
        for (int i = 0; i < 50; i++)
        {
            quiet.Take(i * 1000, SampleQuality.Good, 100, 100);
            Assert.Equal((SampleQuality.Good, SampleQuality.Good), (quiet.Quality, Take(i * 1000, 0)));
        }
    }

    private SampleQuality Take(long now, int value)
    {
        _channel.Take(now, SampleQuality.Good, value, value);
        return _channel.Quality;
    }
}
