using System.Text;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;
using SolidCell.Reports.Figures;

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
