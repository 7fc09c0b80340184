using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Corpus;

/// <summary>What the detector made of one generated trace.</summary>
public sealed record TraceOutcome(double Hours, int FalseAlarms, bool SoftFound, bool HardFound, double HardDelaySamples, double OnsetErrorSeconds, bool Confused, string FirstFalse)
{
    /// <summary>An event belongs to a defect when its onset is this near, in seconds and in samples.</summary>
    private const double NearSeconds = 0.5;
    private const double NearSamples = 2;

    public static TraceOutcome Of(CellTrace trace, int periodMilliseconds)
    {
        ShortDetector detector = new(periodMilliseconds);
        detector.Begin(new CellDescription { AreaSquareMicrometres = (long)(trace.Area * 1e8) });
        Sample sample = new();
        List<(int Number, ShortKind Kind, double Onset, double Found, ShortCause Cause)> events = [];
        long end = (long)(trace.Seconds * 1000);
        for (long now = 0; now < end; now += periodMilliseconds)
        {
            trace.Fill(sample, now);
            if (!detector.Observe(sample, 0))
            {
                continue;
            }

            ShortEvent found = detector.Event;
            int known = events.FindIndex(e => e.Number == found.EventNumber);
            var entry = (found.EventNumber, found.Kind, found.OnsetMilliseconds / 1000.0, known < 0 ? now / 1000.0 : events[known].Found, found.Cause);
            if (known < 0)
                events.Add(entry);
            else
                events[known] = entry;
        }

        return Score(trace, periodMilliseconds, events);
    }

    private static TraceOutcome Score(CellTrace trace, int period, List<(int Number, ShortKind Kind, double Onset, double Found, ShortCause Cause)> events)
    {
        double near = Math.Max(NearSeconds, NearSamples * period / 1000);
        bool soft = false;
        bool hard = false;
        bool confused = false;
        int wrong = 0;
        double delay = 0;
        double error = 0;
        string firstFalse = string.Empty;
        foreach (var found in events)
        {
            bool atHard = found.Onset >= trace.HardOnsetSeconds - near && found.Onset <= trace.HardOnsetSeconds + (5 * near);
            bool atSoft = found.Onset >= trace.OnsetSeconds - near && found.Onset <= Math.Max(trace.OnsetSeconds + near, Math.Min(trace.EndSeconds, trace.Seconds) + near);
            if (atHard && found.Kind == ShortKind.Hard)
            {
                double first = Math.Ceiling(trace.HardOnsetSeconds * 1000 / period) * period / 1000;
                delay = hard ? delay : Math.Round((found.Found - first) * 1000 / period, 3);
                error = hard ? error : Math.Abs(found.Onset - first);
                hard = true;
            }
            else if (atSoft && found.Kind == ShortKind.Soft)
            {
                error = soft ? error : Math.Abs(found.Onset - trace.OnsetSeconds);
                soft = true;
            }
            else if (atHard || atSoft || found.Onset > trace.HardOnsetSeconds)
            {
                confused = true;
            }
            else
            {
                firstFalse = wrong++ == 0 ? $"{found.Kind} {found.Cause} at {found.Onset:0.00} s (half-cycle {trace.HalfCycleSeconds:0.0} s)" : firstFalse;
            }
        }

        return new TraceOutcome(trace.Seconds / 3600, wrong, soft, hard, delay, error, confused, firstFalse);
    }
}
