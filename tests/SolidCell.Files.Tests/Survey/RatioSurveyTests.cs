using SolidCell.Files.Survey;

namespace SolidCell.Files.Tests.Survey;

/// <summary>The usual ratio of two clocks, or of a current and a capacity, stretch by stretch.</summary>
public sealed class RatioSurveyTests
{
    [Fact]
    public void A_ratio_is_that_of_a_stretch_and_the_middle_one_counts()
    {
        var ratios = new RatioSurvey(10);
        Assert.True(double.IsNaN(ratios.Median()));
        ratios.Take(5, 5);
        Assert.True(double.IsNaN(ratios.Median()));
        ratios.Take(10, 5);
        Assert.Equal(1.5, ratios.Median());
        ratios.Take(1, 10);
        Assert.Equal(1.5, ratios.Median());
        ratios.Take(2, 10);
        Assert.Equal(0.2, ratios.Median());
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(1, 0)]
    [InlineData(1, -10)]
    [InlineData(double.NaN, 10)]
    [InlineData(1, double.NaN)]
    public void What_went_back_or_is_not_known_is_left_out(double one, double other)
    {
        var ratios = new RatioSurvey(10);
        ratios.Take(one, other);
        Assert.True(double.IsNaN(ratios.Median()));
        ratios.Take(0, 10);
        Assert.Equal(0, ratios.Median());
    }

    [Fact]
    public void Of_many_stretches_every_second_is_kept_and_the_middle_stays_where_it_is()
    {
        var ratios = new RatioSurvey(1);
        for (int i = 0; i < 100_000; i++)
        {
            ratios.Take(i % 10, 1);
        }

        Assert.InRange(ratios.Median(), 4, 6);
        for (int i = 0; i < 300_000; i++)
        {
            ratios.Take(20, 1);
        }

        Assert.Equal(20, ratios.Median());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1000, 1000)]
    [InlineData(3600, 3600)]
    [InlineData(60, 60)]
    [InlineData(1e6, 1e6)]
    [InlineData(24, 24)]
    [InlineData(86400, 86400)]
    [InlineData(1 / 3600.0, 1 / 3600.0)]
    [InlineData(60.5, 60)]
    [InlineData(59.5, 60)]
    [InlineData(61, 1)]
    [InlineData(59, 1)]
    [InlineData(double.NaN, 1)]
    public void A_ratio_near_that_of_two_units_is_taken_for_a_confusion_of_them(double ratio, double factor) =>
        Assert.Equal(factor, RatioSurvey.Confusion(ratio, 0.01));
}
