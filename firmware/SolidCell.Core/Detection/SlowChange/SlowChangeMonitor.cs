using SolidCell.Core.Detection.FullCell;
using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>What shows over seconds to hours rather than from sample to sample: lost polarisation in a symmetric cell, the failures of a full one.</summary>
internal sealed class SlowChangeMonitor
{
    /// <summary>A step is compared with the steps before it once it is this old, or as old as half of the last half-cycle; a step may be a moment only, as when the source settles.</summary>
    private const long MarkMilliseconds = 30000;

    public int ConfidencePercent;
    public long OnsetMilliseconds;

    /// <summary>Level before what was found.</summary>
    public long Before;

    private readonly ResistanceBaseline _baseline = new ResistanceBaseline();
    private readonly CreepDetector _creep = new CreepDetector();
    private readonly FullCellMonitor _fullCell = new FullCellMonitor();
    private readonly ThermalCorrection _correction = new ThermalCorrection();
    private bool _isFull;
    private bool _isContinued;
    private int _current;
    private bool _crept;
    private bool _efficiencyCollapsed;
    private long _halfCycleStart;
    private long _lastHealthy;
    private long _stepStart;
    private long _markAge;

    public int AbruptPercent => _correction.AbruptPercent;

    public void Begin(CellDescription cell)
    {
        _isFull = cell.Kind == CellKind.Full || cell.Kind == CellKind.Half;
        _baseline.Begin();
        _correction.Begin();
        _fullCell.Begin(cell.CapacityNanoampHours * ChargeCounter.MillisecondsPerHour);
        _creep.Reset();
        _halfCycleStart = 0;
        _efficiencyCollapsed = false;
        _lastHealthy = 0;
        _current = 0;
        _isContinued = false;
        _stepStart = 0;
        _markAge = MarkMilliseconds;
    }

    public void Follow(Sample sample)
    {
        _correction.Follow(sample);
        if (_isFull)
        {
            _fullCell.Follow(sample);
        }
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
            _efficiencyCollapsed = _isFull && step.HalfCycle > 1 && _fullCell.EndHalfCycle(step.Reference < 0, step.LastHalfCycleCharge, _halfCycleStart);
            long half = (now - _halfCycleStart) / 2;
            _markAge = half > 0 && half < MarkMilliseconds ? half : MarkMilliseconds;
            _halfCycleStart = now;
        }

        _fullCell.BeginStep(step.Reference, now);
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

    /// <summary>What the end of the half-cycle before has shown, or 0.</summary>
    public ShortCause TakeLeftOver()
    {
        if (!_efficiencyCollapsed)
        {
            return 0;
        }

        _efficiencyCollapsed = false;
        return Found(ShortCause.EfficiencyCollapse, _fullCell.ConfidencePercent, _fullCell.OnsetMilliseconds, Before);
    }

    /// <summary>Takes a settled level, and what of it a lost contact has not added. Returns what is wrong, or 0.</summary>
    public ShortCause Update(long level, long healthy, StepTracker step, long now)
    {
        if (_isFull)
        {
            ShortCause wrong = _fullCell.Update(level, step.Reference, step.HalfCycleCharge, now);
            return wrong == 0 ? 0 : Found(wrong, _fullCell.ConfidencePercent, _fullCell.OnsetMilliseconds, level);
        }

        _lastHealthy = healthy;
        if (now - _stepStart < _markAge || healthy <= 0)
        {
            return 0;
        }

        return _baseline.IsMarked || _isContinued ? UpdateCreep(healthy, step, now) : Mark(healthy, step);
    }

    private ShortCause Mark(long level, StepTracker step)
    {
        ShortCause wrong = _baseline.Mark(level, step.Reference, _correction.SinceBaselinePercent);
        return wrong == 0 ? 0 : Found(wrong, 70, step.StepStartMilliseconds, _baseline.Expected(step.Reference));
    }

    private ShortCause UpdateCreep(long level, StepTracker step, long now)
    {
        if (_crept || !_creep.Update(level, now, _correction.GradualPercent))
        {
            return 0;
        }

        _crept = true;
        return Found(ShortCause.LostPolarisation, 70, _creep.OnsetMilliseconds, _creep.Average);
    }

    private ShortCause Found(ShortCause cause, int confidence, long onset, long before)
    {
        ConfidencePercent = confidence;
        OnsetMilliseconds = onset;
        Before = before;
        return cause;
    }
}
