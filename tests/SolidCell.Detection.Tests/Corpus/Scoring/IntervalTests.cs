namespace SolidCell.Detection.Tests.Corpus.Scoring;

public sealed class IntervalTests
{
    /// <summary>From printed tables of the exact interval.</summary>
    [Theory]
    [InlineData(0, 0, 3.689)]
    [InlineData(1, 0.0253, 5.572)]
    [InlineData(2, 0.242, 7.225)]
    [InlineData(10, 4.795, 18.390)]
    public void The_interval_of_a_number_of_events_is_the_printed_one(int events, double low, double high)
    {
        (double Low, double High) found = PoissonInterval.Of(events);
        Assert.Equal(low, found.Low, 0.001);
        Assert.Equal(high, found.High, 0.001);
    }

    [Theory]
    [InlineData(10, 10, 0.722, 1)]
    [InlineData(0, 20, 0, 0.161)]
    public void The_interval_of_a_share_is_never_of_no_width(int hits, int trials, double low, double high)
    {
        (double Low, double High) found = WilsonInterval.Of(hits, trials);
        Assert.Equal(low, found.Low, 0.001);
        Assert.Equal(high, found.High, 0.001);
    }
}
