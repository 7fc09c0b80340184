using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Plot;
using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Figures;

namespace SolidCell.Host.Impedance;

/// <summary>solidcell impedance plot: spectra, fits and residuals as a figure.</summary>
internal sealed class ImpedancePlotCommand : Command
{
    /// <summary>More curves are no figure.</summary>
    private const int MostSpectra = 40;
    private const double Dpi = 200;

    private static readonly FigureStyle Style = new() { Width = 174 * FigureStyle.PointsPerMillimetre, DotsPerInch = Dpi };

    private readonly SpectraArgument _spectra = new();
    private readonly Option<FileInfo> _output = new("--output")
    {
        Description = "File to write: .svg, .png or .pdf.",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there already." };
    private readonly Option<bool> _series = new("--series") { Description = "Fit all spectra by one model." };
    private readonly Option<bool> _json = JsonOption.New("Say what was drawn as one JSON document on standard output.");

    public ImpedancePlotCommand()
        : base("plot", "Draw spectra with their fits: Nyquist, modulus, phase, residuals, and the resistances over storage time or cycles.")
    {
        _spectra.AddTo(this);
        foreach (Option option in new Option[] { _output, _series, _force, _json })
        {
            Options.Add(option);
        }

        _output.Refuse(file => !FigureFormats.IsKnown(file.Name), "--output must end in .svg, .png or .pdf");
        this.WithExamples("solidcell impedance plot cell-a.mpt --output cell-a.svg",
            "solidcell impedance plot 9cb96d4b --series --output storage.pdf");
        SetAction(parsed => Run(parsed));
    }

    private int Run(ParseResult parsed)
    {
        FileInfo file = parsed.GetRequiredValue(_output);
        FigureFile.Check(file, parsed.GetValue(_force));
        IReadOnlyList<MeasuredSweep> sweeps = _spectra.Read(parsed);
        if (sweeps.Count > MostSpectra)
        {
            throw new UserErrorException($"A figure shows at most {MostSpectra} spectra, not {sweeps.Count}; name fewer files.");
        }

        FittedSweep[] fitted = Fit(sweeps, parsed.GetValue(_series));
        FigureFile.Write(file, ImpedanceFigure.Of(sweeps, fitted), Style);
        parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(_json) ? Json(file, sweeps.Count, fitted.Length) : file.FullName);
        return ExitCode.Done;
    }

    /// <summary>Spectra that are not valid are drawn without a fit.</summary>
    private static FittedSweep[] Fit(IReadOnlyList<MeasuredSweep> sweeps, bool isSeries)
    {
        MeasuredSweep[] valid = [.. sweeps.Where(sweep => sweep.Validity.IsValid)];
        Spectrum[] spectra = [.. valid.Select(sweep => sweep.Validity.Valid)];
        Weighting weighting = NaturalWeights.Of(spectra);
        IReadOnlyList<ModelFit> fits = isSeries && valid.Length > 1
            ? SeriesSelection.Run(spectra, weighting) : [.. spectra.Select(spectrum => ModelSelection.Run(spectrum, weighting)[0])];
        return [.. valid.Select((sweep, i) => FittedSweep.Of(sweep, fits[i], new Dictionary<int, ArcRole>(), null, null))];
    }

    private static string Json(FileInfo file, int spectra, int fitted) =>
        new JsonObject { ["file"] = file.FullName, ["spectra"] = spectra, ["fitted"] = fitted }.ToJsonString(JsonText.Line);
}
