using SolidCell.Core.Detection.FullCell;
using SolidCell.Core.Detection.HardShort;
using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Detection.SoftShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>
/// The long way of a sample through the detector: what is made of one that is out of the ordinary, and the look at slow things once a
/// second. One stage after another, each of which knows nothing of the next: is the reading usable (<see cref="StuckInputDetector"/>), a
/// hard short (<see cref="HardShortDetector"/>), a drop (<see cref="DropClassifier"/>), a fluctuation (<see cref="FluctuationDetector"/>),
/// and what shows over minutes and hours (<see cref="PolarisationMonitor"/>, <see cref="FullCellMonitor"/> or <see cref="PlatingBalance"/>,
/// by the kind of the cell). What a stage finds becomes an event of the <see cref="EventAggregator"/>.
/// </summary>
internal sealed class AnomalyAnalyzer
{
    private const int SettledLevelSamples = 8;
    private const int SettledSlowSamples = 3;
    private const int SlowMilliseconds = 500;

    /// <summary>The double layer has charged and the current source has settled.</summary>
    private const long SettleMilliseconds = 50;

    /// <summary>What a step shows in its first seconds, or samples, is its transient as well.</summary>
    private const int EarlySamples = 10;

    /// <summary>In data slower than this the voltage as measured counts, not the level foretold for it.</summary>
    private const int MeasuredMilliseconds = 1000;

    /// <summary>Confidence as calibrated on the corpora (docs/detection.md).</summary>
    private const int HardPercent = 99;
    private const int FoundPercent = 95;
    private const int FluctuationPercent = 90;

    private readonly StepTracker _step;
    private readonly LevelTracker _level;
    private readonly EventAggregator _events;
    private readonly StuckInputDetector _stuckInput = new StuckInputDetector();
    private readonly HardShortDetector _hardShort = new HardShortDetector();
    private readonly RiseDetector _rise = new RiseDetector();
    private readonly DropDetector _drop;
    private readonly DropClassifier _drops;
    private readonly FluctuationDetector _fluctuation = new FluctuationDetector();
    private readonly ThermalCorrection _correction = new ThermalCorrection();
    private readonly PolarisationMonitor _polarisation;
    private readonly FullCellMonitor _fullCell = new FullCellMonitor();
    public readonly PlatingBalance Plating = new PlatingBalance();
    private CellKind _kind;
    private bool _isInsertion;
    private int _interval;
    private long _now;
    private int _microvolts;
    private int _looks;
    private int _lastReference;
    private bool _stepIsHealthy;
    private bool _isReleased;
    private long _expected;
    private bool _hasSettled;

    public AnomalyAnalyzer(StepTracker step, LevelTracker level, EventAggregator events)
    {
        _step = step;
        _level = level;
        _events = events;
        _drop = new DropDetector(_rise);
        _drops = new DropClassifier(step, level, _drop);
        _polarisation = new PolarisationMonitor(_correction);
    }

    /// <summary>The step's current is negative and the cell polarises with it: voltages count with the opposite sign.</summary>
    public bool IsInverted => _step.Reference < 0 && !_isInsertion;

    public void Begin(CellDescription cell)
    {
        _kind = cell.Kind;
        _isInsertion = _kind == CellKind.Full || _kind == CellKind.Half;
        _stuckInput.Begin(_kind);
        _hardShort.Begin(_kind);
        _rise.Reset();
        _rise.GlitchUntil = 0;
        _drops.Begin(_kind);
        _fluctuation.BeginStep();
        _correction.Begin();
        _polarisation.Begin();
        _fullCell.Begin(cell);
        Plating.Begin(0, 0);
        _lastReference = 0;
        _stepIsHealthy = true;
        _isReleased = false;
    }

    /// <summary>A long gap in the data: the level is learned anew.</summary>
    public void SkipGap()
    {
        _level.Restart();
        _drop.Cancel();
    }

    public void BeginStep(Sample sample)
    {
        _now = sample.Milliseconds;
        _microvolts = sample.CellMicrovolts;
        ReleaseDrop();
        if (_kind == CellKind.Symmetric)
        {
            bool isHealthy = _stepIsHealthy && !_hardShort.IsShorted && !_drop.IsBusy;
            _polarisation.EndStep(_level.Level, _lastReference, isHealthy, _drop.IsLasting);
            _polarisation.BeginStep(_step, _now);
        }

        _lastReference = _step.Reference;
        _events.EndSoft(_now, _microvolts, false);
        _level.Restart();
        _rise.Reset();
        _drops.BeginStep();
        _fluctuation.BeginStep();
        _expected = _kind == CellKind.Symmetric ? _polarisation.Expected(_step.Reference) : 0;
        _hasSettled = false;
        _hardShort.BeginStep(_expected, _events.PerArea(_step.Reference), _microvolts);
        _stepIsHealthy = true;
        _looks = 0;
    }

    /// <summary>The first sample of a step is not judged; voltage and current in it may belong to different sides of the change. The
    /// step before is.</summary>
    public bool TakeFirst(Sample sample)
    {
        Follow(sample);
        FullCellChange change = _isInsertion ? BeginInsertionStep() : FullCellChange.None;
        if (_kind == CellKind.AnodeFree && _step.BeganHalfCycle && _step.HalfCycle > 1)
        {
            Plating.EndHalfCycle(_step.LastHalfCycleReference > 0, _step.LastHalfCycleCharge);
        }

        return _isReleased || ReportFullCell(change) || _events.TryFollowUp(_now, true);
    }

    /// <summary>Takes a sample with its value in 1/256 uV. True when an event is due.</summary>
    public bool Look(Sample sample, long value, int interval, bool isRoutine)
    {
        _now = sample.Milliseconds;
        _microvolts = sample.CellMicrovolts;
        _interval = interval;
        _looks += _looks < EarlySamples ? 1 : 0;
        Follow(sample);
        if (isRoutine)
        {
            _step.Follow();
        }

        bool found = IsUsable(value) && Judge(value, isRoutine);
        SetGate();
        return found || _events.TryFollowUp(_now, false);
    }

    public bool Finish(int interval)
    {
        if (interval >= SlowMilliseconds && _hardShort.ConfirmLast(_level.Noise.Sigma))
        {
            return ReportHard(ShortCause.ResistanceCollapse, FoundPercent, _hardShort.OnsetMilliseconds);
        }

        if (_kind == CellKind.Symmetric && _drops.Release())
        {
            return ReportDrop(DropKind.Drop);
        }

        _events.EndSoft(_now, _microvolts, false);
        return _events.TryFollowUp(_now, true);
    }

    /// <summary>A drop of a symmetric cell that still waited for what comes after it belongs to the step that is over.</summary>
    private void ReleaseDrop()
    {
        _isReleased = _kind == CellKind.Symmetric && _drops.Release();
        if (_isReleased)
        {
            int before = Signed(_drops.Before, _lastReference);
            _events.EnterLastStep(ShortCause.AbruptDrop, _drops.ConfidencePercent, _drops.OnsetMilliseconds, _now, _step, _lastReference,
                before, Signed(_drops.At, _lastReference));
        }
    }

    private void Follow(Sample sample)
    {
        if (_isInsertion)
        {
            _fullCell.Follow(sample);
        }

        _polarisation.Follow(sample);
    }

    private FullCellChange BeginInsertionStep()
    {
        FullCellChange change = FullCellChange.None;
        if (_step.BeganHalfCycle && _step.HalfCycle > 1)
        {
            bool wasCharge = _step.LastHalfCycleReference > 0;
            change = _fullCell.EndHalfCycle(wasCharge, _step.LastHalfCycleCharge, _step.LastHalfCycleStartMilliseconds, _step.Reference,
                _now);
        }

        _fullCell.BeginStep(_step.Reference, _step.BeganHalfCycle, _now);
        return change;
    }

    /// <summary>At rest a symmetric cell has nothing to show, and a reading that has got stuck has nothing to say.</summary>
    private bool IsUsable(long value)
    {
        bool isStuck = _stuckInput.Update(_microvolts, value, _level);
        return !isStuck && (_isInsertion || _step.Reference != 0);
    }

    private bool Judge(long value, bool isRoutine)
    {
        bool settled = _level.Samples >= (_interval < SlowMilliseconds ? SettledLevelSamples : SettledSlowSamples);
        if (settled && !_hasSettled)
        {
            _rise.DoubtContact(_level.Level, _expected, _now);
        }

        _hasSettled = settled;
        long healthy = settled ? _rise.Healthy(_level.Level, _now) : 0;
        if (_now - _step.StepStartMilliseconds >= SettleMilliseconds)
        {
            if (_hardShort.Update(_level.Noise.Sigma, healthy, value, _now, _step.StepStartMilliseconds))
            {
                return ReportHard(ShortCause.ResistanceCollapse, _kind == CellKind.Half ? FoundPercent : HardPercent,
                    _hardShort.OnsetMilliseconds);
            }

            if (_hardShort.Recovered)
            {
                _events.EndHard(_microvolts, _hardShort.WasBrief);
                _level.Restart();
            }

            if (_hardShort.IsShorted || _hardShort.IsSuspecting)
            {
                return false;
            }
        }

        _level.Compare(value);
        return JudgeDrop(value) || (settled && JudgeFluctuation(value)) || (isRoutine && settled && JudgeSlow(healthy));
    }

    private bool JudgeDrop(long value)
    {
        bool wasLasting = _drop.IsLasting;
        DropKind kind =
            _drops.Update(value, _now, _isInsertion ? _polarisation.PressedPercent : _polarisation.AbruptPercent,
                _polarisation.KnowsPressure, _looks < EarlySamples);
        if (_drop.IsLasting != wasLasting)
        {
            _polarisation.Rebase();
        }

        _stepIsHealthy &= kind != DropKind.Drop || _drops.HasReturned;

        // Entered before it ends: a dip of a single slow sample is confirmed by its end.
        bool found = kind != DropKind.None && ReportDrop(kind);
        if (_drops.HasReturned)
        {
            _events.EndSoft(_now, _microvolts, true);
        }

        return found;
    }

    private bool ReportDrop(DropKind kind)
    {
        ShortCause cause = kind == DropKind.Drop ? ShortCause.AbruptDrop : ShortCause.SpikeTrain;
        int before = Signed(_drops.Before, _step.Reference);
        return _events.EnterSoft(cause, _drops.ConfidencePercent, _drops.OnsetMilliseconds, _now, _step, before,
            Signed(_drops.At, _step.Reference));
    }

    private bool JudgeFluctuation(long value)
    {
        NoiseMeter noise = _level.Noise;
        if (_isInsertion || !_fluctuation.Update(value, _level.Level, noise.Jump, noise.Samples, _now))
        {
            return false;
        }

        _stepIsHealthy = false;
        return ReportSoft(ShortCause.Fluctuation, FluctuationPercent, _fluctuation.OnsetMilliseconds, _level.Level);
    }

    private bool JudgeSlow(long healthy)
    {
        if (_isInsertion)
        {
            int microvolts = _interval >= MeasuredMilliseconds ? _microvolts : (int)(_level.Level >> LevelTracker.FractionBits);
            return ReportFullCell(
                _fullCell.Update(microvolts, _level.Noise.Sigma >> LevelTracker.FractionBits, _step.LastNanoamps, _step, _now));
        }

        if (_kind == CellKind.AnodeFree)
        {
            return Plating.Update(_step.Reference, _step.HalfCycleCharge)
                && ReportSoft(ShortCause.ExcessCharge, FoundPercent, _now, _level.Level);
        }

        return !_drop.IsBusy && !_rise.IsDoubtful(_level.Level, _now) && JudgePolarisation(healthy);
    }

    private bool JudgePolarisation(long healthy)
    {
        ResistanceChange change = _polarisation.Update(healthy, _step, _now);
        if (change == ResistanceChange.None)
        {
            return false;
        }

        _stepIsHealthy = false;
        if (change == ResistanceChange.ThroughOrigin)
        {
            return ReportHard(ShortCause.LinearThroughOrigin, FoundPercent, _polarisation.OnsetMilliseconds);
        }

        return ReportSoft((ShortCause)change, FoundPercent, _polarisation.OnsetMilliseconds, _polarisation.Before);
    }

    private bool ReportFullCell(FullCellChange change)
    {
        long before = (long)_fullCell.BeforeMicrovolts << LevelTracker.FractionBits;
        if (change == FullCellChange.None)
        {
            return false;
        }

        if (change == FullCellChange.EfficiencyCollapse)
        {
            _events.EnterLastHalfCycle(ShortCause.EfficiencyCollapse, _fullCell.ConfidencePercent, _step, _fullCell.BeforeMicrovolts);
            return true;
        }

        return ReportSoft((ShortCause)change, _fullCell.ConfidencePercent, _fullCell.OnsetMilliseconds, before);
    }

    /// <summary>Ordinary samples need no look only while nothing is going on and none of them could be a collapse.</summary>
    private void SetGate()
    {
        long least = _drops.Least;
        long fall = DropThreshold.Entry(_level, least);
        bool isBusy = _drop.IsBusy || _drops.IsPending || _rise.IsRising || _hardShort.IsShorted || _hardShort.IsSuspecting
            || _fluctuation.IsBusy || _events.IsBusy;
        if (isBusy || !_level.SettlesAt(least) || _looks < EarlySamples || _level.Level - fall < _hardShort.Limit)
        {
            _level.CloseGate();
            return;
        }

        long noise = 3 * _level.Noise.Sigma;
        _level.OpenGate(fall, least >> 1 > noise ? least >> 1 : noise);
    }

    private bool ReportSoft(ShortCause cause, int confidence, long onset, long before) =>
        _events.EnterSoft(cause, confidence, onset, _now, _step, Signed(before, _step.Reference), _microvolts);

    private bool ReportHard(ShortCause cause, int confidence, long onset)
    {
        _drop.Cancel();
        _drops.Withdraw(onset - _interval);
        _stepIsHealthy = false;
        _events.EnterHard(cause, confidence, onset, _now, _step, Signed(_hardShort.Basis, _step.Reference), _microvolts);
        return true;
    }

    private int Signed(long value, int current)
    {
        int microvolts = (int)(value >> LevelTracker.FractionBits);
        return current < 0 && !_isInsertion ? -microvolts : microvolts;
    }
}
