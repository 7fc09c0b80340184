using SolidCell.Core.Schedule;
using SolidCell.Drivers.Impedance;

namespace SolidCell.Drivers.Tests.Impedance;

public sealed class FrequencyListTests
{
    private readonly FrequencyList _list = new();

    [Fact]
    public void Every_number_of_points_a_decade_gives_equal_steps_of_the_logarithm_to_two_millihertz()
    {
        for (int points = 1; points <= SpectrumSettings.MostPointsPerDecade; points++)
        {
            Fill(200_000_000, 1_000_000, points);
            Assert.Equal((int)Math.Floor(points * Math.Log10(200)) + 1, _list.Count);
            for (int i = 0; i < _list.Count; i++)
            {
                Assert.Equal(200_000_000 * Math.Pow(10, -(double)i / points), _list[i], 2.0);
            }
        }
    }

    [Theory]
    [InlineData(100_000_000, 1_000_000, 10, 21)]
    [InlineData(100_000_000, 10_009_000, 1, 2)]
    [InlineData(100_000_000, 10_010_000, 1, 1)]
    [InlineData(200_000_000, 1000, 20, 107)]
    [InlineData(9986, 1000, 1, 2)]
    [InlineData(9985, 1000, 1, 1)]
    public void The_lowest_frequency_is_in_the_list_when_a_point_falls_on_it_to_a_thousandth(int highest, int lowest, int points, int count)
    {
        Fill(highest, lowest, points);
        Assert.Equal(count, _list.Count);
    }

    [Fact]
    public void A_step_that_goes_below_1_Hz_leaves_those_to_the_source()
    {
        Fill(100_000, 10, 5);
        Assert.Equal(11, _list.Count);
        Assert.Equal(1000, _list[10]);
    }

    [Fact]
    public void A_frequency_is_rounded_to_the_nearest_millihertz()
    {
        Fill(100_000, 1000, 3);
        Assert.Equal([100_000, 46_416, 21_544, 10_000, 4642, 2154, 1000], Enumerable.Range(0, _list.Count).Select(i => _list[i]));
    }

    private void Fill(int highest, int lowest, int points) =>
        _list.Fill(new SpectrumSettings { HighestMillihertz = highest, LowestMillihertz = lowest, PointsPerDecade = points });
}
