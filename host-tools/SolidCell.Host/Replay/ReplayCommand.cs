using System.CommandLine;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Replay;

namespace SolidCell.Host.Replay;

/// <summary>solidcell replay: a recorded trace through the fixture's own short-circuit detector.</summary>
internal sealed class ReplayCommand : Command
{
    public const string Purpose = "Run a recorded trace through the short-circuit detector.";

    private readonly Argument<string> _file = new("FILE")
    {
        Description =
            "Trace of a cycler: text (CSV, TSV, EC-Lab, Maccor ...; gzip may have packed it), Excel or Parquet. The instrument is recognised.",
    };
    private readonly Option<double> _area =
        NumberOption.New("--area", "Electrode area in cm2.", "CM2", ReplayOptions.DefaultAreaSquareCentimetres);
    private readonly Option<string> _kind = KindOption.New("What was in the press; left out, it is proposed from the data.");
    private readonly Option<double> _capacity =
        NumberOption.New("--capacity", "Nominal capacity of a full cell in mAh; 0 when unknown.", "MAH");
    private readonly Option<double> _bulk =
        NumberOption.New("--bulk",
            "Bulk resistance of the electrolyte of a symmetric cell in ohm cm2, thickness over conductivity; 0 when unknown.", "OHM_CM2");
    private readonly Option<double> _lithium =
        NumberOption.New("--lithium", "Lithium of one electrode in mAh/cm2 (4.1 for 20 um); 0 when unknown.", "MAH_CM2");
    private readonly Option<bool> _json = JsonOption.New("One JSON object a line: each event, then a summary.");
    private readonly Option<string?> _columns = ColumnsOption.New();
    private readonly Option<string?> _plot = new("--plot")
    {
        Description = "Also draw the trace and its events into this .html file.",
        HelpName = "HTML",
    };

    public ReplayCommand() : base("replay", Purpose)
    {
        Arguments.Add(_file);
        foreach (Option option in new Option[] { _area, _kind, _capacity, _bulk, _lithium, _columns, _json, _plot })
        {
            Options.Add(option);
        }

        _area.Refuse(area => !(area > 0 && area < 10000), "--area must be more than 0 and below 10000 cm2");
        _capacity.Refuse(capacity => !(capacity >= 0 && capacity < 1e6), "--capacity must be 0 or more mAh");
        _bulk.Refuse(bulk => !(bulk >= 0 && bulk < 1e6), "--bulk must be 0 or more ohm cm2");
        _lithium.Refuse(lithium => !(lithium >= 0 && lithium < 1e4), "--lithium must be 0 or more mAh/cm2");
        _plot.Refuse(file => !IsPage(file!), "--plot writes a page, whose name must end in .html");
        this.WithExamples(
            "solidcell replay old-cycler.bdf.csv --area 0.785",
            "solidcell replay old-cycler.bdf.csv --area 0.785 --json",
            "solidcell replay symmetric.bdf.csv --area 0.785 --bulk 60 --lithium 4.1",
            "solidcell replay export.csv --columns \"time=Test Time / s,voltage=Voltage / V,current=#3\"",
            "solidcell replay full-cell.bdf.csv --kind full --capacity 2.4 --plot full-cell.html");
        SetAction((parsed, cancellation) =>
            Task.Run(() => ReplayRunner.Run(Read(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error,
                cancellation), cancellation));
    }

    /// <summary>A slip of the hand must not write over the only copy of a trace.</summary>
    private static bool IsPage(string file) =>
        file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private ReplayOptions Read(ParseResult parsed) => new()
    {
        File = parsed.GetRequiredValue(_file),
        AreaSquareCentimetres = parsed.GetValue(_area),
        IsAreaAssumed = parsed.GetResult(_area) is not { Implicit: false },
        Columns = ColumnsOption.Read(parsed, _columns),
        Kind = _kind.Read(parsed),
        IsKindAssumed = parsed.GetResult(_kind) is not { Implicit: false },
        CapacityMilliampHours = parsed.GetValue(_capacity),
        BulkOhmSquareCentimetres = parsed.GetValue(_bulk) is > 0 and var bulk ? bulk : null,
        LithiumMilliampHoursPerSquareCentimetre = parsed.GetValue(_lithium) is > 0 and var lithium ? lithium : null,
        Json = parsed.GetValue(_json),
        PlotFile = parsed.GetValue(_plot),
    };
}
