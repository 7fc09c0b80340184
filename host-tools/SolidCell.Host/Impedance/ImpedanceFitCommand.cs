using System.CommandLine;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Host.Impedance;

/// <summary>solidcell impedance fit: arcs, R_bulk, R_i and R_cathode of spectra.</summary>
internal sealed class ImpedanceFitCommand : Command
{
    private readonly SpectraArgument _spectra = new();
    private readonly AreaOptions _area = new("Area of the electrodes, for ohm cm2");
    private readonly Option<double?> _thickness =
        NumberOption.Optional("--thickness", "Thickness of the electrolyte in micrometres; with the area it gives the conductivity.", "UM");
    private readonly Option<string[]> _arcs = new("--arc")
    {
        Description = "Assign an arc by hand, as 2=bulk, 2=interface, 2=cathode or 2=diffusion; may be given again.",
        HelpName = "N=ROLE",
        DefaultValueFactory = _ => [],
    };
    private readonly SigmaOption _sigma = new();
    private readonly WeightsOption _weights = new();
    private readonly Option<bool> _series = new("--series")
    {
        Description = "The spectra are a series of one cell, over storage or cycles: fit all of them by one model.",
    };
    private readonly Option<bool> _invalid = new("--even-invalid") { Description = "Also fit spectra that the check finds not valid." };
    private readonly Option<bool> _json = JsonOption.New();

    public ImpedanceFitCommand() : base("fit", "Fit spectra by 0 to 4 arcs and derive R_bulk, R_i and R_cathode with k = 2 intervals.")
    {
        _spectra.AddTo(this);
        _area.AddTo(this);
        foreach (Option option in new Option[] { _thickness, _arcs, _sigma.Option, _weights.Option, _series, _invalid, _json })
        {
            Options.Add(option);
        }

        _thickness.Refuse(micrometres => micrometres is not (> 0 and <= 100_000),
            "--thickness must be above 0 and at most 100000 micrometres");
        _arcs.Validators.Add(result =>
        {
            foreach (string wrong in result.Tokens.Select(token => token.Value).Where(text => !ArcRoleOption.TryRead(text, out _, out _)))
            {
                result.AddError($"--arc is the number of an arc, = and bulk, interface, cathode or diffusion, as 2=bulk, not '{wrong}'.");
            }
        });
        this.WithExamples(
            "solidcell impedance fit cell-a.mpt",
            "solidcell impedance fit cell-a.mpt cell-b.DTA --area 0.785 --thickness 650 --json",
            "solidcell impedance fit cell-a-0h.mpt cell-a-24h.mpt cell-a-48h.mpt --series",
            "solidcell impedance fit 9cb96d4b --series",
            "solidcell impedance fit cell-a.mpt --sigma 0.2",
            "solidcell impedance fit cell-a.mpt --weights unit",
            "solidcell impedance fit cell-a.mpt --arc 1=interface");
        SetAction(parsed => Run(parsed));
    }

    private int Run(ParseResult parsed)
    {
        IReadOnlyList<MeasuredSweep> sweeps = _spectra.Read(parsed);
        double? area = _area.Read(parsed) / 1e8;
        if (area is null && parsed.GetValue(_thickness) is not null
            && sweeps.FirstOrDefault(sweep => sweep.AreaSquareCentimetres is null) is { } bare)
        {
            throw new UserErrorException($"{bare.Name}: --thickness gives a conductivity only with an area; give --area or --diameter.");
        }

        MeasuredSweep[] refused = [.. sweeps.Where(sweep => !sweep.Validity.IsValid && !parsed.GetValue(_invalid))];
        MeasuredSweep[] accepted = [.. sweeps.Except(refused)];
        (IReadOnlyList<Spectrum> spectra, bool hasSigma) = _sigma.Apply(parsed, [.. accepted.Select(sweep => sweep.Validity.Valid)]);
        Weighting weighting = _weights.Choose(parsed, spectra, hasSigma);
        IReadOnlyList<ModelFit> fits = Choose(spectra, weighting, parsed.GetValue(_series));
        FittedSweep[] fitted = [.. accepted.Select((sweep, i) =>
            FittedSweep.Of(sweep, fits[i], Roles(parsed), area, parsed.GetValue(_thickness)))];
        if (parsed.GetValue(_json))
        {
            ImpedanceJson.Write(fitted.Select(ImpedanceJson.Fit).Concat(refused.Select(sweep => ImpedanceJson.Sweep(sweep))),
                parsed.InvocationConfiguration.Output);
        }
        else
        {
            FitPrinter.Write(fitted, parsed.InvocationConfiguration.Output);
        }

        foreach (MeasuredSweep sweep in refused)
        {
            parsed.InvocationConfiguration.Error.WriteLine(
                $"{sweep.Name}: not valid by Kramers and Kronig and so not fitted; 'solidcell impedance check' says where, --even-invalid fits it all the same");
        }

        return refused.Length == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static IReadOnlyList<ModelFit> Choose(IReadOnlyList<Spectrum> spectra, Weighting weighting, bool isSeries) =>
        isSeries && spectra.Count > 1
        ? SeriesSelection.Run(spectra, weighting) : [.. spectra.Select(spectrum => ModelSelection.Run(spectrum, weighting)[0])];

    private Dictionary<int, ArcRole> Roles(ParseResult parsed)
    {
        Dictionary<int, ArcRole> roles = [];
        foreach (string text in parsed.GetRequiredValue(_arcs))
        {
            _ = ArcRoleOption.TryRead(text, out int number, out ArcRole role);
            roles[number] = role;
        }

        return roles;
    }
}
