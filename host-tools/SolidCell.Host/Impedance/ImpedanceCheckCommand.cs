using System.CommandLine;
using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Validity;

namespace SolidCell.Host.Impedance;

/// <summary>solidcell impedance check: are the spectra valid by Kramers and Kronig?</summary>
internal sealed class ImpedanceCheckCommand : Command
{
    private const int MostOutliers = 6;

    private readonly SpectraArgument _spectra = new();
    private readonly Option<bool> _json = JsonOption.New();

    public ImpedanceCheckCommand() : base("check", "Check spectra against the Kramers-Kronig relations, a verdict per decade.")
    {
        _spectra.AddTo(this);
        Options.Add(_json);
        this.WithExamples("solidcell impedance check cell-a.mpt", "solidcell impedance check cell-a.mpt cell-b.DTA --json");
        SetAction(parsed =>
        {
            IReadOnlyList<MeasuredSweep> sweeps = _spectra.Read(parsed);
            Write(sweeps, parsed.GetValue(_json), parsed.InvocationConfiguration.Output);
            return sweeps.All(sweep => sweep.Validity.IsValid) ? ExitCode.Done : ExitCode.Failed;
        });
    }

    private static void Write(IReadOnlyList<MeasuredSweep> sweeps, bool json, TextWriter output)
    {
        if (json)
        {
            ImpedanceJson.Write(sweeps.Select(sweep => ImpedanceJson.Sweep(sweep)), output);
            return;
        }

        foreach (MeasuredSweep sweep in sweeps)
        {
            Describe(sweep, output);
        }
    }

    /// <summary>What was read, the verdict, and a line per decade.</summary>
    internal static void Describe(MeasuredSweep sweep, TextWriter output)
    {
        ValidityReport report = sweep.Validity;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                    $"{sweep.Name}: {sweep.Content.Instrument}{Started(sweep)}, {sweep.Sweep.Spectrum.Count} points from {sweep.Sweep.Spectrum.HighestHertz:g3} to {sweep.Sweep.Spectrum.LowestHertz:g3} Hz; {sweep.Content.Taken}"));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                    $"  {(report.IsValid ? "valid" : "NOT VALID")} from {report.Valid.HighestHertz:g3} to {report.Valid.LowestHertz:g3} Hz, residual {report.Rms:p2}, {report.Elements} elements (mu {report.Mu:0.00}){Trimmed(report)}{Drift(sweep)}"));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                    $"  imaginary part from the real one {report.ImaginaryFromRealRms:p2}, real part from the imaginary one {report.RealFromImaginaryRms:p2}{Outliers(report)}"));
        PlainTable.Write(output, ["  from Hz", "points", "residual", "systematic", "crosswise", "verdict"], report.Decades.Select(Row));
    }

    private static string[] Row(DecadeValidity decade) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"  {decade.LowestHertz:g1}"),
        $"{decade.Points}",
        string.Create(CultureInfo.InvariantCulture, $"{decade.Rms:p2}"),
        string.Create(CultureInfo.InvariantCulture, $"{decade.Systematic:p2}"),
        string.Create(CultureInfo.InvariantCulture, $"{decade.Crosswise:p2}"),
        decade.Verdict.ToString().ToLowerInvariant(),
    ];

    private static string Started(MeasuredSweep sweep) => sweep.Content.Started is { } started ? $", started {started}" : string.Empty;

    private static string Trimmed(ValidityReport report)
    {
        int count = report.TrimmedHighHertz.Count + report.TrimmedLowHertz.Count;
        return count == 0 ? string.Empty
            : $"; left out {report.TrimmedHighHertz.Count} point(s) at the high end and {report.TrimmedLowHertz.Count} at the low end";
    }

    private static string Outliers(ValidityReport report) => report.OutlierHertz.Count == 0
        ? string.Empty
        : $"; beyond three standard deviations: {string.Join(", ", report.OutlierHertz.Take(MostOutliers).Select(hertz => hertz.ToString("g3", CultureInfo.InvariantCulture)))}{(report.OutlierHertz.Count > MostOutliers ? " ..." : "")} Hz";

    private static string Drift(MeasuredSweep sweep) => sweep.Sweep.DriftVolts is { } volts
        ? string.Create(
            CultureInfo.InvariantCulture,
                $"; the voltage of the cell moved by {volts * 1000:0.##} mV{(sweep.Validity.VoltageMoved ? ", so half of the usual limits is used" : "")}")
        : string.Empty;
}
