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
        IEnumerable<string> rows = Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * 0.05:F2},{3.6 + (i * 2e-6):F6},{0.001 + (i * 1e-9):F9}"));
        await File.WriteAllLinesAsync(trace, rows.Prepend("Test Time / s,Voltage / V,Current / A"), TestContext.Current.CancellationToken);
        var error = new StringWriter();
        int code = await CommandRunner.RunAsync(AllCommands.Root(), ["replay", trace, "--kind", "full", "--plot", page], TextWriter.Null, error, TestContext.Current.CancellationToken);
        Assert.True(code == ExitCode.Done, error.ToString());

        XElement[] drawings = [.. Svg().Matches(await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)).Select(match => XElement.Parse(match.Value))];
        Assert.Equal(2, drawings.Length);
        foreach (IGrouping<string, string> axis in drawings.SelectMany((drawing, number) => drawing.Elements("text").Select(text => (Axis: $"{number} {(string)text.Attribute("text-anchor")!}", text.Value))).GroupBy(tick => tick.Axis, tick => tick.Value))
        {
            Assert.True(axis.Count() > 2, $"axis {axis.Key} has {axis.Count()} ticks");
            Assert.Equal(axis.Distinct(), axis);
        }
    }

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();
}
