using System.Globalization;
using System.Text;
using SolidCell.Host.Fixtures;
using SolidCell.Host.Watch;
using SolidCell.Ingest.Live;
using SolidCell.Store.Reading;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SolidCell.Host.Tests.Watch;

/// <summary>Fixtures in every condition as table, plain line, JSON and plot, and as `fixtures` lists them, in Whole/views.txt.</summary>
public sealed class WholeViewsTests
{
    private static readonly DateTimeOffset At = new(2023, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly FixtureReading Running = new()
    {
        Fixture = "press-1",
        State = "running",
        TestId = "0123456789abcdef0123456789abcdef",
        ProgramSha256 = new string('a', 11) + new string('b', 53),
        TestSeconds = 5400,
        StepIndex = 3,
        StepCount = 17,
        CycleCount = 2,
        SetPointMilliamps = 0.25,
        ShortCount = 1,
        BootId = 4,
        LogNextSequence = 4321,
        LogFillPercent = 12,
        CellVolts = 0.0123456,
        CellMilliamps = -0.24987,
        StackMegapascals = 5.126,
        FrameCelsius = 30.16,
        LastHeard = At,
    };

    private static readonly HeardFixture[] All =
    [
        new(Running, Freshness.Live), new(Running, Freshness.Live) { TakesSpectrum = true },
        new(Running with { State = "paused", FaultId = 5 }, Freshness.Live) { TakesSpectrum = true },
        new(Running with { State = "faulted", FaultId = 15 }, Freshness.Silent) { TakesSpectrum = true },
        new(Running with { State = "finished", TestId = "0123", ProgramSha256 = "abc" }, Freshness.Live),
        new(Running with { IsLost = true }, Freshness.Lost, At.AddHours(1)),
        new(new FixtureReading { Fixture = "press-2", IsLost = true }, Freshness.Lost, At.AddHours(1)),
        new(new FixtureReading { Fixture = "press-3", State = "idle", BootId = 1 }, Freshness.Unheard),
    ];

    [Fact]
    public void A_fixture_is_shown_as_it_was()
    {
        var text = new StringBuilder();
        text.Append("== table\n").Append(Rendered(TableView.Build(All, 250), 250, false)).Append("== colours\n")
            .AppendJoin('\n', Rendered(TableView.Build(All, 250), 250, true).Split('\n').Where(line => line.Contains('^')))
            .Append("\n== lines\n").AppendJoin('\n', All.Select(PlainView.Describe)).Append("\n== json\n")
            .AppendJoin('\n', All.Select(heard => ReadingText.ToJson(heard).ToJsonString())).Append("\n== fixtures\n");
        foreach (FixtureLine line in Lines())
        {
            text.AppendJoin(" | ", FixtureLine.Headings.Zip(line.Row()).Select(one => $"{one.First}: {one.Second}"))
                .Append('\n').Append(line.ToJson().ToJsonString()).Append('\n');
        }

        foreach (int width in (int[])[120, 80, 60, 40, 20])
        {
            text.Append(CultureInfo.InvariantCulture, $"== table of {width} columns\n").Append(Rendered(TableView.Build(All, width), width, false));
        }

        text.Append("== plot\n").Append(Plot());
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Watch", "Whole", "views.txt");
    }

    /// <summary>1201 values, of which 1200 are kept: the first, far above the others, is gone.</summary>
    [Fact]
    public void A_plot_keeps_twenty_minutes_of_a_value_a_second()
    {
        var view = new PlotView(Quiet());
        view.Take(Heard(9), 60);
        for (int second = 0; second < 1198; second++)
        {
            view.Take(Heard(second % 2 == 0 ? 1 : 2), 60);
        }

        Assert.Contains("9.0000 V", Rendered(view.Take(Heard(null), 60), 60, false), StringComparison.Ordinal);
        string last = Rendered(view.Take(Heard(1), 60), 60, false);
        Assert.DoesNotContain("9.0000 V", last, StringComparison.Ordinal);
        Assert.Contains("2.0000 V", last, StringComparison.Ordinal);
    }

    /// <summary>Four dots across and eight down: from the bottom up, a gap, above the range, and in the middle of no range.</summary>
    [Fact]
    public void A_curve_of_dots_goes_up_with_its_values()
    {
        Assert.Equal(["⠀⠈", "⡠⠀"], BraillePlot.Draw([0, 0.2, null, 2], 0, 1, 2, 2));
        Assert.Equal(["⠀", "⠉"], BraillePlot.Draw([7, 7, 7], 7, 7, 1, 2));
    }

    private static IEnumerable<FixtureLine> Lines()
    {
        var stored = new StoredFixture("press-1", true, At.AddMinutes(1), 2, 300, 4, 5) { Missing = 6, Quarantined = 7, Conflicts = 8 };
        return
        [
            new FixtureLine("press-1", All[0], stored) { Gaps = [new LogGap("press-1", 3, 10, 12)] },
            new FixtureLine("press-1", All[3], null),
            new FixtureLine("press-4", null, stored with { IsVirtual = false, LastSeen = null }), new FixtureLine("press-3", All[^1], null),
        ];
    }

    private static string Plot()
    {
        var view = new PlotView(Quiet());
        IRenderable last = new Text("");
        foreach (double value in Enumerable.Range(0, 60).Select(n => Math.Round(Math.Sin(n / 5.0), 6)))
        {
            last = view.Take(Heard(value), 40);
        }

        view.Take(new HeardFixture(Running with { CellVolts = 5 }, Freshness.Silent), 40);
        return Rendered(last, 250, false) + Rendered(new PlotView(Quiet()).Take(All[^1], 20), 250, false);
    }

    private static HeardFixture Heard(double? volts) => new(Running with { CellVolts = volts, CellMilliamps = volts * 2 }, Freshness.Live);

    private static IAnsiConsole Quiet() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });

    /// <summary>As a terminal of this width shows it; with colours, their marks begin with ^.</summary>
    private static string Rendered(IRenderable shown, int width, bool hasColours)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(shown);
        IEnumerable<string> lines = output.ToString().ReplaceLineEndings("\n").Replace('\u001b', '^').Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd())) + "\n";
    }
}
