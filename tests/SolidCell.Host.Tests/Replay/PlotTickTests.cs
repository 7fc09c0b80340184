using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Replay;

/// <summary>An axis on which two ticks read the same says nothing.</summary>
public sealed partial class PlotTickTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-ticks-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task No_two_ticks_of_a_short_and_quiet_trace_read_the_same()
    {
        string trace = Path.Combine(_folder.FullName, "quiet.bdf.csv");
        string page = Path.Combine(_folder.FullName, "quiet.html");
        IEnumerable<string> rows = Enumerable.Range(0, 40)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * 0.05:F2},{3.6 + (i * 2e-6):F6},{0.001 + (i * 1e-9):F9}"));
        await File.WriteAllLinesAsync(trace, rows.Prepend("Test Time / s,Voltage / V,Current / A"), TestContext.Current.CancellationToken);
        var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), ["replay", trace, "--kind", "full", "--plot", page], TextWriter.Null, error,
                TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());

        XElement[] drawings = [.. Svg().Matches(await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken))
            .Select(match => XElement.Parse(match.Value))];
        XElement drawing = Assert.Single(drawings);
        IGrouping<string, string>[] axes = [.. drawing.Elements("text").Where(IsTick).GroupBy(Place, tick => tick.Value)];
        Assert.Equal(3, axes.Length);
        Assert.All(axes, axis => Assert.True(axis.Count() > 1, $"axis {axis.Key} has {axis.Count()} ticks"));
        Assert.All(axes, axis => Assert.Equal(axis.Distinct(), axis));
    }

    private static bool IsTick(XElement text) => double.TryParse(text.Value, CultureInfo.InvariantCulture, out _);

    /// <summary>
    /// Ticks of the time axis are centred and stand at one height; those of the others end at one place, in the upper or the lower half.
    /// </summary>
    private static string Place(XElement text)
    {
        double y = double.Parse(Coordinates().Match((string)text.Attribute("transform")!).Groups["y"].Value, CultureInfo.InvariantCulture);
        return (string)text.Attribute("text-anchor")! == "middle" ? "time" : y < 130 ? "voltage" : "current";
    }

    [GeneratedRegex(@"translate\((?<x>[\d.]+) (?<y>[\d.]+)\)")]
    private static partial Regex Coordinates();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();
}
