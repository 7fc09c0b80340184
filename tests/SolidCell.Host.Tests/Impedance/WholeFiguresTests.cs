using System.Globalization;
using System.Text;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Impedance;
using SolidCell.Host.Tests.Experiment;
using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Validity;
using SolidCell.Store.Reading;
using SolidCell.Testing.Figures;

namespace SolidCell.Host.Tests.Impedance;

/// <summary>
/// All that a figure of spectra says, in Whole/figures.txt, and what a check says of reports that were made by hand, in
/// Whole/described.txt.
/// </summary>
public sealed class WholeFiguresTests
{
    private static readonly StoredTest Test =
        new(new byte[16], "press-1", "C7", 0, 200_000_000, 0, "ccd", "ended", DateTimeOffset.UnixEpoch);

    private static readonly MeasuredSweep[] Growing = [.. HandMadeSpectra.Noisy.Select(one => MeasuredSweeps.OfStored(Test, one))];

    private static readonly Lazy<FittedSweep[]> Fits = new(() => Fit(Growing));

    /// <summary>Of one, two, three and four spectra, of which three have a name; over hours, over cycles, and in no order.</summary>
    [Fact]
    public void A_figure_of_spectra_says_what_it_did()
    {
        MeasuredSweep fourth = Growing[0] with { File = "folder/d", StorageHours = null, Cycle = 1 };
        FittedSweep last = Fits.Value[0] with { Measured = fourth };
        FittedSweep[] cycles = [.. Fits.Value.Select(fit => fit with { Measured = fit.Measured with { StorageHours = null } })];
        (string, MeasuredSweep[], FittedSweep[])[] figures =
        [
            ("one", Growing[..1], Fits.Value[..1]),
            ("one without a fit", Growing[..1], []),
            ("two, the latter first", [Growing[1], Growing[0]], [Fits.Value[1], Fits.Value[0]]),
            ("three over hours", Growing, Fits.Value),
            ("three over cycles, of which two are known", [.. cycles.Select(fit => fit.Measured)], cycles),
            ("four, of which one has no hours", [.. Growing, fourth], [.. Fits.Value, last]),
            ("two of cycles, one of hours", [Growing[0], cycles[1].Measured, cycles[2].Measured], [Fits.Value[0], cycles[1], cycles[2]]),
        ];
        var text = new StringBuilder();
        foreach ((string name, MeasuredSweep[] sweeps, FittedSweep[] fits) in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"== {name}\n");
            text.AppendJoin('\n', FigureText.Of(ImpedanceFigure.Of(sweeps, fits)).Split('\n').Select(Short)).Append('\n');
        }

        GoldenText.Check(text.ToString(), "tests", "SolidCell.Host.Tests", "Impedance", "Whole", "figures.txt");
    }

    [Fact]
    public void A_check_says_what_was_left_out_what_is_far_off_and_what_moved()
    {
        MeasuredSweep sweep = Growing[0] with { StorageHours = null };
        ValidityReport report = sweep.Validity with
        {
            Rms = 0.01234,
            Decades = [new(1e4, 5, 0.001, 0.0002, 0.0003, DecadeVerdict.Valid), new(0.1, 3, 0.02, 0.006, 0.004, DecadeVerdict.Invalid)],
        };
        MeasuredSweep[] sweeps =
        [
            sweep with { Validity = report with { TrimmedHighHertz = [1e6], OutlierHertz = [1, 2, 3, 4, 5, 6] } },
            sweep with { Validity = report with { TrimmedLowHertz = [0.1, 0.2], OutlierHertz = [1, 2, 3, 4, 5, 6, 7] } },
            sweep with { Sweep = sweep.Sweep with { FirstVolts = 3, LastVolts = 3.00123 }, Validity = report with { VoltageMoved = true } },
            sweep with { Sweep = sweep.Sweep with { Number = 2, FirstVolts = 3, LastVolts = 2.9999 }, Cycle = 12 },
            sweep with { Content = sweep.Content with { Started = "02/04/2018", Sweeps = [sweep.Sweep, sweep.Sweep] }, StorageHours = 0.12345 },
        ];
        using var output = new StringWriter();
        foreach (MeasuredSweep one in sweeps)
        {
            ImpedanceCheckCommand.Describe(one, output);
        }

        GoldenText.Check(output.ToString().ReplaceLineEndings("\n"), "tests", "SolidCell.Host.Tests", "Impedance", "Whole", "described.txt");
    }

    /// <summary>Arcs outside the data and as given, a bound, an upper limit alone, notes.</summary>
    [Fact]
    public void A_fit_says_which_values_are_bounds_and_limits_and_what_is_odd()
    {
        Spectrum narrow = Growing[0].Validity.Valid.Between(10, 1e4);
        MeasuredSweep invalid = Growing[0] with
        {
            Correction = "shortened",
            Validity = Growing[0].Validity with
            {
                Valid = narrow,
                Decades = [new(1e4, 5, 0.02, 0.006, 0.004, DecadeVerdict.Invalid)],
            },
        };
        ModelFit fit = ModelSelection.Run(narrow, Weighting.Modulus)[0];
        using var output = new StringWriter();
        FitPrinter.Write([FittedSweep.Of(invalid, fit, new Dictionary<int, ArcRole> { [1] = ArcRole.Cathode }, null, 600),
            FittedSweep.Of(invalid with { AreaSquareCentimetres = null }, fit, new Dictionary<int, ArcRole>(), null, 600)], output);
        output.WriteLine(ImpedanceJson.Fit(FittedSweep.Of(invalid, fit, new Dictionary<int, ArcRole>(), 0.5, 600)).ToJsonString(
            JsonText.Indented));
        GoldenText.Check(CommandLine.RoundedNumbers.In(output.ToString().ReplaceLineEndings("\n")), "tests", "SolidCell.Host.Tests",
            "Impedance", "Whole", "fits.txt");
    }

    /// <summary>Of a curve of many points the first two and the last.</summary>
    private static string Short(string line)
    {
        string[] words = line.Split(' ');
        int first = Array.FindIndex(words, word => word.EndsWith(':')) + 1;
        bool isCurve = line.Contains(" colour ", StringComparison.Ordinal) && words.Length > first + 4;
        return string.Join(' ', (isCurve ? [.. words[..(first + 2)], words[^1]] : words).Select(Rounded));
    }

    private static string Rounded(string word) => string.Join(',', word.Split(',').Select(part =>
        part.Length > 6 && double.TryParse(part, CultureInfo.InvariantCulture, out double number)
        ? number.ToString("G4", CultureInfo.InvariantCulture) : part));

    private static FittedSweep[] Fit(MeasuredSweep[] sweeps) => [.. sweeps.Zip(
        SeriesSelection.Run([.. sweeps.Select(sweep => sweep.Validity.Valid)], Weighting.Modulus),
        (sweep, fit) => FittedSweep.Of(sweep, fit, new Dictionary<int, ArcRole>(), null, null))];
}
