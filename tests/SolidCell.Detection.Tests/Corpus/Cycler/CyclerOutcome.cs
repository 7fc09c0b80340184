using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>An event that belongs to the fault of its trace, or not.</summary>
public sealed record JudgedEvent(ShortKind Kind, ShortCause Cause, int ConfidencePercent, double OnsetSeconds, bool IsRight);

/// <summary>What the detector made of one trace of the cycler corpus.</summary>
/// <param name="Words">The trace in words.</param>
/// <param name="Hours">How long it is.</param>
/// <param name="HasFault">The fault has begun: not every program comes to where it would.</param>
/// <param name="IsFound">It was found, with the right kind.</param>
/// <param name="Events">All events.</param>
/// <param name="Label">When the fault began.</param>
public sealed record CyclerOutcome(
    string Words, double Hours, bool HasFault, bool IsFound, IReadOnlyList<JudgedEvent> Events, TraceLabel Label)
{
    /// <summary>An event belongs to a fault when its onset is at most so many rows before it.</summary>
    private const double NearRows = 2.5;

    public IEnumerable<JudgedEvent> FalseAlarms => Events.Where(found => !found.IsRight);

    public static CyclerOutcome Of(CyclerTrace trace, double rowSeconds)
    {
        ShortDetector detector = new((int)(rowSeconds * 1000));
        detector.Begin(trace.Cell);
        List<ShortEvent> events = [];
        foreach (Sample sample in trace.Rows(new Sample()))
        {
            if (detector.Observe(sample, 0))
            {
                Keep(events, detector.Event);
            }
        }

        while (detector.Finish())
        {
            Keep(events, detector.Event);
        }

        JudgedEvent[] judged = [.. events.Select(found => Judge(found, trace.Label, rowSeconds))];
        ShortKind wanted = double.IsInfinity(trace.Label.HardSeconds) ? ShortKind.Soft : ShortKind.Hard;
        return new CyclerOutcome(trace.Words, trace.Hours, !double.IsInfinity(Math.Min(trace.Label.SoftSeconds, trace.Label.HardSeconds)),
            judged.Any(found => found.IsRight && found.Kind == wanted), judged, trace.Label);
    }

    private static JudgedEvent Judge(ShortEvent found, TraceLabel label, double rowSeconds)
    {
        double begins = Math.Min(label.SoftSeconds, label.HardSeconds) - Math.Max(NearRows * rowSeconds, label.WindowSeconds);
        double onset = found.OnsetMilliseconds / 1000.0;
        bool isAfterDip = label.IsOneEvent && onset > label.SoftEndSeconds + (NearRows * rowSeconds);
        return new JudgedEvent(found.Kind, found.Cause, found.ConfidencePercent, onset, onset >= begins && !isAfterDip);
    }

    private static void Keep(List<ShortEvent> events, ShortEvent found)
    {
        if (!found.IsFollowUp)
        {
            events.Add(new ShortEvent
            {
                Kind = found.Kind,
                Cause = found.Cause,
                ConfidencePercent = found.ConfidencePercent,
                OnsetMilliseconds = found.OnsetMilliseconds,
            });
        }
    }
}
