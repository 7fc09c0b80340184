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
