using System.Globalization;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Timeline;

/// <summary>Walks through a protocol as the fixture would, with the longest duration of every step.</summary>
internal sealed class TimelineBuilder(Protocol protocol)
{
    /// <summary>A staircase longer than this many rows is shown by its first turn only.</summary>
    private const int MaximumRowsOfALoop = 200;

    private readonly StepEstimate _estimate = new(protocol);
    private readonly List<TimelineRow> _rows = [];
    private long? _now = 0;

    public ProtocolTimeline Build()
    {
        Walk(protocol.Steps, 0, 0, 1);
        TimelineSum sum = TimelineSum.Of(protocol.Steps, _estimate);
        return new ProtocolTimeline(_rows, sum.Milliseconds, sum.Deposited, sum.Stripped, sum.LargestStep, sum.Turns);
    }

    private void Walk(IEnumerable<ProtocolStep> steps, int depth, int turn, long repeats)
    {
        foreach (ProtocolStep step in steps)
        {
            if (step is LoopStep loop)
            {
                WalkLoop(loop, depth, repeats);
            }
            else if (step is TimedStep timed)
            {
                Add(timed, depth, turn);
            }
            else
            {
                _rows.Add(new TimelineRow(_now, step.Name ?? "stop", depth, "end the test", "", 0, 0));
            }
        }
    }

    private void WalkLoop(LoopStep loop, int depth, long repeats)
    {
        bool unrolls = repeats == 1 && loop.Turns * loop.Body.Count <= MaximumRowsOfALoop && TimelineSum.Changes(loop);
        long? begin = _now;
        long? all = TimelineSum.Of(loop, _estimate).Milliseconds;
        _rows.Add(new TimelineRow(begin, loop.Name ?? "loop", depth, Turns(loop.Turns), "", all, null));
        int times = unrolls ? loop.Turns : 1;
        for (int turn = 0; turn < times; turn++)
        {
            Walk(loop.Body, depth + 1, turn, unrolls ? 1 : repeats * loop.Turns);
        }

        _now = begin + all;
    }

    private static string Turns(int turns) => string.Create(CultureInfo.InvariantCulture, $"{turns} turns of");

    private void Add(TimedStep step, int depth, int turn)
    {
        long current = step.AfterTurns(turn).Value;
        long? duration = _estimate.Milliseconds(step, current);
        decimal? charge = _estimate.ArealCharge(step, current, duration);
        _rows.Add(
            new TimelineRow(_now, step.Name ?? step.Verb, depth, StepText.Action(step, current), StepText.Ends(step), duration, charge));
        _now += duration;
    }
}
