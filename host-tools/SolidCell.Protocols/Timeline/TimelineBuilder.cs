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
    private decimal? _deposited = 0;
    private decimal? _stripped = 0;
    private long _turns;

    public ProtocolTimeline Build()
    {
        Walk(protocol.Steps, 0, 0, 1);
        return new ProtocolTimeline(_rows, _now, _deposited, _stripped, _turns);
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
                Add(timed, depth, turn, repeats);
            }
            else
            {
                _rows.Add(new TimelineRow(_now, step.Name ?? "stop", depth, "end the test", "", 0, 0));
            }
        }
    }

    private void WalkLoop(LoopStep loop, int depth, long repeats)
    {
        bool unrolls = repeats == 1 && loop.Turns * loop.Body.Count <= MaximumRowsOfALoop
            && loop.Body.OfType<TimedStep>().Any(step => step.CurrentPerTurn != 0 || step.MillionthsPerTurn != 0);
        int row = _rows.Count;
        _rows.Add(new TimelineRow(_now, loop.Name ?? "loop", depth, Turns(loop.Turns), "", null, null));
        long? begin = _now;
        int times = unrolls ? loop.Turns : 1;
        for (int turn = 0; turn < times; turn++)
        {
            Walk(loop.Body, depth + 1, turn, unrolls ? 1 : repeats * loop.Turns);
        }

        _turns += loop.Body.OfType<LoopStep>().Any() ? 0 : repeats * loop.Turns;
        if (!unrolls)
        {
            _now = begin + ((_now - begin) * loop.Turns);
        }

        _rows[row] = _rows[row] with { Milliseconds = _now - begin };
    }

    private static string Turns(int turns) => string.Create(CultureInfo.InvariantCulture, $"{turns} turns of");

    private void Add(TimedStep step, int depth, int turn, long repeats)
    {
        long current = step.AfterTurns(turn).Value;
        long? duration = _estimate.Milliseconds(step, current);
        decimal? charge = _estimate.ArealCharge(step, current, duration);
        _rows.Add(
            new TimelineRow(_now, step.Name ?? step.Verb, depth, StepText.Action(step, current), StepText.Ends(step), duration, charge));
        _now += duration;
        if (step.Current.Value < 0)
        {
            _stripped += charge * repeats;
        }
        else
        {
            _deposited += charge * repeats;
        }
    }
}
