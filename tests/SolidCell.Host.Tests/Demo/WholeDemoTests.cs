using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SolidCell.Core.Detection;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Demo;
using SolidCell.Host.Demo.Report;
using SolidCell.Host.Tests.CommandLine;
using SolidCell.Plotting.Reduction;
using SolidCell.Protocols.Results;
using SolidCell.Testing.Figures;
using Spectre.Console;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Host.Tests.Demo;

/// <summary>
/// What the demo shows and writes of results of every kind that were written by hand: its table and its JSON in Whole/results.txt, its
/// page in Whole/pages.txt without the drawings, and its drawing.
/// </summary>
public sealed class WholeDemoTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    public void Dispose() => _store.Dispose();

    /// <summary>Of each kind one test that has all, and one that has nothing.</summary>
    private static IEnumerable<DemoSummary> Summaries => HandMadeKinds.All.Select(one => new DemoSummary(7, "my <ccd>", 61.238,
        [Cell("a&b", one), Cell("none", HandMadeKinds.Bare with { Kind = one.Kind })]));

    [Fact]
    public void Tables_and_documents_of_every_kind_are_what_they_were()
    {
        var text = new StringBuilder();
        foreach (DemoSummary summary in Summaries)
        {
            using var output = new StringWriter();
            IAnsiConsole console = AnsiConsole.Create(
                new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
            console.Profile.Width = 200;
            console.Write(ResultTable.Build(summary));
            text.AppendJoin('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Append('\n')
                .Append(JsonResults.ToJson(summary).ToJsonString(JsonText.Indented)).Append("\n\n");
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Demo", "Whole", "results.txt");
    }

    [Fact]
    public void Pages_of_every_kind_are_what_they_were()
    {
        var text = new StringBuilder();
        foreach (DemoSummary summary in Summaries)
        {
            string page = Regex.Replace(HtmlReport.Render(summary), "<style>.*?</style>", "<style/>", RegexOptions.Singleline);
            page = Regex.Replace(page, "(<svg[^>]*>).*?</svg>", "$1", RegexOptions.Singleline);
            text.Append(Regex.Replace(page, "(</?(tr|p|h1|figure|thead|div|main|body)[^>]*>)", "$1\n")).Append('\n');
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Demo", "Whole", "pages.txt");
    }

    /// <summary>The last hundredth of a spike is outside; a cell that shows nothing has axes all the same.</summary>
    [Fact]
    public void A_drawing_has_the_axes_of_all_cells_and_at_most_forty_marks_of_which_hard_ones_come_first()
    {
        CellResult cell = HandMadeResults.Summary().Cells[0];
        CellResult other = cell with
        {
            Result = cell.Result with { TestHours = 20 },
            HoursAndVolts = [.. Enumerable.Range(0, 1001).Select(i => new ValueRange(i, i == 0 ? -9 : -0.001 * i, i == 0 ? 9 : 0.002 * i))],
            Shorts = [.. Enumerable.Range(0, 41)
                .Select(i => HandMadeStaircase.ShortAt(i == 40 ? ShortKind.Hard : ShortKind.Soft, i, 300_000))],
        };
        CellResult empty = cell with { Result = cell.Result with { TestHours = 0 }, Steps = [], Shorts = [], HoursAndVolts = [] };
        var text = new StringBuilder();
        foreach (CellResult[] cells in new[] { [cell], new[] { cell, other }, [empty], [] })
        {
            PlotScale scale = PlotScale.For(cells);
            text.Append(CultureInfo.InvariantCulture,
                $"== {scale.Hours} h, {scale.LowMillivolts:G9} to {scale.HighMillivolts:G9} mV, {scale.MilliampsPerSquareCentimetre:G9} mA/cm2\n");
            text.AppendJoin("", cells.Select(one => FigureText.Of(CellFigure.Of(one, scale))));
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Demo", "Whole", "drawings.txt");
    }

    [Fact]
    public void A_file_is_known_to_be_writable_before_the_run_and_its_folder_is_made()
    {
        var file = new FileInfo(Path.Combine(_store.Directory, "new", "results.json"));
        JsonResults.CheckWritable(file);
        JsonResults.Write(file, HandMadeResults.Summary());
        string text = File.ReadAllText(file.FullName);
        Assert.StartsWith("{\n  \"seed\": 7,", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        JsonResults.CheckWritable(file);
        Assert.Equal(text, File.ReadAllText(file.FullName));
        Assert.Throws<UserErrorException>(() => JsonResults.CheckWritable(new FileInfo(_store.Directory)));
    }

    [Fact]
    public void A_run_without_options_is_that_of_the_four_cells_as_fast_as_it_goes()
    {
        Simulation.Runs.VirtualRunOptions run = new DemoOptions { Seed = 3, Speed = 2, Port = 5 }.ToRun();
        Assert.Equal(("demo", "demo", "bare-li,n-li,dl-li,ndl-li", 3, 2.0, 5),
            (run.Kind, run.Prefix, string.Join(',', run.Cells), run.Seed, run.Speed, run.Port));
        Assert.Equal((false, 1, 0.0, "ccd", 0, "solidcell-data"), (new DemoOptions().Headless, new DemoOptions().Seed,
            new DemoOptions().Speed, new DemoOptions().Protocol, new DemoOptions().Port, new DemoOptions().Data.Name));
        Assert.Equal(ResultKind.None, new DemoSummary(1, "x", 1, []).Kind);
    }

    /// <summary>Twelve minutes of the dummy cell; what is refused is refused before anything runs.</summary>
    [Fact]
    public void What_the_command_says_is_what_it_was()
    {
        File.WriteAllText(Path.Combine(_store.Directory, "short.yaml"), """
            solidcell: 1
            name: short
            cell: { kind: symmetric, area: 0.7854 cm2 }
            on: { hard-short: note, soft-short: note }
            steps:
              - deposit: 0.1 mA
                for: 6 min
              - strip: 0.1 mA
                for: 6 min
            """);
        var outcomes = new CommandOutcomes(_store.Directory) { ShowsSpaces = true };
        GoldenCases.Check((head, line) => outcomes.Of(head, line).Select(OfARun.Numbers),
            "tests", "SolidCell.Host.Tests", "Demo", "Whole", "command.txt");
    }

    private static CellResult Cell(string name, TestResult result) => HandMadeResults.Summary(name).Cells[0] with
    {
        Result = result,
        RecordsMade = 1002,
        RecordsStored = 1001,
        Duplicates = 3,
        WallSeconds = 1.238,
    };
}
