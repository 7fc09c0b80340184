using System.CommandLine;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Spectra;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests;

/// <summary>solidcell result: a test in numbers.</summary>
internal sealed class ResultCommand : Command
{
    public const string Purpose =
        "The result of tests or cycler files in numbers: critical current, shorts, overpotentials, resistance, impedance, capacities, efficiencies, pressure.";

    private readonly Argument<string[]> _tests = new("TEST|GROUP|FILE")
    {
        Description = "Ids of tests or their beginnings, cells that have had one test, groups of tests, or files of cyclers.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _json = JsonOption.New("Everything as one JSON document.");
    private readonly Option<bool> _csv = new("--csv") { Description = "A row for each half-cycle, as CSV." };
    private readonly AreaOptions _area = new("For files: the electrode area");
    private readonly Option<string> _kind = KindOption.New("For files: what was in the press.");
    private readonly Option<string?> _columns = ColumnsOption.New("For files: which");
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public ResultCommand() : base("result", Purpose)
    {
        Arguments.Add(_tests);
        foreach (Option option in new Option[] { _json, _csv, _kind, _columns, _data })
        {
            Options.Add(option);
        }

        _area.AddTo(this);
        this.Refuse(given => given.Has(_json) && given.Has(_csv), "Give --json or --csv, not both.");
        this.WithExamples("solidcell result bare-li", "solidcell result 9cb96d4b --csv",
            "solidcell result old-cycler.bdf.csv --area 0.785 --json");
        SetAction((parsed, cancellation) => Task.Run(() => Show(parsed, cancellation), cancellation));
    }

    private int Show(ParseResult parsed, CancellationToken cancellation)
    {
        string[] words = parsed.GetRequiredValue(_tests);
        using var files = new ImportedFiles(_kind.Read(parsed), _area.Read(parsed), ColumnsOption.Read(parsed, _columns),
            parsed.InvocationConfiguration.Error);
        StoreDatabase? store = words.All(File.Exists) ? null : DataDirectory.Open(parsed.GetRequiredValue(_data));
        TestMeasures[] tests = [.. words.SelectMany(word => File.Exists(word) ? [files.Read(word, cancellation)] : Read(store!, word))];
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
        {
            ResultPrinter.Json(tests, output);
        }
        else if (parsed.GetValue(_csv))
        {
            ResultPrinter.Csv(tests, output);
        }
        else
        {
            ResultPrinter.Text(tests, output);
        }

        return ExitCode.Done;
    }

    private static TestMeasures[] Read(StoreDatabase store, string word)
    {
        using var reader = new TestReader(store);
        return [.. TestChoice.FindAll(reader, word).Select(test => TestMeasures.Read(store, test) with
        {
            Spectra = FittedSpectra.Of(store, test),
        })];
    }
}
