using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>
/// Finds short circuits in one pass over the samples, in integers and constant memory. Method, thresholds and
/// limits: docs/detection.md.
/// </summary>
public sealed class ShortDetector
{
    private const int SettledLevelSamples = 8;
    private const int SettledSlowSamples = 3;
    private const long SlowMilliseconds = 500;

    /// <summary>The double layer has charged and the current source has settled.</summary>
    private const long SettleMilliseconds = 50;

    /// <summary>A step is compared with the steps before it once it is this old.</summary>
    private const long LookMilliseconds = 30000;

    /// <summary>Constriction that the last half-cycle left behind dissolves in the first seconds of this one.</summary>
    private const long EarlyMilliseconds = 4000;

    private const int EarlySamples = 10;
    private const long GapMilliseconds = 5000;
    private const int GapIntervals = 8;
    private const long MillisecondsPerHour = 3600000;
    private const long DefaultAreaSquareMicrometres = 100000000;

    private readonly StepTracker _step = new StepTracker();
    private readonly LevelTracker _level = new LevelTracker();
    private readonly CollapseWatch _collapse = new CollapseWatch();
    private readonly DipWatch _dip = new DipWatch();
    private readonly SpikeCounter _spikes = new SpikeCounter();
    private readonly FluctuationWatch _fluctuation = new FluctuationWatch();
    private readonly ResistanceHistory _history = new ResistanceHistory();
    private readonly FullCellWatch _fullCell = new FullCellWatch();
    private readonly ThermalWatch _thermal = new ThermalWatch();
    private readonly EventBook _book = new EventBook();
    private bool _isFull;
    private long _interval;
    private long _now;
    private int _microvolts;
    private int _lastReference;
    private long _lastCharge;
    private long _halfCycleStart;
    private bool _stepIsHealthy;
    private bool _looked;
    private bool _efficiencyCollapsed;

    /// <summary>Makes a detector for samples about <paramref name="samplePeriodMilliseconds"/> apart; true times are taken from the samples.</summary>
    public ShortDetector(int samplePeriodMilliseconds)
    {
        Waveform = new WaveformRing(samplePeriodMilliseconds);
        _interval = samplePeriodMilliseconds;
    }

    /// <summary>The event of the last <see cref="Observe"/> that returned true; the object is reused.</summary>
    public ShortEvent Event => _book.Current;

    /// <summary>The last seconds at full rate and the window around an event.</summary>
    public WaveformRing Waveform { get; }

    /// <summary>Half-cycles begun since the start of the test.</summary>
    public int HalfCycle => _step.HalfCycle;

    /// <summary>Starts a new test and forgets everything learned.</summary>
    public void Begin(CellDescription cell)
    {
        long area = cell.AreaSquareMicrometres > 0 ? cell.AreaSquareMicrometres : DefaultAreaSquareMicrometres;
        _isFull = cell.Kind == CellKind.Full;
        _step.Begin(area);
        _book.Begin(area);
        _level.Begin();
        _level.UseInterval(_interval);
        _collapse.Begin(_isFull);
        _dip.Begin(_isFull);
        _spikes.Reset();
        _fluctuation.Begin();
        _history.Begin();
        _thermal.Begin();
        _fullCell.Begin(cell.CapacityNanoampHours * MillisecondsPerHour);
        _lastReference = 0;
        _lastCharge = 0;
        _halfCycleStart = 0;
        _stepIsHealthy = true;
        _looked = false;
        _efficiencyCollapsed = false;
        Waveform.Clear();
    }

    /// <summary>
    /// Goes on in a test after a reboot; call right after <see cref="Begin"/>. Events are numbered on from
    /// <paramref name="lastEventNumber"/>, half-cycles and |charge| (nA ms) counted on; <paramref name="halfCycleSign"/> is the
    /// direction of the half-cycle's current, 0 before the first. The cell's baseline is learned anew.
    /// </summary>
    public void Resume(int lastEventNumber, int halfCycle, int halfCycleSign, long halfCycleCharge, long totalCharge)
    {
        _book.Resume(lastEventNumber);
        _step.Resume(halfCycle, halfCycleSign, halfCycleCharge, totalCharge);
    }

    /// <summary>Takes one sample. True when an event is in <see cref="Event"/>.</summary>
    public bool Observe(Sample sample, int setPointNanoamps)
    {
        if (sample.CellVoltageQuality != SampleQuality.Good || sample.CellCurrentQuality != SampleQuality.Good)
        {
            return false;
        }

        _now = sample.Milliseconds;
        _microvolts = sample.CellMicrovolts;
        Waveform.Add(sample);
        _step.Follow(sample, setPointNanoamps);
        FollowTime();
        if (_step.Began)
        {
            BeginStep();
        }

        _lastReference = _step.Reference;
        _lastCharge = _step.HalfCycleCharge;
        bool found = _efficiencyCollapsed ? ReportEfficiency() : IsUsable() && Judge(sample);
        if (found)
        {
            Waveform.Trigger(Event.EventNumber);
            return true;
        }

        return _book.TryFollowUp(_now, _step.Began);
    }

    /// <summary>
    /// The test has ended; call until it returns false. True when an event is in <see cref="Event"/>: one left open, once
    /// more, or in slow data a hard short that only the last sample shows, because the fixture ended the test on it.
    /// </summary>
    public bool Finish()
    {
        if (_interval >= SlowMilliseconds && _collapse.ConfirmLast(_level))
        {
            return ReportHard(ShortCause.ResistanceCollapse, 75, _collapse.OnsetMilliseconds);
        }

        _book.EndSoft(_now, _microvolts, false);
        return _book.TryFollowUp(_now, true);
    }

    private void FollowTime()
    {
        long elapsed = _step.ElapsedMilliseconds;
        if (elapsed <= 0)
        {
            return;
        }

        if (elapsed > GapMilliseconds && elapsed > GapIntervals * _interval)
        {
            _level.Restart();
            _dip.Cancel();
        }

        if (elapsed * 4 > _interval * 5 || elapsed * 5 < _interval * 4)
        {
            _interval = elapsed;
            _level.UseInterval(elapsed);
        }
    }

    private void BeginStep()
    {
        _history.EndStep(_lastReference, _stepIsHealthy && !_collapse.IsShorted && !_dip.IsOpen);
        if (_step.BeganHalfCycle)
        {
            _efficiencyCollapsed = _isFull && _step.HalfCycle > 1 && _fullCell.EndHalfCycle(_step.Reference < 0, _lastCharge, _halfCycleStart);
            _halfCycleStart = _now;
        }

        if (_thermal.OutdatesBaseline())
        {
            _history.Forget();
        }

        _book.EndSoft(_now, _microvolts, false);
        _level.Restart();
        _dip.Reset();
        _spikes.Reset();
        _fluctuation.BeginStep();
        _history.BeginStep();
        _fullCell.BeginStep(_now);
        _collapse.BeginStep(_isFull ? 0 : _history.Expected(_step.Reference), _book.PerArea(_step.Reference), _microvolts);
        _stepIsHealthy = true;
        _looked = false;
    }

    /// <summary>Exactly 0 V under current is a sensor that says nothing: even a dead short has the resistance of its metal.</summary>
    private bool IsUsable()
    {
        bool atRest = _step.Reference == 0;
        bool dead = _microvolts == 0 && (!atRest || _isFull);
        return !dead && (!atRest || _isFull) && _step.SamplesInStep > 0;
    }

    private bool Judge(Sample sample)
    {
        long value = (long)(_step.Reference < 0 && !_isFull ? -_microvolts : _microvolts) << LevelTracker.FractionBits;
        int thermalDepth = _thermal.Follow(sample, _step.ElapsedMilliseconds);
        bool settled = _level.Samples >= (_interval < SlowMilliseconds ? SettledLevelSamples : SettledSlowSamples);
        long healthy = settled ? _dip.Healthy(_level.Level, _now) : 0;
        _level.Compare(value);
        if (_now - _step.StepStartMilliseconds >= SettleMilliseconds)
        {
            if (_collapse.Watch(_level, healthy, value, _now, _step.StepStartMilliseconds))
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

        return JudgeDip(value, thermalDepth) || (settled && JudgeSlowly(value, healthy));
    }

    private bool JudgeDip(long value, int thermalDepth)
    {
        bool confirmed = _dip.Watch(_level, value, _now, _step.ElapsedMilliseconds, thermalDepth, IsEarly());
        bool found = confirmed && ReportSoft(ShortCause.AbruptDrop, Confidence(), _dip.OnsetMilliseconds, _dip.Before);
        if (_dip.Returned)
        {
            _book.EndSoft(_now, _microvolts, true);
        }

        _stepIsHealthy = _dip.Returned || (_stepIsHealthy && !confirmed);
        if (confirmed)
        {
            return found;
        }

        return _dip.WasSpike && _spikes.Add(_dip.OnsetMilliseconds)
            && ReportSoft(ShortCause.SpikeTrain, 80, _spikes.OnsetMilliseconds, _dip.Before);
    }

    private bool IsEarly() =>
        _now - _step.StepStartMilliseconds < EarlyMilliseconds || _step.SamplesInStep < EarlySamples;

    private bool JudgeSlowly(long value, long healthy)
    {
        if (_isFull)
        {
            ShortCause wrong = _fullCell.Watch(_level.Level, _step.Reference, _step.HalfCycleCharge, _now);
            return wrong != 0 && ReportSoft(wrong, 75, _fullCell.OnsetMilliseconds, _level.Level);
        }

        _history.Follow(healthy);
        if (_fluctuation.Watch(value, _level.Level, _now))
        {
            _stepIsHealthy = false;
            return ReportSoft(ShortCause.Fluctuation, 70, _fluctuation.OnsetMilliseconds, _level.Level);
        }

        if (_looked || _dip.IsOpen || _now - _step.StepStartMilliseconds < LookMilliseconds)
        {
            return false;
        }

        _looked = true;
        return Look();
    }

    private bool Look()
    {
        ShortCause wrong = _history.Look(_level.Level, _step.Reference);
        if (wrong == 0)
        {
            return false;
        }

        _stepIsHealthy = false;
        return wrong == ShortCause.LinearThroughOrigin
            ? ReportHard(wrong, 85, _step.StepStartMilliseconds)
            : ReportSoft(wrong, 70, _step.StepStartMilliseconds, _history.Expected(_step.Reference));
    }

    private bool ReportEfficiency()
    {
        _efficiencyCollapsed = false;
        return ReportSoft(ShortCause.EfficiencyCollapse, 60, _fullCell.OnsetMilliseconds, _level.Level);
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

    /// <summary>Deeper against the noise is surer: from 60 at the threshold to 95.</summary>
    private int Confidence()
    {
        long noise = _level.Noise > 0 ? _level.Noise : 1;
        long sigmas = _dip.Depth / noise;
        return sigmas > 35 ? 95 : 60 + (int)sigmas;
    }

    private int Signed(long value)
    {
        int microvolts = (int)(value >> LevelTracker.FractionBits);
        return _step.Reference < 0 && !_isFull ? -microvolts : microvolts;
    }
}
