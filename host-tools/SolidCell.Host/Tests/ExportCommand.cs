using System.CommandLine;
using SolidCell.Analysis.Export;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Tests;

/// <summary>solidcell export: a test as a file that other tools read.</summary>
internal sealed class ExportCommand : Command
{
    public const string Purpose = "Write a test to a file in the Battery Data Format, as raw CSV, or as JSON.";

    private readonly Argument<string> _test = new("TEST")
    {
        Description = "Id of the test or its beginning ('solidcell tests'), or the name of a cell that has had one test.",
    };
    private readonly Option<string> _format = new("--format")
    {
        Description = "bdf.csv, bdf.parquet (Battery Data Format), csv (raw integers), json, or impedance.bdf.csv (the imported spectra).",
        DefaultValueFactory = _ => "bdf.csv",
        HelpName = "FORMAT",
    };
    private readonly Option<FileInfo?> _output = new("--output")
    {
        Description = "File to write, or the folder for one that is named after cell and test; this folder when left out.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there already." };
    private readonly Option<bool> _machineNames = new("--machine-names")
    {
        Description = "Head the columns with machine names (voltage_volt) instead of labels (Voltage / V).",
    };
    private readonly Option<bool> _json = JsonOption.New("Say what was written as one JSON document on standard output.");
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public ExportCommand() : base("export", Purpose)
    {
        _format.AcceptOnlyFromAmong([.. ExportFormats.All]);
        Arguments.Add(_test);
        foreach (Option option in new Option[] { _format, _output, _machineNames, _force, _json, _data })
        {
            Options.Add(option);
        }

        this.WithExamples("solidcell export 9cb96d4b", "solidcell export bare-li --format bdf.parquet --output bare-li.bdf.parquet");
        this.Refuse(given => given.Has(_machineNames) && given.GetValue(_format) is ExportFormats.RawCsv or ExportFormats.Json,
            "--machine-names is for the Battery Data Format (bdf.csv, bdf.parquet); csv and json have no labels.");
        SetAction((parsed, cancellation) =>
            Task.Run(() => Export(parsed).RunAsync(parsed.GetRequiredValue(_test), cancellation), cancellation));
    }

    private TestExport Export(ParseResult parsed) => new(
        DataDirectory.Open(parsed.GetRequiredValue(_data)),
        new ExportOptions(parsed.GetRequiredValue(_format), parsed.GetValue(_output), parsed.GetValue(_machineNames),
            parsed.GetValue(_force), parsed.GetValue(_json)),
        parsed.InvocationConfiguration.Output);
}
