using SolidCell.Replay.Reading;
using SolidCell.Replay.Reporting;

namespace SolidCell.Replay;

/// <summary>The `replay` command without its command line.</summary>
public static class ReplayRunner
{
    /// <summary>
    /// Replays a file and writes the events and a summary to <paramref name="output"/>, complaints to
    /// <paramref name="errors"/>. Returns the exit code: 0, or 1 when the trace could not be replayed.
    /// </summary>
    public static int Run(ReplayOptions options, TextWriter output, TextWriter errors)
    {
        try
        {
            TracePlot? plot = options.PlotFile is null ? null : new TracePlot();
            using ITraceReader reader = TraceFile.Open(options.File);
            ReplayResult result = new TraceReplayer(options, plot).Run(reader);
            Warn(result, errors);
            Report(options, result, output);
            if (plot is not null && options.PlotFile is not null)
            {
                PlotFile.Write(options.PlotFile, options.File, plot, result);
            }

            return 0;
        }
        catch (TraceException problem)
        {
            errors.WriteLine($"replay: {options.File}: {problem.Message}");
            return 1;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"replay: {problem.Message}");
            return 1;
        }
    }

    private static void Report(ReplayOptions options, ReplayResult result, TextWriter output)
    {
        if (options.Json)
        {
            JsonReport.Write(options, result, output);
        }
        else
        {
            TextReport.Write(options, result, output);
        }
    }

    private static void Warn(ReplayResult result, TextWriter errors)
    {
        if (result.BackwardRows > 0)
        {
            errors.WriteLine($"replay: left out {result.BackwardRows} row(s) whose time lies before the row above");
        }

        if (result.Remark is { } remark)
        {
            errors.WriteLine($"replay: {remark}");
        }

        if (result.UnusableRows > 0)
        {
            errors.WriteLine($"replay: {result.UnusableRows} of {result.Rows} rows have no time, voltage or current and count as unknown");
        }
    }
}
