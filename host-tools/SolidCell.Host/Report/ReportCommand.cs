using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.Plot;
using SolidCell.Host.Tests;
using SolidCell.Reports.Pages;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Report;

/// <summary>solidcell report: tests as one self-contained file.</summary>
internal sealed class ReportCommand : Command
{
    public const string Purpose =
        "Write tests as one file to read, keep and send: conditions, cell, protocol, figures, results, shorts, deviations, methods, hashes.";

    private readonly Argument<string[]> _tests = new("TEST|GROUP")
    {
        Description = "Tests (beginning of the id, or a cell that has had one test) or groups of tests.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<FileInfo> _output = new("--output", "-o")
    {
        Description = "File to write: .html (everything in it, nothing is fetched) or .pdf (through Chromium, where it is installed).",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string?> _title = new("--title")
    {
        Description = "Title of the report; the cells and groups when left out.",
        HelpName = "TEXT",
    };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that is there already." };
    private readonly Option<bool> _json = JsonOption.New("Say what was written as one JSON document on standard output.");
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public ReportCommand() : base("report", Purpose)
    {
        Arguments.Add(_tests);
        foreach (Option option in new Option[] { _output, _title, _force, _json, _data })
        {
            Options.Add(option);
        }

        _output.Refuse(file => Path.GetExtension(file.Name).ToUpperInvariant() is not (".HTML" or ".PDF"),
            "--output must end in .html or .pdf");
        this.WithExamples("solidcell report bare-li -o bare-li.html",
            "solidcell report 9cb96d4b -o report.html --title 'Bare lithium, CCD'");
        SetAction((parsed, cancellation) => Task.Run(() => RunAsync(parsed, cancellation), cancellation));
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        FileInfo file = parsed.GetRequiredValue(_output);
        FigureFile.Check(file, parsed.GetValue(_force));
        string[] words = parsed.GetRequiredValue(_tests);
        StoreDatabase database = DataDirectory.Open(parsed.GetRequiredValue(_data));
        using var reader = new TestReader(database);
        StoredTest[] tests = [.. words.SelectMany(word => TestChoice.FindAll(reader, word)).DistinctBy(test => test.Id)];
        string title = parsed.GetValue(_title)
            ?? string.Join(", ", words.Length == 1 && tests.Length == 1 ? [tests[0].CellName + ", " + tests[0].ProtocolName] : words);
        string html =
            TestReport.Render(database, tests,
                new ReportHead(title, $"{VersionText.Version}, commit {VersionText.Commit}", DateTimeOffset.UtcNow));
        if (Path.GetExtension(file.Name).Equals(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            await ChromiumPrinter.PrintAsync(html, file, cancellation).ConfigureAwait(false);
        }
        else
        {
            OutputFile.Write(file, html);
        }

        parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(_json) ? OutputFile.Json(file, tests) : file.FullName);
        return ExitCode.Done;
    }
}
