using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// What a symmetric cell shows over seconds to hours rather than from sample to sample: a step whose resistance is lower than that of the
/// steps before it (<see cref="ResistanceBaseline"/>), a loss within a step (<see cref="CreepDetector"/>), and one that comes so slowly
/// that neither sees it (<see cref="DeclineDetector"/>, <see cref="StepDeclineDetector"/>).
/// </summary>
internal sealed class PolarisationMonitor
{
    /// <summary>
    /// A step is compared with the steps before it once it is this old, or as old as half of the last half-cycle; a step may be a moment
    /// only, as when the source settles.
    /// </summary>
    private const long MarkMilliseconds = 30000;

    /// <summary>Often enough for what is read once a second.</summary>
    private const long FollowMilliseconds = 200;

    public long OnsetMilliseconds;

    /// <summary>Level before what was found, 1/256 uV.</summary>
    public long Before;

    private readonly ResistanceBaseline _baseline = new ResistanceBaseline();
    private readonly CreepDetector _creep = new CreepDetector();
    private readonly DeclineDetector _decline;
    private readonly StepDeclineDetector _stepDecline;
    private readonly ThermalCorrection _correction;
    private readonly PressureRise _pressure = new PressureRise();
    private long _followed;
    private bool _isContinued;
    private int _current;
    private bool _crept;
    private bool _isDeclined;
    private long _lastHealthy;
    private long _stepStart;
    private long _markAge;

    public PolarisationMonitor(ThermalCorrection correction)
    {
        _correction = correction;
        _decline = new DeclineDetector(correction);
        _stepDecline = new StepDeclineDetector(correction, _decline.Slopes);
    }

    public void Begin()
    {
        _baseline.Begin();
        _creep.Reset();
        _decline.Begin();
        _stepDecline.Begin(0);
        _isDeclined = false;
        _pressure.Begin();
        _followed = long.MinValue;
        PressedPercent = 0;
        AbruptPercent = 0;
        _lastHealthy = 0;
        _current = 0;
        _isContinued = false;
        _stepStart = 0;
        _markAge = MarkMilliseconds;
    }

    /// <summary>Percent of the voltage that pressure, and that warmth and pressure, may have cost at once.</summary>
    public int PressedPercent;
    public int AbruptPercent;

    /// <summary>A fall may be the work of the stack pressure, whose next reading is to be waited for.</summary>
    public bool KnowsPressure => _pressure.IsKnown;

    public long Expected(int current) => _baseline.Expected(current);

    /// <summary>Takes temperature and pressure of a sample; both are read once a second.</summary>
    public void Follow(Sample sample)
    {
        if (sample.Milliseconds < _followed)
        {
            return;
        }

        _followed = sample.Milliseconds + FollowMilliseconds;
        _correction.Follow(sample);
        _pressure.Follow(sample);
        PressedPercent = _pressure.Percent(_decline.Slopes);
        AbruptPercent = _correction.AbruptPercent + PressedPercent;
    }

    /// <summary>The step of this current is over, at this level.</summary>
    public void EndStep(long level, int current, bool isHealthy, bool isLasting)
    {
        if (isHealthy && !_isContinued && !_baseline.IsMarked && _lastHealthy > 0)
        {
            _baseline.Mark(_lastHealthy, current, _correction.SinceBaselinePercent);
            _isDeclined |= _decline.Take(StepResistance.Of(_lastHealthy, current), current, _stepStart);
        }

        if (isLasting || _crept)
        {
            _baseline.Report(level, current);
            _decline.Rebase();
        }

        if (_baseline.EndStep(current, isHealthy))
        {
            _correction.LearnBaseline();
        }

        if (_correction.OutdatesBaseline())
        {
            _baseline.Forget();
            _decline.Rebase();
        }
    }

    public void BeginStep(StepTracker step, long now)
    {
        if (step.BeganHalfCycle)
        {
            long half = (now - step.LastHalfCycleStartMilliseconds) / 2;
            _markAge = half > 0 && half < MarkMilliseconds ? half : MarkMilliseconds;
        }

        _creep.Reset();
        _stepDecline.Begin(now);
        _crept = false;
        _lastHealthy = 0;
        _stepStart = now;

        // After an interruption the half-cycle goes on where it was: its level is not that of a beginning.
        int change = step.Reference - _current;
        _isContinued = !step.BeganHalfCycle && _current != 0 && IntMath.Magnitude(change) < IntMath.Magnitude(_current) / 20;
        _current = step.Reference == 0 ? _current : step.Reference;
    }

    /// <summary>The level has changed for a reason that is known.</summary>
    public void Rebase() => _creep.Reset();

    /// <summary>Takes what of a settled level a lost contact has not added. Returns what has become of the resistance.</summary>
    public ResistanceChange Update(long healthy, StepTracker step, long now)
    {
        _lastHealthy = healthy;
        if (now - _stepStart < _markAge || healthy <= 0)
        {
            return ResistanceChange.None;
        }

        if (!_baseline.IsMarked && !_isContinued)
        {
            return Mark(healthy, step);
        }

        if (_isDeclined || (!_crept && _stepDecline.Update(healthy, step.Reference, now)))
        {
            return Declined(_isDeclined ? Level(step) : _stepDecline.Expected, step);
        }

        if (_crept || !_creep.Update(healthy, now, _correction.GradualPercent))
        {
            return ResistanceChange.None;
        }

        _crept = true;
        OnsetMilliseconds = _creep.OnsetMilliseconds;
        Before = _creep.Average;
        return ResistanceChange.Lost;
    }

    private ResistanceChange Mark(long healthy, StepTracker step)
    {
        OnsetMilliseconds = step.StepStartMilliseconds;
        Before = _baseline.Expected(step.Reference);
        ResistanceChange change = _baseline.Mark(healthy, step.Reference, _correction.SinceBaselinePercent);
        if (change != ResistanceChange.None)
        {
            _decline.Rebase();
            return change;
        }

        _isDeclined |= _decline.Take(StepResistance.Of(healthy, step.Reference), step.Reference, _stepStart);
        return _isDeclined ? Declined(Level(step), step) : ResistanceChange.None;
    }

    private long Level(StepTracker step) => StepResistance.Level(_decline.Expected, step.Reference);

    private ResistanceChange Declined(long before, StepTracker step)
    {
        _isDeclined = false;
        OnsetMilliseconds = step.StepStartMilliseconds;
        Before = before;
        return ResistanceChange.Declined;
    }
}
