using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>What the detector made of one generated trace.</summary>
public sealed record TraceOutcome
{
    /// <summary>An event belongs to a defect when its onset is this near, in seconds and in samples.</summary>
    private const double NearSeconds = 0.5;
    private const double NearSamples = 2.5;

    public required double Hours { get; init; }
    public required bool SoftFound { get; init; }
    public required bool HardFound { get; init; }

    /// <summary>Samples from the first that meets the definition of a hard short to the report.</summary>
    public required double HardDelaySamples { get; init; }
    public required double OnsetErrorSeconds { get; init; }

    /// <summary>Events of the wrong kind, repeats of a state that stays, and events where there is nothing.</summary>
    public required int Confused { get; init; }
    public required int Repeated { get; init; }
    public required int FalseAlarms { get; init; }
    public required string FirstWrong { get; init; }
    public required IReadOnlyList<CalledEvent> Called { get; init; }

    public static TraceOutcome Of(ILabelledTrace trace) => Score(trace, Run(trace));

    private static List<FoundEvent> Run(ILabelledTrace trace)
    {
        int period = trace.PeriodMilliseconds;
        ShortDetector detector = new(period);
        detector.Begin(trace.Cell);
        Sample sample = new();
        List<FoundEvent> events = [];
        for (long now = 0; now < trace.Seconds * 1000; now += period)
        {
            trace.Fill(sample, now);
            if (detector.Observe(sample, 0))
            {
                Keep(events, detector.Event, now / 1000.0);
            }
        }

        return events;
    }

    private static void Keep(List<FoundEvent> events, ShortEvent found, double now)
    {
        int known = events.FindIndex(e => e.Number == found.EventNumber);
        FoundEvent entry =
            new(found.EventNumber, found.Kind, found.Cause, found.OnsetMilliseconds / 1000.0, known < 0 ? now : events[known].FoundSeconds,
                found.ConfidencePercent);
        if (known < 0)
        {
            events.Add(entry);
        }
        else
        {
            events[known] = entry;
        }
    }

    private static TraceOutcome Score(ILabelledTrace trace, List<FoundEvent> events)
    {
        TraceLabel label = trace.Label;
        double period = trace.PeriodMilliseconds / 1000.0;
        double near = Math.Max(NearSeconds, NearSamples * period);
        FoundEvent[] inHard = [.. events.Where(e => e.OnsetSeconds >= label.HardSeconds - near)];
        FoundEvent[] inSoft = [.. events.Except(inHard)
            .Where(e => e.OnsetSeconds >= label.SoftSeconds - Math.Max(near, label.WindowSeconds))];
        FoundEvent[] wrong = [.. events.Except(inHard).Except(inSoft)];
        FoundEvent? hard = inHard.FirstOrDefault(e => e.Kind == ShortKind.Hard);
        FoundEvent? soft =
            inSoft.FirstOrDefault(e => e.Kind == ShortKind.Soft && e.FoundSeconds <= label.FindBySeconds
                && e.OnsetSeconds <= label.SoftEndSeconds + near);
        FoundEvent[] confused = [.. inHard.Where(e => e.Kind != ShortKind.Hard), .. inSoft.Where(e => e.Kind != ShortKind.Soft)];
        double first = Math.Ceiling(Math.Round(label.HardSeconds / period, 6)) * period;
        int expected = (hard is null ? 0 : 1) + (soft is null ? 0 : 1);
        FoundEvent? example = wrong.Concat(confused).FirstOrDefault() ?? (label.IsOneEvent && events.Count > expected ? events[^1] : null);
        bool late = hard is not null && hard.FoundSeconds - first > 2.5 * period;
        bool missed = soft is null && !double.IsInfinity(label.SoftSeconds);
        example ??= late ? hard : missed
            ? inSoft.FirstOrDefault() ?? new FoundEvent(0, ShortKind.Soft, 0, label.SoftSeconds, label.SoftEndSeconds, 0) : null;
        return new TraceOutcome
        {
            Hours = trace.Seconds / 3600,
            SoftFound = soft is not null,
            HardFound = hard is not null,
            HardDelaySamples = hard is null ? 0 : Math.Round((hard.FoundSeconds - first) / period, 3),
            OnsetErrorSeconds =
                Math.Abs(hard is not null ? hard.OnsetSeconds - first : soft is not null ? soft.OnsetSeconds - label.SoftSeconds : 0),
            Confused = confused.Length,
            Repeated = label.IsOneEvent ? Math.Max(0, inHard.Length + inSoft.Length - confused.Length - expected) : 0,
            FalseAlarms = wrong.Length,
            Called = [.. events.Select(e => new CalledEvent(e.ConfidencePercent, !wrong.Contains(e)))],
            FirstWrong = example is null
                ? "" : FormattableString.Invariant(
                    $"{example.Kind} {example.Cause} at {example.OnsetSeconds:0.00} s ({trace.Words}, label {label.SoftSeconds:0.0}/{label.HardSeconds:0.0} s)"),
        };
    }
}
