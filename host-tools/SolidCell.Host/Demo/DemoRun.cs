using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.CommandLine.Progress;
using SolidCell.Host.Demo.Report;
using SolidCell.Simulation.Fleet;
using SolidCell.Simulation.Runs;
using SolidCell.Store;
using Spectre.Console;

namespace SolidCell.Host.Demo;

/// <summary>The demo from the outside: checks what was asked, runs the tests, shows and writes the results.</summary>
public static class DemoRun
{
    private const string ReportName = "report.html";

    /// <exception cref="UserErrorException">Something asked for is not there or not possible.</exception>
    public static async Task<int> RunAsync(DemoOptions options, TextWriter output, CancellationToken cancellation)
    {
        CellNames.Check(options.Cells);
        if (options.Json is not null)
        {
            JsonResults.CheckWritable(options.Json);
        }

        RunProtocol protocol = RunProtocol.Load(options.Protocol);
        CellNames.CheckKind(options.Cells, protocol.Parsed);
        using DataDirectoryLock held = DataDirectoryLock.Take(options.Data);
        StoreDatabase database = StoreDatabase.Open(options.Data.FullName);
        UnfinishedRunNotice.WriteAll(database, output);
        IAnsiConsole console = ProgressViews.Console(output);
        VirtualRunEnd end =
            await new VirtualRun(options.ToRun(), protocol.Plan, database).RunAsync(ProgressViews.For(console, output, options.Headless),
                cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        CellResult[] cells = [.. end.Tests.Select(test => ResultReader.Read(database, test))];
        var summary = new DemoSummary(options.Seed, protocol.Name, end.WallSeconds, cells);
        console.Write(ResultTable.Build(summary));
        output.WriteLine(VirtualCellsNote.Text);
        WriteFiles(options, summary, output);
        return ExitCode.Done;
    }

    private static void WriteFiles(DemoOptions options, DemoSummary summary, TextWriter output)
    {
        string report = Path.Combine(options.Data.FullName, ReportName);
        HtmlReport.Write(report, summary);
        output.WriteLine($"Report: {report}");
        if (options.Json is null)
        {
            return;
        }

        JsonResults.Write(options.Json, summary);
        output.WriteLine($"Results: {options.Json.FullName}");
    }
}
