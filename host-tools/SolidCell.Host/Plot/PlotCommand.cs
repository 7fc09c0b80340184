using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Replay;
using SolidCell.Reports.Figures;

namespace SolidCell.Host.Plot;

/// <summary>solidcell plot: tests and cycler files as a figure for a paper.</summary>
internal sealed class PlotCommand : Command
{
    public const string Purpose = "Draw tests and cycler files as a figure for a paper, with the shorts marked.";

    private readonly Argument<string[]> _sources = new("TEST|GROUP|FILE")
    {
        Description =
            "Tests (beginning of the id, or a cell that has had one test), groups of tests and cycler files, in the order of the figure.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<FileInfo> _output = new("--output", "-o")
    {
        Description = "File to write: .svg (text stays text), .png or .pdf.",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string> _kind = new("--kind")
    {
        Description =
            "Over time: voltage (and current density), pressure (and voltage), overpotential or resistance of half-cycles. Over cycles: capacity (and efficiency). Of chosen cycles: curves (voltage over capacity), incremental (dQ/dV). Also shorts (waveforms), and survival (of groups, to the first hard short).",
        DefaultValueFactory = _ => FigureKinds.Voltage,
        HelpName = "KIND",
    };

    private readonly Option<string> _layout = new("--layout")
    {
        Description = "overlaid, stacked, or multiples (two beside each other).",
        DefaultValueFactory = _ => FigureLayouts.Overlaid,
        HelpName = "LAYOUT",
    };
    private readonly Option<string> _width = new("--width")
    {
        Description = "single (84 mm) or double (178 mm) column.",
        DefaultValueFactory = _ => StyleFile.Single,
        HelpName = "COLUMN",
    };
    private readonly Option<string?> _cycles = new("--cycles")
    {
        Description = "For curves and incremental: which cycles, as 1,2,50.",
        HelpName = "N,N",
    };
    private readonly Option<string?> _inset = new("--inset")
    {
        Description = "For voltage: hours that are shown larger in an inset, as 300-304.",
        HelpName = "FROM-TO",
    };
    private readonly Option<FileInfo?> _style = new("--style")
    {
        Description = "JSON file with fonts, sizes and colours.",
        HelpName = "FILE",
    };
    private readonly Option<double> _area =
        NumberOption.New("--area", "Electrode area of cycler files in cm2.", "CM2", ReplayOptions.DefaultAreaSquareCentimetres);
    private readonly Option<string?> _columns = ColumnsOption.New("Of cycler files: which");
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there already." };
    private readonly Option<bool> _json = JsonOption.New("Say what was drawn as one JSON document on standard output.");
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public PlotCommand() : base("plot", Purpose)
    {
        Arguments.Add(_sources);
        foreach (Option option in new Option[] { _output, _kind, _layout, _width, _cycles, _inset, _style, _area, _columns, _force, _json,
            _data })
        {
            Options.Add(option);
        }

        _kind.AcceptOnlyFromAmong(FigureKinds.All);
        _layout.AcceptOnlyFromAmong(FigureLayouts.All);
        _width.AcceptOnlyFromAmong(StyleFile.Single, StyleFile.Double);
        _area.Refuse(area => !(area > 0 && area < 10000), "--area must be more than 0 and below 10000 cm2");
        _output.Refuse(file => !FigureFormats.IsKnown(file.Name), "--output must end in .svg, .png or .pdf");
        _cycles.Refuse(text => PlotWords.Cycles(text) is null, "--cycles takes whole numbers from 1, separated by commas, as 1,2,50");
        _inset.Refuse(text => PlotWords.Hours(text) is null, "--inset takes two times in hours, as 300-304, the earlier one first");
        this.Refuse(given => given.Has(_cycles) != FigureKinds.IsOfCycles(given.GetValue(_kind) ?? ""),
            "--kind curves and --cycles go together, as do --kind incremental and --cycles.");
        this.Refuse(given => given.Has(_inset) && given.Has(_kind) && given.GetValue(_kind) != FigureKinds.Voltage,
            "--inset is for --kind voltage.");
        this.WithExamples(
            "solidcell plot bare-li -o bare-li.svg",
            "solidcell plot bare-li n-li dl-li ndl-li --layout stacked -o ccd.pdf",
            "solidcell plot bare-li ndl-li --kind survival -o survival.svg",
            "solidcell plot old-cycler.bdf.csv --area 0.785 --width double -o old-cycler.png");
        SetAction((parsed, cancellation) =>
            Task.Run(() => new PlotRun(Read(parsed), parsed.InvocationConfiguration.Error).Run(parsed.InvocationConfiguration.Output,
                cancellation), cancellation));
    }

    private PlotOptions Read(ParseResult parsed) => new()
    {
        Sources = parsed.GetRequiredValue(_sources),
        Output = parsed.GetRequiredValue(_output),
        Figure = new FigureRequest
        {
            Kind = parsed.GetRequiredValue(_kind),
            Layout = parsed.GetRequiredValue(_layout),
            Cycles = PlotWords.Cycles(parsed.GetValue(_cycles)) ?? [],
            InsetHours = PlotWords.Hours(parsed.GetValue(_inset)),
        },
        IsDouble = parsed.GetRequiredValue(_width) == StyleFile.Double,
        Style = parsed.GetValue(_style),
        AreaSquareCentimetres = parsed.GetValue(_area),
        Columns = ColumnsOption.Read(parsed, _columns),
        Force = parsed.GetValue(_force),
        AsJson = parsed.GetValue(_json),
        Data = parsed.GetRequiredValue(_data),
    };
}
