using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>
/// Finds short circuits in one pass over the samples, in integers and constant memory. Method, thresholds and
/// limits: docs/detection.md. Nearly every sample is ordinary and takes the short way through <see cref="Observe"/>.
/// </summary>
public sealed class ShortDetector
{
    private const int GapMilliseconds = 5000;
    private const int GapIntervals = 8;

    /// <summary>What is slow gets a look once a second; in slower data in every sample, however irregular the rows are.</summary>
    private const int RoutineMilliseconds = 1000;

    private readonly StepTracker _step = new StepTracker();
    private readonly LevelTracker _level = new LevelTracker();
    private readonly EventAggregator _events = new EventAggregator();
    private readonly WaveformRing _waveform;
    private readonly AnomalyAnalyzer _analyzer;
    private int _interval;
    private int _shortest;
    private int _longest;
    private bool _isInverted;
    private int _ordinary;
    private int _routine;

    /// <summary>
    /// Makes a detector for samples about <paramref name="samplePeriodMilliseconds"/> apart; true times are taken from the samples.
    /// </summary>
    public ShortDetector(int samplePeriodMilliseconds)
    {
        _waveform = new WaveformRing(samplePeriodMilliseconds);
        _analyzer = new AnomalyAnalyzer(_step, _level, _events);
        UseInterval(samplePeriodMilliseconds);
    }

    /// <summary>The event of the last <see cref="Observe"/> that returned true; the object is reused.</summary>
    public ShortEvent Event => _events.Current;

    /// <summary>The last seconds at full rate and the window around an event.</summary>
    public WaveformRing Waveform => _waveform;

    /// <summary>Half-cycles begun since the start of the test.</summary>
    public int HalfCycle => _step.HalfCycle;

    /// <summary>Starts a new test and forgets everything learned.</summary>
    public void Begin(CellDescription cell)
    {
        // Without an area currents count as densities.
        long area = cell.AreaSquareMicrometres > 0 ? cell.AreaSquareMicrometres : CellDescription.SquareMicrometresPerSquareCentimetre;
        _step.Begin(area);
        _events.Begin(area);
        _level.Begin();
        _analyzer.Begin(cell);
        _isInverted = false;
        _ordinary = 0;
        _waveform.Clear();
    }

    /// <summary>
    /// Goes on in a test after a reboot; call right after <see cref="Begin"/>. Events are numbered on from
    /// <paramref name="lastEventNumber"/>, half-cycles and |charge| (nA ms) counted on; <paramref name="halfCycleSign"/> is the
    /// direction of the half-cycle's current, 0 before the first. The cell's baseline is learned anew; how much lithium is on a
    /// collector is not known, and not more than all that has flowed.
    /// </summary>
    public void Resume(int lastEventNumber, int halfCycle, int halfCycleSign, long halfCycleCharge, long totalCharge)
    {
        _events.Resume(lastEventNumber);
        _step.Resume(halfCycle, halfCycleSign, halfCycleCharge, totalCharge);
        _analyzer.Plating.Begin((halfCycle & 1) == 0 ? -halfCycleSign : halfCycleSign, totalCharge);
    }

    /// <summary>Takes one sample. True when an event is in <see cref="Event"/>.</summary>
    public bool Observe(Sample sample, int setPointNanoamps)
    {
        if (sample.CellVoltageQuality != SampleQuality.Good || sample.CellCurrentQuality != SampleQuality.Good)
        {
            return false;
        }

        int microvolts = sample.CellMicrovolts;
        int nanoamps = sample.CellNanoamps;
        _waveform.Add(microvolts, nanoamps);
        int elapsed = _step.Take(sample.Milliseconds, nanoamps, setPointNanoamps);
        if (elapsed != StepTracker.Begins)
        {
            long value = (long)(_isInverted ? -microvolts : microvolts) << LevelTracker.FractionBits;
            if (elapsed >= _shortest && elapsed <= _longest && --_ordinary > 0 && _level.Follow(value))
            {
                return false;
            }

            return Inspect(sample, value);
        }

        BeginStep(sample);
        return Kept(_analyzer.TakeFirst(sample));
    }

    /// <summary>Leaves a sample out: time goes on, and no charge passes in it. False: there is no event.</summary>
    public bool Skip(long milliseconds)
    {
        _step.LastMilliseconds = milliseconds;
        return false;
    }

    /// <summary>
    /// The test has ended; call until it returns false. True when an event is in <see cref="Event"/>: one left open, once
    /// more, or in slow data a hard short that only the last sample shows, because the fixture ended the test on it.
    /// </summary>
    public bool Finish() => Kept(_analyzer.Finish(_interval));

    private bool Inspect(Sample sample, long value)
    {
        FollowTime();
        bool isRoutine = _ordinary <= 0 || _step.ElapsedMilliseconds >= RoutineMilliseconds;
        _ordinary = isRoutine ? _routine : _ordinary;
        return Kept(_analyzer.Look(sample, value, _interval, isRoutine));
    }

    private bool Kept(bool found)
    {
        if (found && !_events.Current.IsFollowUp)
        {
            _waveform.Trigger(_events.Current.EventNumber);
        }

        return found;
    }

    private void BeginStep(Sample sample)
    {
        FollowTime();
        _analyzer.BeginStep(sample);
        _isInverted = _analyzer.IsInverted;
        _ordinary = _routine;
    }

    private void FollowTime()
    {
        int elapsed = _step.ElapsedMilliseconds;
        if (elapsed <= 0)
        {
            return;
        }

        if (elapsed > GapMilliseconds && elapsed > (long)GapIntervals * _interval)
        {
            _analyzer.SkipGap();
        }

        if (elapsed < _shortest || elapsed > _longest)
        {
            UseInterval(elapsed);
        }
    }

    /// <summary>
    /// Samples up to a quarter longer or a fifth shorter apart count as the same interval. What is slow gets a look once a second.
    /// </summary>
    private void UseInterval(int milliseconds)
    {
        _interval = milliseconds;
        _longest = milliseconds + (milliseconds >> 2);
        _shortest = milliseconds - (milliseconds / 5);
        _routine = milliseconds <= 500 ? 1000 / (milliseconds < 1 ? 1 : milliseconds) : 1;
        _level.UseInterval(milliseconds);
    }
}
