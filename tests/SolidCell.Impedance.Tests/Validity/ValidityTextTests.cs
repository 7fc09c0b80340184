using System.Globalization;
using System.Numerics;
using System.Text;
using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Relaxation;
using SolidCell.Impedance.Validity;

namespace SolidCell.Impedance.Tests.Validity;

/// <summary>Whole reports of the check and whole distributions as texts.</summary>
public sealed class ValidityTextTests
{
    private static readonly double[] Decades4 = Spectra.Frequencies(1e5, 10, 5);

    private static readonly double[] TwoArcs = [20, 30, 2e-5, 0.9, 60, 2e-3, 0.85];

    private static readonly (string Name, Spectrum Spectrum, double? Drift)[] Cases =
    [
        ("without noise", Spectra.Of(Spectra.Arcs(2), TwoArcs, Decades4), null),
        ("noise of 0.2 %", Spectra.Of(Spectra.Arcs(2), TwoArcs, Decades4, 0.002, 3), 0.001),
        ("noise of 0.2 % and a voltage that moved", Spectra.Of(Spectra.Arcs(2), TwoArcs, Decades4, 0.002, 3), -0.0011),
        ("noise of 3 %", Spectra.Of(Spectra.Arcs(2), TwoArcs, Decades4, 0.03, 3), null),
        ("a bad high end", Bent(k => k < 3 ? new Complex(1 + (0.02 * (3 - k)), -0.03 * (3 - k)) : 1), null),
        ("a bad low end", Bent(k => k > 19 ? 1 + (0.01 * (k - 19)) : 1), null),
        ("a step in the middle", Bent(k => k > 10 ? 1.03 : 1), null),
        ("a drift", Bent(k => 1 + (0.0002 * k * k)), null),
        ("eight points", Spectra.Of(Spectra.Arcs(1), [20, 30, 1e-3, 0.9], Spectra.Frequencies(1e4, 10, 7)[..8], 0.001, 4), null),
        ("diffusion and an inductance", Spectra.Of(new InSeries(new Resistor(), new Inductor(), new Warburg()), [20, 1e-5, 0.1], Decades4, 0.001, 5), null),
    ];

    [Fact]
    public void Each_spectrum_has_the_report_of_the_text()
    {
        var text = new StringBuilder();
        foreach ((string name, Spectrum spectrum, double? drift) in Cases)
        {
            ValidityReport report = ValidityCheck.Check(spectrum, drift);
            text.Append(CultureInfo.InvariantCulture, $"== {name}: {(report.IsValid ? "valid" : "not valid")}{(report.VoltageMoved ? ", moved" : "")}\n")
                .Append(CultureInfo.InvariantCulture, $"{report.Elements} elements, rms {report.Rms:g4}, imaginary {report.ImaginaryFromRealRms:g4}, ")
                .Append(CultureInfo.InvariantCulture, $"real {report.RealFromImaginaryRms:g4}, mu {report.Mu:g4}\n")
                .Append(CultureInfo.InvariantCulture, $"{report.Valid.Count} points; trimmed {Hertz(report.TrimmedHighHertz)} and {Hertz(report.TrimmedLowHertz)}, ")
                .Append(CultureInfo.InvariantCulture, $"outliers {Hertz(report.OutlierHertz)}\n");
            foreach (DecadeValidity one in report.Decades)
            {
                text.Append(CultureInfo.InvariantCulture, $"from {one.LowestHertz:g4} Hz: {one.Points} points, rms {one.Rms:g3}, ")
                    .Append(CultureInfo.InvariantCulture, $"shared {one.Systematic:g3}, crosswise {one.Crosswise:g3}: {one.Verdict}\n");
            }
        }

        Check(text, "validity.txt");
    }

    [Fact]
    public void Each_spectrum_has_the_distribution_of_the_text()
    {
        var text = new StringBuilder();
        foreach ((string name, Spectrum spectrum, _) in Cases)
        {
            Add(text, name, RelaxationTimes.Compute(spectrum));
        }

        Spectrum two = Spectra.Of(Spectra.Arcs(2), TwoArcs, Decades4);
        Add(text, "a given lambda", RelaxationTimes.Compute(two, 0.01));
        Add(text, "three a decade", RelaxationTimes.Compute(two, 0.01, 3));
        Add(text, "ninety a decade, which are too many", RelaxationTimes.Compute(Spectra.Of(Spectra.Arcs(1), [20, 30, 1e-3, 0.9], Spectra.Frequencies(1e4, 10, 7)[..8]), 0.01, 90));
        Check(text, "relaxation.txt");
    }

    private static void Add(StringBuilder text, string name, RelaxationSpectrum found)
    {
        text.Append(CultureInfo.InvariantCulture, $"== {name}: R0 {found.SeriesOhms:g5}, L {found.InductanceHenries:g4}, lambda {found.Lambda:g4}, ")
            .Append(CultureInfo.InvariantCulture, $"polarisation {found.PolarisationOhms:g5}, {found.TimeConstantsSeconds.Count} from ")
            .Append(CultureInfo.InvariantCulture, $"{found.TimeConstantsSeconds[0]:g5} to {found.TimeConstantsSeconds[^1]:g5} s\n");
        foreach (RelaxationPeak peak in found.Peaks)
        {
            text.Append(CultureInfo.InvariantCulture, $"{peak.TimeConstantSeconds:g4} s {peak.ResistanceOhms:g4} ohm\n");
        }
    }

    private static string Hertz(IReadOnlyList<double> all) =>
        all.Count == 0 ? "none" : string.Join(" ", all.Select(hertz => hertz.ToString("g4", CultureInfo.InvariantCulture)));

    /// <summary>Noise of 0.05 %, and each point, from the highest frequency down, times a factor.</summary>
    private static Spectrum Bent(Func<int, Complex> factor) => new(Spectra.Of(Spectra.Arcs(2), TwoArcs, Decades4, 0.0005, 3).Points
        .Select((point, k) => point with { ImpedanceOhms = point.ImpedanceOhms * factor(k), SigmaOhms = 0 }));

    private static void Check(StringBuilder text, string name) =>
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Impedance.Tests", "Validity", "Texts", name);
}
