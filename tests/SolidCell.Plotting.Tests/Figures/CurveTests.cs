using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;

namespace SolidCell.Plotting.Tests.Figures;

public class CurveTests
{
    [Fact]
    public void Each_range_is_a_stroke_that_begins_at_the_end_nearer_to_the_one_before()
    {
        Curve curve = Curve.OfRanges([new ValueRange(0, 1, 2), new ValueRange(1, 0, 2.1), new ValueRange(2, 4, 4)]);
        Assert.Equal([0, 0, 1, 1, 2], curve.X);
        Assert.Equal([1, 2, 2.1, 0, 4], curve.Y);
    }

    /// <summary>After -3 the end at -6 is nearer than that at 2; after 2 both ends of 0 to 4 are as near.</summary>
    [Fact]
    public void Nearness_is_a_distance_and_the_low_end_is_first_when_both_are_as_near()
    {
        Curve curve = Curve.OfRanges([new ValueRange(0, -5, -3), new ValueRange(1, -6, 2), new ValueRange(2, 0, 4)]);
        Assert.Equal([-5, -3, -6, 2, 0, 4], curve.Y);
    }
}
