using System.CommandLine;
using System.Text;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;
using SolidCell.Store.Files;

namespace SolidCell.Host.Impedance;

/// <summary>solidcell impedance plot: spectra, fits and residuals as a figure.</summary>
internal sealed class ImpedancePlotCommand : Command
{
    /// <summary>More curves are no figure.</summary>
    private const int MostSpectra = 40;
    private const double Dpi = 200;

    private static readonly string[] Endings = [".svg", ".png", ".pdf"];

    private readonly SpectraArgument _spectra = new();
    private readonly Option<FileInfo> _output = new("--output") { Description = "File to write: .svg, .png or .pdf.", HelpName = "FILE", Required = true };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there already." };
    private readonly Option<bool> _series = new("--series") { Description = "Fit all spectra by one model." };

    public ImpedancePlotCommand() : base("plot", "Draw spectra with their fits: Nyquist, modulus, phase, residuals, and the resistances over storage time or cycles.")
    {
        _spectra.AddTo(this);
        foreach (Option option in new Option[] { _output, _series, _force })
        {
            Options.Add(option);
        }

        _output.Refuse(file => !Endings.Contains(file.Extension.ToLowerInvariant()), "--output must end in .svg, .png or .pdf");
        this.WithExamples("solidcell impedance plot cell-a.mpt --output cell-a.svg", "solidcell impedance plot 9cb96d4b --series --output storage.pdf");
        SetAction(parsed => Run(parsed));
    }

    private int Run(ParseResult parsed)
    {
        FileInfo file = parsed.GetRequiredValue(_output);
        if (file.Exists && !parsed.GetValue(_force))
        {
            throw TestExport.IsThere(file.FullName);
        }

        IReadOnlyList<MeasuredSweep> sweeps = _spectra.Read(parsed);
        if (sweeps.Count > MostSpectra)
        {
            throw new UserErrorException($"A figure shows at most {MostSpectra} spectra, not {sweeps.Count}; name fewer files.");
        }

        byte[] bytes = Draw(ImpedanceFigure.Of(sweeps, Fit(sweeps, parsed.GetValue(_series))), file.Extension.ToLowerInvariant());
        try
        {
            WholeFile.Write(file.FullName, bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write {file.FullName}: {problem.Message.TrimEnd('.')}. Name another file with --output FILE.", problem);
        }

        parsed.InvocationConfiguration.Output.WriteLine(file.FullName);
        return ExitCode.Done;
    }

    /// <summary>Spectra that are not valid are drawn without a fit.</summary>
    private static FittedSweep[] Fit(IReadOnlyList<MeasuredSweep> sweeps, bool isSeries)
    {
        MeasuredSweep[] valid = [.. sweeps.Where(sweep => sweep.Validity.IsValid)];
        IReadOnlyList<ModelFit> fits = isSeries && valid.Length > 1
            ? SeriesSelection.Run([.. valid.Select(sweep => sweep.Validity.Valid)])
            : [.. valid.Select(sweep => ModelSelection.Run(sweep.Validity.Valid)[0])];
        return [.. valid.Select((sweep, i) => FittedSweep.Of(sweep, fits[i], new Dictionary<int, ArcRole>(), null, null))];
    }

    private static byte[] Draw(Figure figure, string ending)
    {
        FigureStyle style = new() { Width = 174 * FigureStyle.PointsPerMillimetre, DotsPerInch = Dpi };
        return ending switch
        {
            ".png" => PngFigure.Bytes(figure, style),
            ".pdf" => PdfFigure.Bytes(figure, style),
            _ => Encoding.UTF8.GetBytes(SvgFigure.Document(figure, style)),
        };
    }
}
