using System.Numerics;
using SolidCell.Analysis.Spectra;
using SolidCell.Plotting.Figures;
using SolidCell.Reports.Figures;
using SolidCell.Reports.Pages;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Reports.Tests.Figures;

/// <summary>Spectra of 10 ohm, then 20 ohm beside 100 nF, then 40 ohm and more beside 1 mF: arcs at 80 kHz and at 4 Hz and below.</summary>
public sealed class SpectraFigureTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void What_was_measured_is_circles_and_the_fit_a_line_in_three_panels()
    {
        Figure figure = SpectraFigure.Of(FittedSpectra.Of([Stored(0, 40), Stored(24, 60) with { Cycle = 3 }]));
        Assert.Equal((3, "Impedance at 0 h, after cycle 3"), (figure.Columns, figure.Description));
        Assert.Equal(["-Z'' (ohm)", "log10 |Z| (ohm)", "-phase (deg)"], figure.Panels.Select(panel => panel.Y.Label));
        Assert.Equal(["Z' (ohm)", "log10 frequency (Hz)", "log10 frequency (Hz)"], figure.Panels.Select(panel => panel.X.Label));
        Assert.Equal([true, false, false], figure.Panels.Select(panel => panel.HasLegend));
        Assert.All(figure.Panels, panel => Assert.Equal(1.35, panel.HeightShare));
        Axis[] square = [figure.Panels[0].X, figure.Panels[0].Y];
        Assert.All(square, axis => Assert.Equal((0, 1.05 * At(0.1, 60).Real), (axis.From, axis.To)));
        foreach (Panel panel in figure.Panels)
        {
            Assert.Equal(
                [
                    (0, CurveLook.Circles, "at 0 h"), (0, CurveLook.Line, ""),
                    (1, CurveLook.Circles, "after cycle 3"), (1, CurveLook.Line, ""),
                ], panel.Curves.Select(curve => (curve.Colour, curve.Look, curve.Name)));
        }

        Complex first = At(1e6, 40), last = At(0.1, 60);
        AssertEnds(figure.Panels[0], (first.Real, -first.Imaginary), (last.Real, -last.Imaginary));
        AssertEnds(figure.Panels[1], (6, Math.Log10(first.Magnitude)), (-1, Math.Log10(last.Magnitude)));
        AssertEnds(figure.Panels[2], (6, -first.Phase * 180 / Math.PI), (-1, -last.Phase * 180 / Math.PI));
    }

    [Fact]
    public void Of_many_four_are_drawn_and_the_last_hundred_are_in_the_table()
    {
        StoredTest test = HandMadeTests.Write(_store.Database)[0];
        var registry = new SpectrumRegistry(_store.Database, TimeProvider.System);
        registry.Add(test.TestId, [.. Enumerable.Range(0, 100).Select(hour => Stored(hour, 40)), Stored(100, 40) with { Cycle = 7 }]);
        string page = TestReport.Render(_store.Database, [test], new ReportHead("A day", "1.2.3", DateTimeOffset.UnixEpoch));
        Assert.Contains("<h3>Impedance</h3>", page, StringComparison.Ordinal);
        Assert.Contains("one model for all 101 spectra", page, StringComparison.Ordinal);
        Assert.Contains("100 of 101 spectra, the last ones; &#39;solidcell result --json&#39; has all.", page, StringComparison.Ordinal);
        Assert.Contains("Impedance at 0 h, at 33 h, at 66 h, after cycle 7", page, StringComparison.Ordinal);
        Assert.Contains("viewBox=\"0 0 760 256.5\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>0.00</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>1.00</td>", page, StringComparison.Ordinal);
    }

    /// <summary>The first point of the first spectrum and the last of the last one, measured; the fits are within 1 %.</summary>
    private static void AssertEnds(Panel panel, (double X, double Y) first, (double X, double Y) last)
    {
        Assert.Equal(first, (panel.Curves[0].X[0], panel.Curves[0].Y[0]));
        Assert.Equal(last, (panel.Curves[2].X[^1], panel.Curves[2].Y[^1]));
        Assert.Equal(first.X, panel.Curves[1].X[0], Math.Abs(first.X) * 0.01);
        Assert.Equal(first.Y, panel.Curves[1].Y[0], Math.Abs(first.Y) * 0.01);
        Assert.Equal(last.Y, panel.Curves[3].Y[^1], Math.Abs(last.Y) * 0.01);
    }

    private static Complex At(double hertz, double ohms)
    {
        Complex Arc(double resistance, double farads) =>
            resistance / (1 + (Complex.ImaginaryOne * 2 * Math.PI * hertz * resistance * farads));
        return 10 + Arc(20, 1e-7) + Arc(ohms, 1e-3);
    }

    private static StoredSpectrum Stored(double hours, double ohms) => new(
        "a", [.. Enumerable.Repeat((byte)(hours + 1), 32)], 1, "i", null, hours, null, null, null,
        [
            .. Enumerable.Range(0, 36).Select(at => Math.Pow(10, 6 - (at / 5.0)))
                .Select(hertz => new SpectrumSample(hertz, At(hertz, ohms).Real, At(hertz, ohms).Imaginary)),
        ]);
}
