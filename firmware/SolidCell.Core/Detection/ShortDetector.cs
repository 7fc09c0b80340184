using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>
/// Finds short circuits in one pass over the samples, in integers and constant memory. Method, thresholds and
/// limits: docs/detection.md.
/// </summary>
public sealed class ShortDetector
{
    /// <summary>Below this share of the baseline resistance the cell counts as collapsed.</summary>
    private const int CollapsePercent = 15;

    private const int ConfirmSamples = 2;
    private const int SettleSamples = 20;
    private const long MillisecondsPerHour = 3600000;
    private const long SquareMicrometresPerSquareCentimetre = 100000000;

    private readonly int samplePeriodMilliseconds;
    private long area;
    private int reference;
    private int sign;
    private int sinceChange;
    private long baselineMilliohms;
    private int below;
    private bool shorted;
    private long lastMilliseconds;
    private bool started;
    private int halfCycle;
    private long stepCharge;
    private long cumulativeCharge;
    private int eventNumber;
    private long onset;

    /// <summary>Makes a detector for samples about <paramref name="samplePeriodMilliseconds"/> apart; true times are taken from the samples.</summary>
    public ShortDetector(int samplePeriodMilliseconds)
    {
        this.samplePeriodMilliseconds = samplePeriodMilliseconds;
        Waveform = new WaveformRing(samplePeriodMilliseconds);
        Event = new ShortEvent();
    }

    /// <summary>The event of the last <see cref="Observe"/> that returned true; the object is reused.</summary>
    public ShortEvent Event { get; }

    /// <summary>The last seconds at full rate and the window around an event.</summary>
    public WaveformRing Waveform { get; }

    /// <summary>Half-cycles begun since the start of the test.</summary>
    public int HalfCycle => halfCycle;

    /// <summary>Starts a new test and forgets everything learned.</summary>
    public void Begin(CellDescription cell)
    {
        area = cell.AreaSquareMicrometres > 0 ? cell.AreaSquareMicrometres : SquareMicrometresPerSquareCentimetre;
        reference = 0;
        sign = 0;
        sinceChange = 0;
        baselineMilliohms = 0;
        below = 0;
        shorted = false;
        started = false;
        halfCycle = 0;
        stepCharge = 0;
        cumulativeCharge = 0;
        eventNumber = 0;
        Waveform.Clear();
    }

    /// <summary>Takes one sample. True when an event is in <see cref="Event"/>.</summary>
    public bool Observe(Sample sample, int setPointNanoamps)
    {
        if (sample.CellVoltageQuality != SampleQuality.Good || sample.CellCurrentQuality != SampleQuality.Good)
        {
            return false;
        }

        Waveform.Add(sample);
        Count(sample);
        Follow(sample.CellNanoamps, setPointNanoamps);
        return reference != 0 && sinceChange > 1 && Judge(sample);
    }

    private void Count(Sample sample)
    {
        long elapsed = started ? sample.Milliseconds - lastMilliseconds : samplePeriodMilliseconds;
        started = true;
        lastMilliseconds = sample.Milliseconds;
        long charge = (long)Magnitude(sample.CellNanoamps) * elapsed;
        stepCharge += charge;
        cumulativeCharge += charge;
    }

    private void Follow(int nanoamps, int setPointNanoamps)
    {
        int change = Magnitude(nanoamps - reference);
        sinceChange++;
        if (change * 20L <= Magnitude(reference) || (setPointNanoamps == 0 && reference == 0))
        {
            return;
        }

        reference = setPointNanoamps == 0 ? 0 : nanoamps;
        sinceChange = 0;
        int newSign = reference > 0 ? 1 : reference < 0 ? -1 : sign;
        if (newSign != sign)
        {
            sign = newSign;
            halfCycle++;
            stepCharge = 0;
        }
    }

    private bool Judge(Sample sample)
    {
        long milliohms = (long)Magnitude(sample.CellMicrovolts) * 1000000 / Magnitude(reference);
        if (baselineMilliohms == 0)
        {
            baselineMilliohms = sinceChange > SettleSamples ? milliohms : 0;
            return false;
        }

        if (milliohms * 100 > baselineMilliohms * CollapsePercent)
        {
            below = 0;
            shorted = false;
            baselineMilliohms += (milliohms - baselineMilliohms) / 64;
            return false;
        }

        below++;
        onset = below == 1 ? sample.Milliseconds : onset;
        if (below < ConfirmSamples || shorted)
        {
            return false;
        }

        shorted = true;
        Declare(sample);
        return true;
    }

    private void Declare(Sample sample)
    {
        eventNumber++;
        Event.Kind = ShortKind.Hard;
        Event.Cause = ShortCause.ResistanceCollapse;
        Event.ConfidencePercent = 90;
        Event.EventNumber = eventNumber;
        Event.Count = 1;
        Event.IsFollowUp = false;
        Event.Recovered = false;
        Event.OnsetMilliseconds = onset;
        Event.HalfCycle = halfCycle;
        Event.CurrentDensityNanoampsPerSquareCentimetre = PerArea(reference);
        Event.StepArealChargeNanoampHoursPerSquareCentimetre = PerArea(stepCharge / MillisecondsPerHour);
        Event.CumulativeArealChargeNanoampHoursPerSquareCentimetre = PerArea(cumulativeCharge / MillisecondsPerHour);
        Event.BeforeMicrovolts = (int)(baselineMilliohms * reference / 1000000);
        Event.AtMicrovolts = sample.CellMicrovolts;
        Event.AfterMicrovolts = sample.CellMicrovolts;
        Waveform.Trigger(eventNumber);
    }

    private long PerArea(long value) => value * SquareMicrometresPerSquareCentimetre / area;

    private static int Magnitude(int value) => value < 0 ? -value : value;
}
