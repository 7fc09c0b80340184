using SolidCell.Core.Detection.HardShort;
using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Detection.SoftShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>The long way: what is made of a sample that is out of the ordinary, and the look at slow things once a second.</summary>
internal sealed class AnomalyAnalyzer
{
    private const int SettledLevelSamples = 8;
    private const int SettledSlowSamples = 3;
    private const int SlowMilliseconds = 500;

    /// <summary>The double layer has charged and the current source has settled.</summary>
    private const long SettleMilliseconds = 50;

    /// <summary>What a step shows in its first seconds, or samples, is its transient as well.</summary>
    private const int EarlySamples = 10;

    private readonly StepTracker _step;
    private readonly LevelTracker _level;
    private readonly EventAggregator _events;
    private readonly HardShortDetector _hardShort = new HardShortDetector();
    private readonly RiseDetector _rise = new RiseDetector();
    private readonly DropDetector _drop;
    private readonly DropClassifier _drops;
    private readonly FluctuationDetector _fluctuation = new FluctuationDetector();
    private readonly SlowChangeMonitor _slow = new SlowChangeMonitor();
    private readonly StuckInputDetector _stuckInput = new StuckInputDetector();
    private bool _isFull;
    private int _interval;
    private long _now;
    private int _microvolts;
    private int _looks;
    private int _lastReference;
    private bool _stepIsHealthy;

    public AnomalyAnalyzer(StepTracker step, LevelTracker level, EventAggregator events)
    {
        _step = step;
        _level = level;
        _events = events;
        _drop = new DropDetector(_rise);
        _drops = new DropClassifier(step, level, _drop);
    }

    /// <summary>The step's current is negative and the cell symmetric: voltages count with the opposite sign.</summary>
    public bool IsInverted => _step.Reference < 0 && !_isFull;

    public void Begin(CellDescription cell)
    {
        _isFull = cell.Kind == CellKind.Full || cell.Kind == CellKind.Half;
        _hardShort.Begin(_isFull);
        _rise.Reset();
        _drops.Begin(_isFull);
        _fluctuation.BeginStep();
        _slow.Begin(cell);
        _lastReference = 0;
        _stepIsHealthy = true;
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
        bool isHealthy = _stepIsHealthy && !_hardShort.IsShorted && !_drop.IsBusy;
        _slow.EndStep(_level.Level, _lastReference, isHealthy, _drop.IsLasting);
        _slow.BeginStep(_step, _now);
        _lastReference = _step.Reference;
        _events.EndSoft(_now, _microvolts, false);
        _level.Restart();
        _rise.Reset();
        _drops.BeginStep();
        _fluctuation.BeginStep();
        _hardShort.BeginStep(_isFull ? 0 : _slow.Expected(_step.Reference), _events.PerArea(_step.Reference), _microvolts);
        _stepIsHealthy = true;
        _looks = 0;
    }

    /// <summary>The first sample of a step is not judged; voltage and current in it may belong to different sides of the change.</summary>
    public bool TakeFirst(Sample sample)
    {
        _slow.Follow(sample);
        ShortCause wrong = _slow.TakeLeftOver();
        return (wrong != 0 && ReportSoft(wrong, _slow.ConfidencePercent, _slow.OnsetMilliseconds, _level.Level)) || _events.TryFollowUp(_now, true);
    }

    /// <summary>Takes a sample with its value in 1/256 uV. True when an event is due.</summary>
    public bool Look(Sample sample, long value, int interval, bool isRoutine)
    {
        _now = sample.Milliseconds;
        _microvolts = sample.CellMicrovolts;
        _interval = interval;
        _looks += _looks < EarlySamples ? 1 : 0;
        _slow.Follow(sample);
        if (isRoutine)
        {
            _step.Follow();
        }

        bool found = IsUsable() && Judge(value, isRoutine);
        SetGate();
        return found || _events.TryFollowUp(_now, false);
    }

    public bool Finish(int interval)
    {
        if (interval >= SlowMilliseconds && _hardShort.ConfirmLast(_level.Noise.Sigma))
        {
            return ReportHard(ShortCause.ResistanceCollapse, 75, _hardShort.OnsetMilliseconds);
        }

        _events.EndSoft(_now, _microvolts, false);
        return _events.TryFollowUp(_now, true);
    }

    /// <summary>At rest a symmetric cell has nothing to show, and a reading that has got stuck has nothing to say.</summary>
    private bool IsUsable()
    {
        bool isSilent = _stuckInput.Take(_microvolts, _level);
        return !isSilent && (_isFull || _step.Reference != 0);
    }

    private bool Judge(long value, bool isRoutine)
    {
        bool settled = _level.Samples >= (_interval < SlowMilliseconds ? SettledLevelSamples : SettledSlowSamples);
        long healthy = settled ? _rise.Healthy(_level.Level, _now) : 0;
        if (_now - _step.StepStartMilliseconds >= SettleMilliseconds)
        {
            if (_hardShort.Update(_level.Noise.Sigma, healthy, value, _now, _step.StepStartMilliseconds))
            {
                return ReportHard(ShortCause.ResistanceCollapse, 95, _hardShort.OnsetMilliseconds);
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
        return JudgeDrop(value) || (settled && JudgeFluctuation(value)) || (isRoutine && settled && !_drop.IsBusy && JudgeSlow(healthy));
    }

    private bool JudgeDrop(long value)
    {
        bool wasLasting = _drop.IsLasting;
        ShortCause wrong = _drops.Judge(value, _now, _isFull ? 0 : _slow.AbruptPercent, _looks < EarlySamples);
        if (_drop.IsLasting != wasLasting)
        {
            _slow.Rebase();
        }

        _stepIsHealthy &= wrong != ShortCause.AbruptDrop || _drop.Returned;

        // Entered before it ends: a dip of a single slow sample is confirmed by its end.
        bool found = wrong != 0 && ReportSoft(wrong, _drops.ConfidencePercent, _drops.OnsetMilliseconds, _drop.Before);
        if (_drop.Returned)
        {
            _events.EndSoft(_now, _microvolts, true);
        }

        return found;
    }

    private bool JudgeFluctuation(long value)
    {
        NoiseMeter noise = _level.Noise;
        if (_isFull || !_fluctuation.Update(value, _level.Level, noise.Jump, noise.Samples, _now))
        {
            return false;
        }

        _stepIsHealthy = false;
        return ReportSoft(ShortCause.Fluctuation, 70, _fluctuation.OnsetMilliseconds, _level.Level);
    }

    private bool JudgeSlow(long healthy)
    {
        if (!_isFull && _rise.IsDoubtful(_level.Level, _now))
        {
            return false;
        }

        ShortCause wrong = _slow.Update(_level.Level, healthy, _step, _now);
        if (wrong == 0)
        {
            return false;
        }

        _stepIsHealthy = false;
        return wrong == ShortCause.LinearThroughOrigin
            ? ReportHard(wrong, 85, _slow.OnsetMilliseconds)
            : ReportSoft(wrong, _slow.ConfidencePercent, _slow.OnsetMilliseconds, _slow.Before);
    }

    /// <summary>Ordinary samples need no look only while nothing is going on and none of them could be a collapse.</summary>
    private void SetGate()
    {
        long least = _drops.Least;
        long fall = DropThreshold.Entry(_level, least);
        bool isBusy = _drop.IsBusy || _rise.IsRising || _hardShort.IsShorted || _hardShort.IsSuspecting || _fluctuation.IsBusy || _events.IsBusy;
        if (isBusy || !_level.SettlesAt(least) || _looks < EarlySamples || _level.Level - fall < _hardShort.Limit)
        {
            _level.CloseGate();
            return;
        }

        long noise = 3 * _level.Noise.Sigma;
        _level.OpenGate(fall, least >> 1 > noise ? least >> 1 : noise);
    }

    private bool ReportSoft(ShortCause cause, int confidence, long onset, long before) =>
        _events.EnterSoft(cause, confidence, onset, _now, _step, Signed(before), _microvolts);

    private bool ReportHard(ShortCause cause, int confidence, long onset)
    {
        _drop.Cancel();
        _stepIsHealthy = false;
        _events.EnterHard(cause, confidence, onset, _step, Signed(_hardShort.Basis), _microvolts);
        return true;
    }

    private int Signed(long value)
    {
        int microvolts = (int)(value >> LevelTracker.FractionBits);
        return IsInverted ? -microvolts : microvolts;
    }
}
