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

    [Theory]
    [InlineData(FigureKinds.Shorts, "no short")]
    [InlineData(FigureKinds.Capacity, "symmetric cell")]
    [InlineData(FigureKinds.Incremental, "symmetric cell")]
    public void What_a_test_has_not_is_refused_in_words(string kind, string words) =>
        Assert.Contains(words, Assert.Throws<FigureException>(() => Draw(kind)).Message, StringComparison.Ordinal);

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
