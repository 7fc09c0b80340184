using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.CommandLine.Progress;
using SolidCell.Simulation.Runs;
using SolidCell.Store;
using Spectre.Console;

namespace SolidCell.Host.Experiment;

/// <summary>An experiment from the outside: runs it on virtual cells, reads the outcome from the database, sets it beside the paper.</summary>
internal sealed class ExperimentRun(ExperimentOptions options, TextWriter output, TextWriter error)
{
    /// <exception cref="UserErrorException">The data directory cannot be used, or a fixture stopped with a fault.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        RunProtocol protocol = RunProtocol.Ready(options.Experiment.Name);
        using DataDirectoryLock held = DataDirectoryLock.Take(options.Data);
        StoreDatabase database = StoreDatabase.Open(options.Data.FullName);
        // Standard output is for the result alone when a program reads it.
        TextWriter talk = options.AsJson ? error : output;
        UnfinishedRunNotice.WriteAll(database, talk);
        IAnsiConsole console = ProgressViews.Console(talk);
        IProgressView view = ProgressViews.For(console, talk, options.AsJson);
        VirtualRunEnd end = await new VirtualRun(options.ToRun(), protocol.Plan, database).RunAsync(view, cancellation).ConfigureAwait(false);
        CellOutcome[] cells = [.. end.Tests.Select(test => OutcomeReader.Read(database, test)).OfType<CellOutcome>()];
        Report(new ExperimentResult(options.Experiment, options.Seed, end.WallSeconds, end.IsInterrupted, cells) { Groups = options.IsRealistic ? [.. CellGroup.Of(cells)] : [] });
        return end.IsInterrupted ? ExitCode.Interrupted : ExitCode.Done;
    }

    private void Report(ExperimentResult result)
    {
        if (options.AsJson)
        {
            ExperimentJson.Write(result, output);
        }
        else
        {
            ExperimentPrinter.Write(result, options.Data.FullName, output);
        }

        if (result.IsInterrupted)
        {
            error.WriteLine("Interrupted. What was stored until now is kept, and the numbers are those of it.");
        }
    }
}
