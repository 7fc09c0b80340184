using System.Text;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Figures;
using SolidCell.Store.Reading;
using SolidCell.Testing.Figures;

namespace SolidCell.Reports.Tests.Figures;

/// <summary>Every figure of tests that were written by hand, with its axes, points and marks, in a text for each kind in Drawn.</summary>
public sealed class DrawnFiguresTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly StoredTestSource[] _tests;

    public DrawnFiguresTests() =>
        _tests = [.. HandMadeTests.Write(_store.Database).Select(test => new StoredTestSource(_store.Database, test))];

    public static TheoryData<string> Kinds => [.. FigureKinds.All];

    public void Dispose() => _store.Dispose();

    /// <summary>Of each test alone, then of all, and of those that are no symmetric cells, in each layout.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_of_figure_is_what_it_was(string kind)
    {
        StringBuilder text = new();
        foreach (StoredTestSource test in _tests)
        {
            Add(text, new FigureRequest { Kind = kind, Cycles = [1, 2] }, test);
        }

        foreach (string layout in FigureLayouts.All)
        {
            Add(text, new FigureRequest { Kind = kind, Layout = layout, Cycles = [2] }, _tests);
            Add(text, new FigureRequest { Kind = kind, Layout = layout, Cycles = [2] }, _tests[1..]);
        }

        Add(text, new FigureRequest { Kind = kind, Cycles = [9] }, _tests[1]);
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Reports.Tests", "Figures", "Drawn", kind + ".txt");
    }

    /// <summary>Sweeps, a power, many shorts and half-cycles, a collector, a file without pressure: each alone.</summary>
    [Fact]
    public void Tests_that_have_what_few_have_are_drawn_as_they_were()
    {
        using var store = new TemporaryStore();
        StoredTestSource[] rare = [.. RareTests.Write(store.Database).Select(test => new StoredTestSource(store.Database, test))];
        StringBuilder text = new();
        foreach (string kind in FigureKinds.All)
        {
            text.Append("==== ").Append(kind).Append('\n');
            Array.ForEach(rare, test => Add(text, new FigureRequest { Kind = kind, Cycles = [1] }, test));
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Reports.Tests", "Figures", "Drawn", "rare.txt");
    }

    /// <summary>A charge of 7000 samples and a sweep of as many: of a curve there are no more points than a figure can show.</summary>
    [Fact]
    public void A_long_test_is_reduced_to_what_a_figure_can_show()
    {
        using var store = new TemporaryStore();
        new HandMadeLog(CellKind.Full, 100_000_000, 1_000_000) { SamplesOfAStep = 7000 }
            .Current(1_000_000, 1, 100, StepEndReason.VoltageAbove, volts: 3.5, growth: 1)
            .Current(-1_000_000, 1, 100, StepEndReason.VoltageBelow, volts: 3.5, growth: 1)
            .Step(StepKind.VoltageSweep, -1_000_000, 1, StepEndReason.Time, share => ((long)(4e6 - (1e6 * share)), (long)(-1e6 * share)))
            .Write(store);
        using var reader = new TestReader(store.Database);
        StoredTestSource test = new(store.Database, reader.List().Single());
        string[] kinds = [FigureKinds.Voltage, FigureKinds.Pressure, FigureKinds.Curves, FigureKinds.Voltammogram];
        IEnumerable<string> counts = kinds.Select(kind => $"{kind}: " + string.Join(", ",
            TestFigures.Draw(new FigureRequest { Kind = kind, Cycles = [1], InsetHours = (0.5, 1.5) }, [test]).Panels
                .SelectMany(panel => panel.Curves.Concat(panel.Inset?.Curves ?? [])).Select(curve => curve.X.Length)));
        GoldenText.Check(string.Join('\n', counts) + "\n", "tests", "SolidCell.Reports.Tests", "Figures", "Drawn", "long.txt");
    }

    [Fact]
    public void An_inset_shows_its_hours_of_every_test()
    {
        StringBuilder text = new();
        foreach (string layout in FigureLayouts.All)
        {
            Add(text, new FigureRequest { Layout = layout, InsetHours = (0.5, 1.5) }, _tests[..2]);
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Reports.Tests", "Figures", "Drawn", "inset.txt");
    }

    /// <summary>A file is no stored test: its inset is cut out of what was read. A symmetric cell is never in volts.</summary>
    [Fact]
    public void Sources_that_are_files_are_drawn_in_the_unit_of_their_cell()
    {
        StringBuilder text = new();
        ValueRange[] low = [new(0, -1.5, 1.5), new(1, 0.5, 1), new(2, 0.75, 0.75)], high = [new(0, 2, 3), new(1, 3, 3.001)];
        ValueRange[] edge = [new(0, 0, 2)];
        ShortMark[] marks = [.. Enumerable.Range(0, 42).Select(n => new ShortMark(n / 40.0, n == 41, $"mark {n}"))];
        var symmetric = new PlotSource("file", low, new Curve([0, 1], [0.5, double.NaN]), marks);
        var full = new PlotSource("other", high, new Curve([], []), []);
        var request = new FigureRequest { InsetHours = (1, 2) };
        text.Append(FigureText.Of(VoltageFigure.Of(request, [symmetric]))).Append(FigureText.Of(VoltageFigure.Of(request, [full])))
            .Append(FigureText.Of(VoltageFigure.Of(request, [symmetric, full])))
            .Append(FigureText.Of(VoltageFigure.Of(new FigureRequest(), [full with { HoursAndVolts = edge }])))
            .Append(FigureText.Of(VoltageFigure.Of(new FigureRequest(), [full with { HoursAndVolts = [] }])));
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Reports.Tests", "Figures", "Drawn", "files.txt");
    }

    /// <summary>A test in its first charge has no capacity yet: its axis has a length all the same.</summary>
    [Fact]
    public void The_capacity_of_a_first_charge_is_an_empty_panel()
    {
        using var store = new TemporaryStore();
        StoredTestSource test = new(store.Database, RareTests.Write(store.Database)[3]);
        Panel panel = Assert.Single(TestFigures.Draw(new FigureRequest { Kind = FigureKinds.Capacity }, [test]).Panels);
        Assert.True(panel.Y.To > panel.Y.From, $"{panel.Y}");
        byte[] file = FigureFormats.Bytes("a.SVG", new Figure([panel]), FigureStyle.Page);
        Assert.DoesNotContain("NaN", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    /// <summary>0.1 mAh in and nothing out: the discharge is a line at 0, and no voltage has taken any charge.</summary>
    [Fact]
    public void A_discharge_that_took_nothing_has_no_capacity()
    {
        using var store = new TemporaryStore();
        new HandMadeLog(CellKind.Full, 200_000_000, 100_000).Current(100_000, 1, 100, StepEndReason.VoltageAbove, volts: 3.8)
            .Current(-1, 0.001, 100, StepEndReason.VoltageBelow, volts: 2.5).Write(store);
        using var reader = new TestReader(store.Database);
        StoredTestSource test = new(store.Database, reader.List().Single());
        IReadOnlyList<Curve> Drawn(string kind) =>
            TestFigures.Draw(new FigureRequest { Kind = kind, Cycles = [1] }, [test]).Panels[0].Curves;
        Assert.All(Drawn(FigureKinds.Curves)[1].X, charge => Assert.Equal(0, charge));
        Assert.Equal(0.05, Drawn(FigureKinds.Curves)[0].X.Max(), 6);
        Assert.Empty(Drawn(FigureKinds.Incremental)[1].X);
    }

    [Theory]
    [InlineData("a.svg", "<?xml")]
    [InlineData("a.PNG", "\u0089PNG")]
    [InlineData("a.pdf", "%PDF-")]
    public void The_ending_of_a_file_says_its_format(string file, string begins)
    {
        Assert.True(FigureFormats.IsKnown(file));
        byte[] bytes = FigureFormats.Bytes(file, new Figure([new Panel(new Axis("x", 0, 1), new Axis("y", 0, 1), [])]), FigureStyle.Page);
        Assert.StartsWith(begins, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.False(FigureFormats.IsKnown("a.jpg"));
    }

    [Fact]
    public void Twelve_tests_are_drawn_and_thirteen_refused()
    {
        Assert.Equal(12, TestFigures.Draw(new FigureRequest(), [.. Enumerable.Repeat(_tests[0], 12)]).Panels[0].Curves.Count);
        Assert.Throws<FigureException>(() => TestFigures.Draw(new FigureRequest(), [.. Enumerable.Repeat(_tests[0], 13)]));
        TestFigures.Draw(new FigureRequest { Kind = FigureKinds.Survival }, [.. Enumerable.Repeat(_tests[0], 13)]);
    }

    private static void Add(StringBuilder text, FigureRequest request, params StoredTestSource[] tests)
    {
        text.Append("== ").Append(request.Layout).Append(", ").AppendJoin(", ", tests.Select(test => test.Name)).Append('\n');
        try
        {
            text.Append(FigureText.Of(TestFigures.Draw(request, tests)));
        }
        catch (FigureException problem)
        {
            text.Append("! ").Append(problem.Message).Append('\n');
        }
    }
}
