namespace SolidCell.Core.Detection;

/// <summary>
/// One short circuit, field by field as it goes into the log (the ShortCircuit record of
/// <see cref="Recording.RecordSchema"/>). An event is reported when it is declared and once more, with
/// <see cref="IsFollowUp"/> set and the same <see cref="EventNumber"/>, when it is known how it ended.
/// </summary>
public sealed class ShortEvent
{
    public ShortKind Kind;
    public int ConfidencePercent;

    /// <summary>
    /// Time of the first sample that belongs to the short, in milliseconds like <see cref="Measurement.Sample.Milliseconds"/>.
    /// </summary>
    public long OnsetMilliseconds;

    /// <summary>Half-cycle of the onset: 1 in the first stretch of one current direction, one more at each reversal.</summary>
    public int HalfCycle;

    public long CurrentDensityNanoampsPerSquareCentimetre;

    /// <summary>|charge| passed in the half-cycle up to the onset.</summary>
    public long StepArealChargeNanoampHoursPerSquareCentimetre;

    /// <summary>|charge| passed since the test began, both directions counted, up to the onset.</summary>
    public long CumulativeArealChargeNanoampHoursPerSquareCentimetre;

    public int BeforeMicrovolts;
    public int AtMicrovolts;

    /// <summary>Voltage when the event was closed; equal to <see cref="AtMicrovolts"/> until the follow-up.</summary>
    public int AfterMicrovolts;

    public bool Recovered;

    /// <summary>1 for the first event of the test.</summary>
    public int EventNumber;

    public ShortCause Cause;

    /// <summary>
    /// True when this repeats an event already reported, with its ending filled in. A policy acts on the first report only.
    /// </summary>
    public bool IsFollowUp;

    /// <summary>Dips merged into the event, at least 1.</summary>
    public int Count;

    /// <summary>What is known when it is found; its place in the test and its ending come later.</summary>
    internal void Declare(ShortKind kind, ShortCause cause, int confidencePercent, long onset, int before, int at)
    {
        Kind = kind;
        Cause = cause;
        ConfidencePercent = confidencePercent;
        OnsetMilliseconds = onset;
        IsFollowUp = false;
        Recovered = false;
        Count = 1;
        BeforeMicrovolts = before;
        AtMicrovolts = at;
        AfterMicrovolts = at;
    }

    /// <summary>One more dip belongs to it; the third makes a train of them.</summary>
    internal void Merge()
    {
        Count++;
        if (Count == 3 && Cause == ShortCause.AbruptDrop)
        {
            Cause = ShortCause.SpikeTrain;
        }
    }

    /// <summary>The hard short is over; a brief one turns out to have been soft.</summary>
    internal void Lift(int after, bool wasBrief)
    {
        AfterMicrovolts = after;
        Recovered = true;
        if (wasBrief)
        {
            Kind = ShortKind.Soft;
            Cause = ShortCause.AbruptDrop;
        }
    }

    /// <summary>
    /// Takes the voltage at the same current after a rest: recovered when it is nearer to the voltage before the short than to that
    /// at it. False when the event has nothing to compare with, or has its ending already.
    /// </summary>
    internal bool Probe(int microvolts)
    {
        int fall = BeforeMicrovolts - AtMicrovolts;
        bool isRise = fall == 0 || (fall > 0) != (BeforeMicrovolts > 0);
        if (Recovered || isRise)
        {
            return false;
        }

        int back = microvolts - AtMicrovolts;
        AfterMicrovolts = microvolts;
        Recovered = fall > 0 ? back > fall / 2 : back < fall / 2;
        return true;
    }
}
