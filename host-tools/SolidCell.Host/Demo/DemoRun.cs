using SolidCell.Host.CommandLine;
using SolidCell.Host.Reports;
using SolidCell.Host.Virtual;
using SolidCell.Store;
using SolidCell.Store.Registry;
using SolidCell.VirtualFixture;
using Spectre.Console;

namespace SolidCell.Host.Demo;

/// <summary>The demo from the outside: checks what was asked, runs the tests, shows and writes the results.</summary>
public static class DemoRun
{
    private const int PlainWidth = 110;
    private const string ReportName = "report.html";

    /// <exception cref="UserErrorException">Something asked for is not there or not possible.</exception>
    public static async Task<int> RunAsync(DemoOptions options, TextWriter output, CancellationToken cancellation)
    {
        CellNames.Check(options.Cells);
        if (options.Json is not null)
            JsonResults.CheckWritable(options.Json);
        DemoProtocol protocol = DemoProtocol.Load(options.Protocol, NamedCells.AreaSquareMicrometres / 1e8);
        using DataDirectoryLock held = DataDirectoryLock.Take(options.Data);
        StoreDatabase database = StoreDatabase.Open(options.Data.FullName);
        var runs = new RunRegistry(database, TimeProvider.System);
        foreach (UnfinishedRun run in runs.CloseUnfinished())
            output.WriteLine(UnfinishedRunNotice.For(run, database.Path));

        IAnsiConsole console = Console(output);
        DemoSummary summary = await new DemoSession(options, protocol, database, runs).RunAsync(View(options, console, output), cancellation).ConfigureAwait(false);
        console.Write(ResultTable.Build(summary));
        WriteFiles(options, summary, output);
        return ExitCode.Done;
    }

    private static void WriteFiles(DemoOptions options, DemoSummary summary, TextWriter output)
    {
        string report = Path.Combine(options.Data.FullName, ReportName);
        HtmlReport.Write(report, summary);
        output.WriteLine($"Report: {report}");
        if (options.Json is null)
            return;
        JsonResults.Write(options.Json, summary);
        output.WriteLine($"Results: {options.Json.FullName}");
    }

    private static IAnsiConsole Console(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = PlainWidth;
        return console;
    }

    private static IProgressView View(DemoOptions options, IAnsiConsole console, TextWriter output) =>
        options.Headless || !console.Profile.Out.IsTerminal ? new PlainProgress(output) : new LiveProgress(console);
}
