using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// What a symmetric cell shows over seconds to hours rather than from sample to sample: a step whose resistance is lower than that of the
/// steps before it (<see cref="ResistanceBaseline"/>), and a loss within a step (<see cref="CreepDetector"/>).
/// </summary>
internal sealed class PolarisationMonitor
{
    /// <summary>A step is compared with the steps before it once it is this old, or as old as half of the last half-cycle; a step may be a moment only, as when the source settles.</summary>
    private const long MarkMilliseconds = 30000;

    public long OnsetMilliseconds;

    /// <summary>Level before what was found, 1/256 uV.</summary>
    public long Before;

    private readonly ResistanceBaseline _baseline = new ResistanceBaseline();
    private readonly CreepDetector _creep = new CreepDetector();
    private readonly ThermalCorrection _correction;
    private bool _isContinued;
    private int _current;
    private bool _crept;
    private long _lastHealthy;
    private long _stepStart;
    private long _markAge;

    public PolarisationMonitor(ThermalCorrection correction)
    {
        _correction = correction;
    }

    public void Begin()
    {
        _baseline.Begin();
        _creep.Reset();
        _lastHealthy = 0;
        _current = 0;
        _isContinued = false;
        _stepStart = 0;
        _markAge = MarkMilliseconds;
    }

    public long Expected(int current) => _baseline.Expected(current);

    /// <summary>The step of this current is over, at this level.</summary>
    public void EndStep(long level, int current, bool isHealthy, bool isLasting)
    {
        if (isHealthy && !_isContinued && !_baseline.IsMarked && _lastHealthy > 0)
        {
            _baseline.Mark(_lastHealthy, current, _correction.SinceBaselinePercent);
        }

        if (isLasting || _crept)
        {
            _baseline.Report(level, current);
        }

        if (_baseline.EndStep(current, isHealthy))
        {
            _correction.LearnBaseline();
        }

        if (_correction.OutdatesBaseline())
        {
            _baseline.Forget();
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
            OnsetMilliseconds = step.StepStartMilliseconds;
            Before = _baseline.Expected(step.Reference);
            return _baseline.Mark(healthy, step.Reference, _correction.SinceBaselinePercent);
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
}
