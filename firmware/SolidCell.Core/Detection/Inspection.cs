using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>The long way: what is made of a sample that is out of the ordinary, and the look at slow things once a second.</summary>
internal sealed class Inspection
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
    private readonly EventBook _book;
    private readonly CollapseWatch _collapse = new CollapseWatch();
    private readonly RiseWatch _rise = new RiseWatch();
    private readonly DipWatch _dip;
    private readonly DipJudge _dips;
    private readonly FluctuationWatch _fluctuation = new FluctuationWatch();
    private readonly SlowWatch _slow = new SlowWatch();
    private readonly SilentWatch _silent = new SilentWatch();
    private bool _isFull;
    private int _interval;
    private long _now;
    private int _microvolts;
    private int _looks;
    private int _lastReference;
    private bool _stepIsHealthy;

    public Inspection(StepTracker step, LevelTracker level, EventBook book)
    {
        _step = step;
        _level = level;
        _book = book;
        _dip = new DipWatch(_rise);
        _dips = new DipJudge(step, level, _dip);
    }

    /// <summary>The step's current is negative and the cell symmetric: voltages count with the opposite sign.</summary>
    public bool IsInverted => _step.Reference < 0 && !_isFull;

    public void Begin(CellDescription cell)
    {
        _isFull = cell.Kind == CellKind.Full;
        _collapse.Begin(_isFull);
        _rise.Reset();
        _dips.Begin(_isFull);
        _fluctuation.BeginStep();
        _slow.Begin(cell);
        _lastReference = 0;
        _stepIsHealthy = true;
    }

    /// <summary>A long gap in the data: the level is learned anew.</summary>
    public void SkipGap()
    {
        _level.Restart();
        _dip.Cancel();
    }

    public void BeginStep(Sample sample)
    {
        _now = sample.Milliseconds;
        _microvolts = sample.CellMicrovolts;
        bool isHealthy = _stepIsHealthy && !_collapse.IsShorted && !_dip.IsBusy;
        _slow.EndStep(_level.Level, _lastReference, isHealthy, _dip.IsLasting);
        _slow.BeginStep(_step, _now);
        _lastReference = _step.Reference;
        _book.EndSoft(_now, _microvolts, false);
        _level.Restart();
        _rise.Reset();
        _dips.BeginStep();
        _fluctuation.BeginStep();
        _collapse.BeginStep(_isFull ? 0 : _slow.Expected(_step.Reference), _book.PerArea(_step.Reference), _microvolts);
        _stepIsHealthy = true;
        _looks = 0;
    }

    /// <summary>The first sample of a step is not judged; voltage and current in it may belong to different sides of the change.</summary>
    public bool TakeFirst(Sample sample)
    {
        _slow.Follow(sample);
        ShortCause wrong = _slow.TakeLeftOver();
        return (wrong != 0 && ReportSoft(wrong, _slow.ConfidencePercent, _slow.OnsetMilliseconds, _level.Level)) || _book.TryFollowUp(_now, true);
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
        return found || _book.TryFollowUp(_now, false);
    }

    public bool Finish(int interval)
    {
        if (interval >= SlowMilliseconds && _collapse.ConfirmLast(_level.Noise.Sigma))
        {
            return ReportHard(ShortCause.ResistanceCollapse, 75, _collapse.OnsetMilliseconds);
        }

        _book.EndSoft(_now, _microvolts, false);
        return _book.TryFollowUp(_now, true);
    }

    /// <summary>At rest a symmetric cell has nothing to show, and a reading that has got stuck has nothing to say.</summary>
    private bool IsUsable()
    {
        bool isSilent = _silent.Take(_microvolts, _level);
        return !isSilent && (_isFull || _step.Reference != 0);
    }

    private bool Judge(long value, bool isRoutine)
    {
        bool settled = _level.Samples >= (_interval < SlowMilliseconds ? SettledLevelSamples : SettledSlowSamples);
        long healthy = settled ? _rise.Healthy(_level.Level, _now) : 0;
        if (_now - _step.StepStartMilliseconds >= SettleMilliseconds)
        {
            if (_collapse.Watch(_level.Noise.Sigma, healthy, value, _now, _step.StepStartMilliseconds))
            {
                return ReportHard(ShortCause.ResistanceCollapse, 95, _collapse.OnsetMilliseconds);
            }

            if (_collapse.Recovered)
            {
                _book.EndHard(_microvolts, _collapse.WasBrief);
                _level.Restart();
            }

            if (_collapse.IsShorted || _collapse.IsSuspecting)
            {
                return false;
            }
        }

        _level.Compare(value);
        return JudgeDip(value) || (settled && JudgeFluctuation(value)) || (isRoutine && settled && !_dip.IsBusy && JudgeSlow(healthy));
    }

    private bool JudgeDip(long value)
    {
        bool wasLasting = _dip.IsLasting;
        ShortCause wrong = _dips.Judge(value, _now, _isFull ? 0 : _slow.AbruptPercent, _looks < EarlySamples);
        if (_dip.IsLasting != wasLasting)
        {
            _slow.Rebase();
        }

        _stepIsHealthy &= wrong != ShortCause.AbruptDrop || _dip.Returned;

        // Entered before it ends: a dip of a single slow sample is confirmed by its end.
        bool found = wrong != 0 && ReportSoft(wrong, _dips.ConfidencePercent, _dips.OnsetMilliseconds, _dip.Before);
        if (_dip.Returned)
        {
            _book.EndSoft(_now, _microvolts, true);
        }

        return found;
    }

    private bool JudgeFluctuation(long value)
    {
        NoiseMeter noise = _level.Noise;
        if (_isFull || !_fluctuation.Watch(value, _level.Level, noise.Jump, noise.Samples, _now))
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

        ShortCause wrong = _slow.Watch(_level.Level, healthy, _step, _now);
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
        long least = _dips.Least;
        long fall = DipDepth.Entry(_level, least);
        bool isBusy = _dip.IsBusy || _rise.IsRising || _collapse.IsShorted || _collapse.IsSuspecting || _fluctuation.IsBusy || _book.IsBusy;
        if (isBusy || !_level.SettlesAt(least) || _looks < EarlySamples || _level.Level - fall < _collapse.Limit)
        {
            _level.CloseGate();
            return;
        }

        long noise = 3 * _level.Noise.Sigma;
        _level.OpenGate(fall, least >> 1 > noise ? least >> 1 : noise);
    }

    private bool ReportSoft(ShortCause cause, int confidence, long onset, long before) =>
        _book.EnterSoft(cause, confidence, onset, _now, _step, Signed(before), _microvolts);

    private bool ReportHard(ShortCause cause, int confidence, long onset)
    {
        _dip.Cancel();
        _stepIsHealthy = false;
        _book.EnterHard(cause, confidence, onset, _step, Signed(_collapse.Basis), _microvolts);
        return true;
    }

    private int Signed(long value)
    {
        int microvolts = (int)(value >> LevelTracker.FractionBits);
        return IsInverted ? -microvolts : microvolts;
    }
}
