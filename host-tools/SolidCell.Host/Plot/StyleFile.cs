using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using SolidCell.Host.CommandLine;
using SolidCell.Plotting.Styles;

namespace SolidCell.Host.Plot;

/// <summary>
/// The file of --style: what it leaves out stays as it is. Lengths are millimetres for figures and points for what is drawn in them.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed partial record StyleFile
{
    public const string Single = "single";
    public const string Double = "double";

    private const double DoubleMillimetres = 178;

    private static readonly JsonSerializerOptions Reading = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static IEnumerable<string> Fields =>
        typeof(StyleFile).GetProperties().Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));

    public double? WidthMm { get; init; }

    public double? RowHeightMm { get; init; }

    public string[]? Fonts { get; init; }

    public double? FontSize { get; init; }

    public double? LineWidth { get; init; }

    public double? AxisWidth { get; init; }

    public double? MarkerSize { get; init; }

    public bool? Grid { get; init; }

    public bool? MinorTicks { get; init; }

    public string[]? Colours { get; init; }

    public string? HardShort { get; init; }

    public string? SoftShort { get; init; }

    public double? DotsPerInch { get; init; }

    /// <exception cref="UserErrorException">The file cannot be read, or has something that is no style.</exception>
    public static FigureStyle Read(FileInfo? file, bool isDouble)
    {
        var column = new FigureStyle();
        column = isDouble ? column with { Width = DoubleMillimetres * FigureStyle.PointsPerMillimetre } : column;
        try
        {
            return file is null
                ? column : (JsonSerializer.Deserialize<StyleFile>(File.ReadAllText(file.FullName), Reading)
                    ?? new StyleFile()).Checked(file.Name).Of(column);
        }
        catch (JsonException problem)
        {
            string at = problem.Path is { Length: > 2 } path ? path[2..] : $"line {(problem.LineNumber ?? 0) + 1}";
            throw new UserErrorException(
                $"{file!.Name} is no style; look at {at}. It is a JSON object, whose fields are {string.Join(", ", Fields)}.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot read the style {file!.Name}: {problem.Message.TrimEnd('.')}.", problem);
        }
    }

    private FigureStyle Of(FigureStyle column) => column with
    {
        Width = WidthMm * FigureStyle.PointsPerMillimetre ?? column.Width,
        RowHeight = RowHeightMm * FigureStyle.PointsPerMillimetre ?? column.RowHeight,
        Fonts = Fonts ?? column.Fonts,
        FontSize = FontSize ?? column.FontSize,
        LineWidth = LineWidth ?? column.LineWidth,
        AxisWidth = AxisWidth ?? column.AxisWidth,
        MarkerSize = MarkerSize ?? column.MarkerSize,
        HasGrid = Grid ?? column.HasGrid,
        HasMinorTicks = MinorTicks ?? column.HasMinorTicks,
        Colours = Colours ?? column.Colours,
        Hard = HardShort ?? column.Hard,
        Soft = SoftShort ?? column.Soft,
        DotsPerInch = DotsPerInch ?? column.DotsPerInch,
    };

    private StyleFile Checked(string file)
    {
        Check(file, "width_mm", WidthMm, 20, 500);
        Check(file, "row_height_mm", RowHeightMm, 15, 500);
        Check(file, "font_size", FontSize, 3, 40);
        Check(file, "line_width", LineWidth, 0.05, 10);
        Check(file, "axis_width", AxisWidth, 0.05, 10);
        Check(file, "marker_size", MarkerSize, 0.2, 20);
        Check(file, "dots_per_inch", DotsPerInch, 50, 1200);
        if (Colours is { Length: 0 } || Fonts is { Length: 0 })
        {
            throw new UserErrorException($"{file}: colours and fonts need at least one; leave them out for the usual ones.");
        }

        foreach (string? colour in (Colours ?? []).Append(HardShort).Append(SoftShort))
        {
            if (colour is not null && !Colour().IsMatch(colour))
            {
                throw new UserErrorException($"{file}: '{colour}' is no colour; write it as \"#0072B2\".");
            }
        }

        return this;
    }

    private static void Check(string file, string name, double? value, double least, double most)
    {
        if (value is { } given && !(given >= least && given <= most))
        {
            throw new UserErrorException(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture, $"{file}: {name} must be {least} to {most}, not {given}."));
        }
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Colour();
}
