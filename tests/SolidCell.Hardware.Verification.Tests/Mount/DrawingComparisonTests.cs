using SolidCell.Hardware.Verification.Mount;

namespace SolidCell.Hardware.Verification.Tests.Mount;

public sealed class DrawingComparisonTests
{
    private const string Square = "M 0,0 L 10,0 L 10,10 L 0,10 z";
    private const string Hole = " M 4,4 L 6,4 L 6,6 L 4,6 z";

    [Theory]
    [InlineData(Square + Hole)]
    [InlineData("M 10,0.001 L 10,10 L 0,10 L 0,-0 z" + Hole)]
    [InlineData("M 0,10 L 10,10 L 10,0 L 0,0 z" + Hole)]
    [InlineData("M 0,0 L 5,0.0001 L 10,0 L 10,10  L 0,10 z" + Hole)]
    public void Another_first_corner_direction_or_last_digit_is_the_same_outline(string path) =>
        Assert.True(DrawingComparison.Same(Sheet(Square + Hole, "110", "13.97"), Sheet(path, "110", "13.96")));

    [Theory]
    [InlineData(Square)]
    [InlineData("M 0,0 L 10.05,0 L 10.05,10 L 0,10 z" + Hole)]
    [InlineData(Square + " M 3,4 L 6,4 L 6,6 L 3,6 z")]
    [InlineData("M 0.05,0 L 10,0 L 10,10 L 0.05,10 z" + Hole)]
    public void Another_hole_or_another_extent_is_another_outline(string path) =>
        Assert.False(DrawingComparison.Same(Sheet(Square + Hole, "110", "16"), Sheet(path, "110", "16")));

    [Theory]
    [InlineData("111", "thickness 16")]
    [InlineData("110", "thickness 15.9")]
    [InlineData("110", "width 16")]
    public void Another_dimension_or_another_word_is_another_drawing(string dimension, string note) =>
        Assert.False(DrawingComparison.Same(Sheet(Square, "110", "thickness 16"), Sheet(Square, dimension, note)));

    [Fact]
    public void A_line_more_is_another_drawing() =>
        Assert.False(DrawingComparison.Same(Sheet(Square, "1", "2"), Sheet(Square, "1", "2\n<text>3</text>")));

    private static string Sheet(string path, string dimension, string note) =>
        $"<svg>\n<path transform=\"translate(90 44)\" d=\"{path}\" fill=\"#e8e8e8\"/>\n<text x=\"90\">{dimension}</text>\n<text>{note}</text>\n</svg>\n";
}
