using SolidCell.Core.Measurement;
using SolidCell.Files;
using SolidCell.Replay.Reporting;

namespace SolidCell.Replay;

/// <summary>The `replay` command without its command line.</summary>
public static class ReplayRunner
{
    /// <summary>As every command of the program begins what it has to say on standard error.</summary>
    private const string Prefix = "solidcell: ";

    /// <summary>
    /// Replays a file and writes the events and a summary to <paramref name="output"/>, complaints to
    /// <paramref name="errors"/>. Returns the exit code: 0, or 1 when the trace could not be replayed.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was interrupted; nothing was written.</exception>
    public static int Run(ReplayOptions options, TextWriter output, TextWriter errors, CancellationToken cancellation = default)
    {
        try
        {
            Replay(options, output, errors, cancellation);
            return 0;
        }
        catch (Exception problem) when (problem is TraceException or InvalidDataException)
        {
            errors.WriteLine($"{Prefix}{options.File}: {problem.Message}");
            return 1;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(Prefix + problem.Message);
            return 1;
        }
    }

    /// <summary>Replays a file; remarks about it go to <paramref name="errors"/>.</summary>
    /// <returns>What was found, and the trace thinned for a figure.</returns>
    /// <exception cref="TraceException">It is no trace, or makes no sense.</exception>
    public static (ReplayResult Result, TraceRanges Trace) Read(ReplayOptions options, TextWriter errors, CancellationToken cancellation)
    {
        var ranges = new TraceRanges();
        return (Replay(WithKind(options, errors, cancellation), ranges, errors, cancellation), ranges);
    }

    private static void Replay(ReplayOptions options, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        options = WithKind(options, errors, cancellation);
        TraceRanges? ranges = options.PlotFile is null ? null : new TraceRanges();
        ReplayResult result = Replay(options, ranges, errors, cancellation);
        Report(options, result, output);
        if (ranges is not null && options.PlotFile is not null)
        {
            PlotFile.Write(options.PlotFile, options, ranges, result);
        }
    }

    private static ReplayResult Replay(ReplayOptions options, TraceRanges? ranges, TextWriter errors, CancellationToken cancellation)
    {
        using Trace trace = Open(options, cancellation);
        CellScale scale = CellScale.Of(trace, options);
        ReplayResult result = new TraceReplayer(options, scale, ranges).Run(trace, cancellation);
        if (options.IsKindAssumed && trace.Description.HeldVoltage is { } technique)
        {
            result = result.Unjudged(
                $"this is no galvanostatic cycling: in '{technique}' the voltage is held and the current measured; if a cell was tested so, say with --kind what it is, and its current is judged");
        }

        Warn(result, scale, errors);
        return result;
    }

    private static ReplayOptions WithKind(ReplayOptions options, TextWriter errors, CancellationToken cancellation) =>
        options.IsKindAssumed ? options with { Kind = Propose(options, errors, cancellation) } : options;

    private static Trace Open(ReplayOptions options, CancellationToken cancellation) =>
        TraceFile.Open(options.File, new TraceRequest
        {
            Columns = options.Columns,
            AreaSquareCentimetres = options.AreaSquareCentimetres,
        }, cancellation);

    private static CellKind Propose(ReplayOptions options, TextWriter errors, CancellationToken cancellation)
    {
        using Trace trace = Open(options, cancellation);
        if (trace.Description.HeldVoltage is not null)
        {
            return CellKind.Symmetric;
        }

        KindProposal proposal = KindSurvey.Of(trace);
        if (proposal.Kind != CellKind.Symmetric || proposal.IsOdd)
        {
            errors.WriteLine(
                $"{Prefix}taken for {CellKindName.WithArticle(proposal.Kind)} cell, because {proposal.Reason}; --kind says otherwise");
        }

        return proposal.Kind;
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

    private static void Warn(ReplayResult result, CellScale scale, TextWriter errors)
    {
        foreach (string? remark in result.Taken.Remarks.Append(scale.Remark).Append(result.Remark).Append(result.NotJudged))
        {
            if (remark is not null)
            {
                errors.WriteLine($"{Prefix}{remark}");
            }
        }

        if (result.UnusableRows > 0)
        {
            errors.WriteLine($"{Prefix}{result.UnusableRows} of {result.Rows} rows have no time, voltage or current and count as unknown");
        }
    }
}
