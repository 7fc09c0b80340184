using SolidCell.Host.CommandLine;
using SolidCell.Host.Plot;
using SolidCell.Plotting.Styles;

namespace SolidCell.Host.Tests.Plot;

/// <summary>The file of --style: every field, the bounds of each, and what is said of one that is none.</summary>
public sealed class StyleFileTests : IDisposable
{
    private const double Millimetre = FigureStyle.PointsPerMillimetre;

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("solidcell-style-").FullName, "s.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, true);

    [Fact]
    public void Every_field_is_taken_and_what_is_left_out_stays()
    {
        FigureStyle style = Read("""
            {
              // of the journal
              "width_mm": 100, "row_height_mm": 50, "fonts": ["A", "B"], "font_size": 9, "line_width": 1.5, "axis_width": 0.7, "marker_size": 4,
              "grid": true, "minor_ticks": false, "colours": ["#123456", "#abCDef"], "hard_short": "#111111", "soft_short": "#222222",
              "dots_per_inch": 150,
            }
            """);
        Assert.Equal((100 * Millimetre, 50 * Millimetre), (style.Width, style.RowHeight));
        Assert.Equal((9.0, 1.5, 0.7, 4.0, 150.0), (style.FontSize, style.LineWidth, style.AxisWidth, style.MarkerSize, style.DotsPerInch));
        Assert.Equal(("A,B", "#123456,#abCDef", "#111111", "#222222", true, false), (string.Join(',', style.Fonts),
            string.Join(',', style.Colours), style.Hard, style.Soft, style.HasGrid, style.HasMinorTicks));
        Assert.All([Read("{}"), Read("null"), StyleFile.Read(null, false)], one => Assert.Equal(Said(new FigureStyle()), Said(one)));
        Assert.NotEqual(new FigureStyle().HasMinorTicks, style.HasMinorTicks);
        Assert.NotEqual(new FigureStyle().HasGrid, style.HasGrid);
    }

    [Fact]
    public void Two_columns_are_178_mm_unless_the_file_says_another_width()
    {
        Assert.Equal(178 * Millimetre, StyleFile.Read(null, true).Width, 9);
        Assert.Equal(178 * Millimetre, Read("""{"grid": true}""", true).Width, 9);
        Assert.Equal(100 * Millimetre, Read("""{"width_mm": 100}""", true).Width, 9);
    }

    [Theory]
    [InlineData("width_mm", 20, 500)]
    [InlineData("row_height_mm", 15, 500)]
    [InlineData("font_size", 3, 40)]
    [InlineData("line_width", 0.05, 10)]
    [InlineData("axis_width", 0.05, 10)]
    [InlineData("marker_size", 0.2, 20)]
    [InlineData("dots_per_inch", 50, 1200)]
    public void A_number_is_taken_from_its_least_to_its_most(string field, double least, double most)
    {
        Read(Field(field, least));
        Read(Field(field, most));
        foreach (double other in new[] { least - 0.01, most + 0.01 })
        {
            Assert.Equal(FormattableString.Invariant($"s.json: {field} must be {least} to {most}, not {other}."), Refusal(Field(field, other)));
        }
    }

    [Theory]
    [InlineData("""{"colours": []}""", "s.json: colours and fonts need at least one; leave them out for the usual ones.")]
    [InlineData("""{"fonts": []}""", "s.json: colours and fonts need at least one; leave them out for the usual ones.")]
    [InlineData("""{"colours": ["#123456", "red"]}""", "s.json: 'red' is no colour; write it as \"#0072B2\".")]
    [InlineData("""{"hard_short": "#12345"}""", "s.json: '#12345' is no colour; write it as \"#0072B2\".")]
    [InlineData("""{"soft_short": "#1234567"}""", "s.json: '#1234567' is no colour; write it as \"#0072B2\".")]
    [InlineData("""{"x": 1}""", "s.json is no style; look at x. It is a JSON object, whose fields are width_mm, row_height_mm, fonts, font_size, line_width, axis_width, marker_size, grid, minor_ticks, colours, hard_short, soft_short, dots_per_inch.")]
    [InlineData("{\n\"grid\": tru\n}", "s.json is no style; look at grid. It is a JSON object, whose fields are width_mm, row_height_mm, fonts, font_size, line_width, axis_width, marker_size, grid, minor_ticks, colours, hard_short, soft_short, dots_per_inch.")]
    [InlineData("\n\nwidth", "s.json is no style; look at line 3. It is a JSON object, whose fields are width_mm, row_height_mm, fonts, font_size, line_width, axis_width, marker_size, grid, minor_ticks, colours, hard_short, soft_short, dots_per_inch.")]
    public void What_is_no_style_is_refused_with_its_place(string text, string words) => Assert.Equal(words, Refusal(text));

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        UserErrorException problem = Assert.Throws<UserErrorException>(() => StyleFile.Read(new FileInfo(_file), false));
        Assert.StartsWith("Cannot read the style s.json: Could not find file", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", problem.Message, StringComparison.Ordinal);
    }

    private static string Said(FigureStyle style) => $"{style}, {string.Join(',', style.Fonts)}, {string.Join(',', style.Colours)}";

    private static string Field(string name, double value) => FormattableString.Invariant($$"""{"{{name}}": {{value}}}""");

    private string Refusal(string text) => Assert.Throws<UserErrorException>(() => Read(text)).Message;

    private FigureStyle Read(string text, bool isDouble = false)
    {
        File.WriteAllText(_file, text);
        return StyleFile.Read(new FileInfo(_file), isDouble);
    }
}
