using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Plotting.Figures;
using SolidCell.Reports.Figures;
using SolidCell.Reports.Tests.Pages;
using SolidCell.Store.Reading;

namespace SolidCell.Reports.Tests.Figures;

/// <summary>What is drawn of tests that were written by hand.</summary>
public sealed class TestFiguresTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Pressure_stands_below_the_voltage_over_one_axis()
    {
        Figure figure = Draw(FigureKinds.Pressure);
        Assert.Equal(["Voltage (mV)", "Pressure (MPa)"], figure.Panels.Select(panel => panel.Y.Label));
        Assert.True(figure.SharesX);
        Assert.All(figure.Panels[1].Curves[0].Y, megapascals => Assert.Equal(5, megapascals, 9));
    }

    /// <summary>50 mV over 0.5 mA/cm2 in both directions.</summary>
    [Fact]
    public void Resistance_is_a_point_for_each_half_cycle() =>
        Assert.Equal([100, 100], Assert.Single(Draw(FigureKinds.Resistance).Panels[0].Curves).Y.Select(ohms => Math.Round(ohms, 6)));

    [Fact]
    public void Survivors_are_open_circles_on_a_curve_that_stays_up()
    {
        Curve[] curves = [.. Draw(FigureKinds.Survival).Panels[0].Curves];
        Assert.All(curves[0].Y, share => Assert.Equal(1, share));
        Assert.Equal((CurveLook.Circles, 1), (curves[1].Look, curves[1].X.Length));
        Assert.Equal("C7 (n = 1)", curves[0].Name);
    }

    /// <summary>A cell that failed alone: none of one is left, with 1 - 0.025 as the upper end.</summary>
    [Fact]
    public void The_first_short_and_the_first_hard_one_have_a_panel_each_with_intervals_at_the_steps()
    {
        StoredTestSource[] tests = [.. HandMadeTests.Write(_store.Database).Select(test => new StoredTestSource(_store.Database, test))];
        Figure figure = SurvivalFigure.OfShorts(tests);
        Assert.Equal(2, figure.Columns);
        Assert.All(figure.Panels.Zip(["First short (h)", "Time to first hard short (h)"]),
            item => Assert.StartsWith(item.Second, item.First.X.Label, StringComparison.Ordinal));
        Curve[] strokes = [.. figure.Panels.SelectMany(panel => panel.Curves).Where(curve => curve.Look == CurveLook.Line)];
        Assert.Equal(figure.Panels.Sum(panel => panel.Curves.Count(curve => curve.Name.Length > 0)), strokes.Length);
        Curve failed = strokes.First(curve => curve.X.Length == 3);
        Assert.Equal((0, 0.975, double.NaN), (failed.Y[0], Math.Round(failed.Y[1], 9), failed.Y[2]));
    }

    /// <summary>1 cm2: 3 to 4 V and back, 0 to 2 mA up and to -1 mA down, whose bound of 9 mA flows nowhere.</summary>
    [Fact]
    public void Sweeps_are_drawn_by_what_was_measured_over_voltage_and_over_time()
    {
        new HandMadeLog(CellKind.Full, 100_000_000)
            .Step(StepKind.VoltageSweep, 9_000_000, 1, StepEndReason.Time, share => ((long)(3e6 + (1e6 * share)), (long)(2e6 * share)))
            .Step(StepKind.VoltageSweep, 9_000_000, 1, StepEndReason.Time, share => ((long)(4e6 - (1e6 * share)), (long)(-1e6 * share)))
            .Write(_store);
        using var reader = new TestReader(_store.Database);
        StoredTestSource[] swept = [new(_store.Database, reader.List().Single())];
        Curve[] cycles = [.. TestFigures.Draw(new FigureRequest { Kind = FigureKinds.Voltammogram }, swept).Panels[0].Curves];
        Assert.Equal(12, cycles.Sum(curve => curve.X.Length));
        Assert.Equal((3.0, 4.0), (cycles.Min(curve => curve.X.Min()), cycles.Max(curve => curve.X.Max())));
        Assert.Equal((-1.0, 2.0), (cycles.Min(curve => curve.Y.Min()), cycles.Max(curve => curve.Y.Max())));
        double[] densities = TestFigures.Draw(new FigureRequest(), swept).Panels[0].Curves.Single(curve => curve.IsOnRight).Y;
        Assert.Equal((-1.0, 2.0), (densities.Min(), densities.Max()));
    }

    /// <summary>0.4 mAh on 1 cm2 between 3.5 and 3.9 V, evenly, and back: 1 mAh/cm2 for each volt.</summary>
    [Fact]
    public void Incremental_capacity_is_what_a_small_cell_takes_and_gives_for_a_volt()
    {
        new HandMadeLog(CellKind.Full, 100_000_000, 400_000)
            .Step(StepKind.ConstantCurrent, 400_000, 1, StepEndReason.VoltageAbove, share => ((long)(3.5e6 + (0.4e6 * share)), 400_000))
            .Step(StepKind.ConstantCurrent, -400_000, 1, StepEndReason.VoltageBelow, share => ((long)(3.9e6 - (0.4e6 * share)), -400_000))
            .Write(_store);
        using var reader = new TestReader(_store.Database);
        StoredTestSource small = new(_store.Database, reader.List().Single());
        Figure figure = TestFigures.Draw(new FigureRequest { Kind = FigureKinds.Incremental, Cycles = [1] }, [small]);
        Assert.Equal("dQ/dV (mAh/cm²/V)", figure.Panels[0].Y.Label);
        Assert.Equal([1.0, 1.0], figure.Panels[0].Curves.Select(curve => Math.Round(curve.Y.Average(Math.Abs), 2)));
    }

    [Theory]
    [InlineData(FigureKinds.Shorts, "no short")]
    [InlineData(FigureKinds.Capacity, "symmetric cell")]
    [InlineData(FigureKinds.Incremental, "symmetric cell")]
    public void What_a_test_has_not_is_refused_in_words(string kind, string words) =>
        Assert.Contains(words, Assert.Throws<FigureException>(() => Draw(kind)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(FigureKinds.Overpotential)]
    [InlineData(FigureKinds.Resistance)]
    public void A_test_of_spectra_alone_has_no_half_cycle_to_draw(string kind)
    {
        new HandMadeLog(CellKind.Symmetric, 100_000_000)
            .Step(StepKind.Impedance, 0, 0.5, StepEndReason.SpectrumTaken, _ => (1000, 50_000)).Rest(1)
            .Step(StepKind.Impedance, 0, 0.5, StepEndReason.SpectrumTaken, _ => (1000, -50_000)).Write(_store);
        using var reader = new TestReader(_store.Database);
        StoredTestSource[] spectra = [new(_store.Database, reader.List().Single())];
        string said = Assert.Throws<FigureException>(() => TestFigures.Draw(new FigureRequest { Kind = kind }, spectra)).Message;
        Assert.EndsWith("there is no half-cycle to draw; draw it with --kind voltage.", said, StringComparison.Ordinal);
        Assert.Empty(spectra[0].HalfCycles());
    }

    [Fact]
    public void More_tests_than_a_figure_can_show_are_refused() =>
        Assert.Throws<FigureException>(() =>
            TestFigures.Draw(new FigureRequest(), [.. Enumerable.Repeat(Source(), TestFigures.MostTests + 1)]));

    private Figure Draw(string kind) => TestFigures.Draw(new FigureRequest { Kind = kind, Cycles = [1] }, [Source()]);

    private StoredTestSource Source()
    {
        using var reader = new TestReader(_store.Database);
        return new StoredTestSource(_store.Database,
            reader.OfCell("C7") is [var test] ? test : StoredExample.Write(_store.Database, "C7", 7));
    }
}
