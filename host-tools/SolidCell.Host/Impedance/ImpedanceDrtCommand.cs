using System.CommandLine;
using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Relaxation;

namespace SolidCell.Host.Impedance;

/// <summary>solidcell impedance drt: the distribution of relaxation times of spectra.</summary>
internal sealed class ImpedanceDrtCommand : Command
{
    private readonly SpectraArgument _spectra = new();
    private readonly Option<double?> _lambda =
        NumberOption.Optional("--lambda", "Strength of the smoothing; chosen by generalised cross validation when left out.", "X");
    private readonly Option<bool> _json = JsonOption.New();

    public ImpedanceDrtCommand() : base("drt", "Compute the distribution of relaxation times: its peaks, and with --json the whole curve.")
    {
        _spectra.AddTo(this);
        Options.Add(_lambda);
        Options.Add(_json);
        _lambda.Refuse(lambda => lambda is not (>= 1e-8 and <= 1e4), "--lambda must be 0.00000001 to 10000");
        this.WithExamples("solidcell impedance drt cell-a.mpt", "solidcell impedance drt cell-a.mpt --lambda 0.001 --json");
        SetAction(parsed =>
        {
            IEnumerable<(MeasuredSweep Sweep, RelaxationSpectrum Spectrum)> all = _spectra.Read(parsed)
                .Select(sweep => (sweep, RelaxationTimes.Compute(sweep.Validity.Valid, parsed.GetValue(_lambda))));
            if (parsed.GetValue(_json))
            {
                ImpedanceJson.Write(all.Select(one => ImpedanceJson.Relaxation(one.Sweep, one.Spectrum)),
                    parsed.InvocationConfiguration.Output);
                return;
            }

            foreach ((MeasuredSweep sweep, RelaxationSpectrum spectrum) in all)
            {
                Describe(sweep, spectrum, parsed.InvocationConfiguration.Output);
            }
        });
    }

    private static void Describe(MeasuredSweep sweep, RelaxationSpectrum spectrum, TextWriter output)
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                    $"{sweep.Name}: lambda {spectrum.Lambda:g2}, {spectrum.SeriesOhms:g4} ohm in series, {spectrum.PolarisationOhms:g4} ohm in {spectrum.Peaks.Count} peak(s){(sweep.Validity.IsValid ? "" : ", NOT VALID by Kramers and Kronig")}"));
        PlainTable.Write(output, ["  tau s", "Hz", "ohm"], spectrum.Peaks.Select(peak => new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"  {peak.TimeConstantSeconds:g3}"),
            string.Create(CultureInfo.InvariantCulture, $"{peak.FrequencyHertz:g3}"),
            string.Create(CultureInfo.InvariantCulture, $"{peak.ResistanceOhms:g4}"),
        }));
    }
}
