using SolidCell.Plotting.Reduction;

namespace SolidCell.Plotting.Tests.Reduction;

public class MinMaxReducerTests
{
    [Fact]
    public void A_drop_of_one_sample_stays_visible_among_a_million_and_the_memory_is_bounded()
    {
        var reducer = new MinMaxReducer(1000);
        for (int i = 0; i < 1_000_000; i++)
        {
            reducer.Add(i, i == 654_321 ? -3 : 0.1);
        }

        Assert.InRange(reducer.Ranges.Count, 400, 1000);
        ValueRange drop = Assert.Single(reducer.Ranges, range => range.Low == -3);
        Assert.InRange(drop.X, 654_321 - 2048, 654_321);
        Assert.Equal(0.1, drop.High);
    }

    [Fact]
    public void A_short_trace_is_kept_point_by_point()
    {
        var reducer = new MinMaxReducer(10);
        reducer.Add(0, 1);
        reducer.Add(2, 5);
        Assert.Equal([new ValueRange(0, 1, 1), new ValueRange(2, 5, 5)], reducer.Ranges);
    }

    /// <summary>Of four ranges two are left when a fifth point comes, each of two points, and of those one when a ninth comes.</summary>
    [Theory]
    [InlineData(4, "0-0 1-1 2-2 3-3")]
    [InlineData(5, "0-1 2-3 4-4")]
    [InlineData(6, "0-1 2-3 4-5")]
    [InlineData(8, "0-1 2-3 4-5 6-7")]
    [InlineData(9, "0-3 4-7 8-8")]
    [InlineData(12, "0-3 4-7 8-11")]
    [InlineData(17, "0-7 8-15 16-16")]
    public void When_all_ranges_are_used_neighbours_are_joined(int points, string ranges)
    {
        var reducer = new MinMaxReducer(4);
        for (int i = 0; i < points; i++)
        {
            reducer.Add(i, i);
        }

        Assert.Equal(ranges, string.Join(' ', reducer.Ranges.Select(range => $"{range.Low}-{range.High}")));
        Assert.All(reducer.Ranges, range => Assert.Equal(range.Low, range.X));
    }

    [Fact]
    public void Unless_said_otherwise_4096_ranges_are_kept()
    {
        var reducer = new MinMaxReducer();
        for (int i = 0; i < 4096; i++)
        {
            reducer.Add(i, i);
        }

        Assert.Equal(4096, reducer.Ranges.Count);
        reducer.Add(4096, 0);
        Assert.Equal(2049, reducer.Ranges.Count);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void What_is_no_number_is_passed_over(double x, double value)
    {
        var reducer = new MinMaxReducer();
        reducer.Add(x, value);
        Assert.Empty(reducer.Ranges);
    }
}
