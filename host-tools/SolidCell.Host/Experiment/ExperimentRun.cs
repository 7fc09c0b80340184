using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Host.CommandLine.Progress;
using SolidCell.Host.Plot;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;
using SolidCell.Simulation;
using SolidCell.Simulation.Runs;
using SolidCell.Store;
using SolidCell.Store.Registry;
using Spectre.Console;

namespace SolidCell.Host.Experiment;

/// <summary>
/// An experiment from the outside: runs it on virtual cells, reads the outcome from the database, sets it beside the paper.
/// </summary>
internal sealed class ExperimentRun(ExperimentOptions options, TextWriter output, TextWriter error)
{
    private const string FigureOption = "--figure";

    /// <summary>Two columns of a journal.</summary>
    private static readonly FigureStyle Wide = new() { Width = 174 * FigureStyle.PointsPerMillimetre };

    /// <exception cref="UserErrorException">The data directory cannot be used, or a fixture stopped with a fault.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (options.Figure is { } file)
        {
            FigureFile.Check(file, options.Force, FigureOption);
        }

        RunProtocol protocol = RunProtocol.Ready(options.Experiment.Name);
        using DataDirectoryLock held = DataDirectoryLock.Take(options.Data);
        StoreDatabase database = StoreDatabase.Open(options.Data.FullName);
        // Standard output is for the result alone when a program reads it.
        TextWriter talk = options.AsJson ? error : output;
        UnfinishedRunNotice.WriteAll(database, talk);
        IAnsiConsole console = ProgressViews.Console(talk);
        IProgressView view = ProgressViews.For(console, talk, options.AsJson);
        VirtualRunEnd end = await new VirtualRun(options.ToRun(), protocol.Plan, database).RunAsync(view, cancellation)
            .ConfigureAwait(false);
        CellOutcome[] cells = [.. end.Tests.Select(test => OutcomeReader.Read(database, test)).OfType<CellOutcome>()];
        if (options.IsRealistic)
        {
            Group(database, cells);
        }

        Report(new ExperimentResult(options.Experiment, options.Seed, end.WallSeconds, end.IsInterrupted, cells)
        {
            Groups = options.IsRealistic ? [.. CellGroup.Of(cells)] : [],
        });
        if (options.Figure is { } figure && cells.Length > 0)
        {
            Figure drawn = (options.FigureKind is null ? options.Experiment.OwnFigure(cells) : null)
                ?? ExperimentFigure.Draw(database, options, [.. cells.Select(cell => cell.Test)]);
            FigureFile.Write(figure, drawn, drawn.Columns > 1 ? Wide : new FigureStyle(), FigureOption);
            talk.WriteLine("Figure " + figure.FullName);
        }

        return end.IsInterrupted ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>Cells of one make are a group, which compare, plot and report know by its name.</summary>
    private static void Group(StoreDatabase database, IEnumerable<CellOutcome> cells)
    {
        var editor = new TestEditor(database, TimeProvider.System);
        foreach (CellOutcome cell in cells)
        {
            editor.Edit(cell.Test.TestId, labels => labels with { Group = RealisticCells.MakeOf(cell.Cell) ?? cell.Cell });
        }
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
