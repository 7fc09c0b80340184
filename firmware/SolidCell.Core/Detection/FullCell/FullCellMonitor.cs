using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// What a full or half cell shows over minutes and hours. Each part looks at one thing: the charge against the charge before
/// (<see cref="ChargeLagDetector"/>), a charge that falls (<see cref="ChargeRiseDetector"/>), charge given back
/// (<see cref="ChargeBalance"/>), more charge than the cell holds (<see cref="ExcessChargeDetector"/>), the current while a voltage is
/// held (<see cref="HoldCurrentDetector"/>), the rest (<see cref="RestSagDetector"/>) and the stack pressure (<see cref="PressureCrossCheck"/>).
/// </summary>
internal sealed class FullCellMonitor
{
    /// <summary>
    /// Confidence as calibrated on the corpora (docs/detection.md). The pressure, where it has something to say, adds 3 or takes 15.
    /// </summary>
    private const int FoundPercent = 95;
    private const int PressureStopsPercent = 3;
    private const int PressureFollowsPercent = 15;

    /// <summary>Steps of a curve that begins: 20 s of charge.</summary>
    private const long FirstStepMilliseconds = 20000;

    private readonly RestSagDetector _rest = new RestSagDetector();
    private readonly PressureCrossCheck _pressure = new PressureCrossCheck();
    private readonly HoldCurrentDetector _hold = new HoldCurrentDetector();
    private readonly ChargeBalance _balance = new ChargeBalance();
    private readonly ChargeLagDetector _lag = new ChargeLagDetector();
    private readonly ExcessChargeDetector _excess = new ExcessChargeDetector();
    private readonly ChargeRiseDetector _rise = new ChargeRiseDetector();
    private readonly MedianFilter _median = new MedianFilter();
    private VoltageCurve _curve = new VoltageCurve();
    private bool _isHalf;
    private int _millidegrees;
    private bool _riseReported;
    private bool _isInterrupted;
    private bool _rested;

    public int ConfidencePercent;

    /// <summary>First sample of what was found, and the voltage before it.</summary>
    public long OnsetMilliseconds;
    public int BeforeMicrovolts;

    /// <summary>Takes the cell.</summary>
    public void Begin(CellDescription cell)
    {
        _isHalf = cell.Kind == CellKind.Half;
        long capacity = cell.CapacityNanoampHours * ChargeCounter.MillisecondsPerHour;
        _excess.Begin(_isHalf, capacity);
        _millidegrees = 0;
        _riseReported = false;
        _pressure.Begin(capacity);
        _balance.Begin(_isHalf);
        _lag.Begin();
        _hold.Begin(cell.AreaSquareMicrometres);
        _curve.Begin(0);
        _isInterrupted = false;
        BeginStep(0, false, 0);
    }

    public void Follow(Sample sample)
    {
        _pressure.Follow(sample);
        if (sample.FrameTemperatureQuality == SampleQuality.Good)
        {
            _millidegrees = sample.FrameMillidegrees;
        }
    }

    /// <summary>Takes the current of a step, and whether a half-cycle begins with it.</summary>
    public void BeginStep(int current, bool isHalfCycle, long now)
    {
        // After a rest within a half-cycle the overpotential builds up anew: there is nothing to compare it with.
        _isInterrupted = !isHalfCycle && (_isInterrupted || (_rested && current != 0));
        _rested = current == 0;
        _rise.Begin();
        _median.Begin();
        _pressure.BeginStep();
        if (current == 0)
        {
            _rest.Begin(now);
        }

        if (current == 0 || isHalfCycle)
        {
            _hold.Stop();
        }
    }

    /// <summary>Takes the end of a half-cycle, its charge in nA ms and its start. Returns what the whole of it shows.</summary>
    public FullCellChange EndHalfCycle(bool wasCharge, long charge, long startedAt, int nextCurrent, long now)
    {
        long origin = _balance.Net;
        bool wasAnchored = _balance.IsAnchored;
        bool collapsed = _balance.EndHalfCycle(wasCharge, charge, _curve);
        if (wasCharge && wasAnchored && !_isHalf && !_riseReported && !_isInterrupted)
        {
            _curve = _lag.Learn(_curve, origin, _balance, _millidegrees);
        }

        _excess.EndHalfCycle(wasCharge, charge);
        _pressure.EndHalfCycle(wasCharge, charge);
        _curve.Begin(IntMath.Magnitude((long)nextCurrent) * FirstStepMilliseconds);
        _lag.BeginHalfCycle(now);
        _riseReported = false;
        OnsetMilliseconds = startedAt;
        ConfidencePercent = FoundPercent;
        return collapsed ? FullCellChange.EfficiencyCollapse : FullCellChange.None;
    }

    /// <summary>
    /// Takes a measured voltage and its noise, the current of the moment and that of its step, and the charge of the half-cycle. Returns
    /// what is wrong.
    /// </summary>
    public FullCellChange Update(int microvolts, long sigmaMicrovolts, int nanoamps, StepTracker step, long now)
    {
        microvolts = _median.Update(microvolts);
        BeforeMicrovolts = microvolts;
        int current = step.Reference;
        if (current == 0)
        {
            return UpdateRest(microvolts, step, now);
        }

        long charge = step.HalfCycleCharge;
        _curve.Add(charge, microvolts, current);
        FullCellChange change = current > 0 ? UpdateCharge(microvolts, sigmaMicrovolts, current, charge, now) : FullCellChange.None;
        if (change == FullCellChange.None && _hold.Update(microvolts, nanoamps, _millidegrees, now))
        {
            change = Found(FullCellChange.HoldCurrent, FoundPercent, _hold.OnsetMilliseconds);
        }

        return change;
    }

    /// <summary>Before the first current nobody knows how the cell came to its voltage.</summary>
    private FullCellChange UpdateRest(int microvolts, StepTracker step, long now)
    {
        if (step.HalfCycle == 0 || !_rest.Update(microvolts, now))
        {
            return FullCellChange.None;
        }

        BeforeMicrovolts = _rest.BeforeMicrovolts;
        return Found(FullCellChange.RestSag, FoundPercent, _rest.StartMilliseconds);
    }

    private FullCellChange UpdateCharge(int microvolts, long sigmaMicrovolts, int current, long charge, long now)
    {
        FullCellChange change = FindLeak(microvolts, sigmaMicrovolts, current, charge, now);
        if (change != FullCellChange.None)
        {
            PressureVerdict verdict = _pressure.VerdictAt(charge, now);
            ConfidencePercent += verdict == PressureVerdict.Stopped ? PressureStopsPercent : verdict == PressureVerdict.Follows
                ? -PressureFollowsPercent : 0;
            _riseReported = true;
        }

        bool stopped = _pressure.Update(charge, now, !_riseReported);
        if (!stopped || _riseReported)
        {
            return change;
        }

        _riseReported = true;
        return Found(FullCellChange.PressureStopped, FoundPercent, _pressure.OnsetMilliseconds);
    }

    private FullCellChange FindLeak(int microvolts, long sigmaMicrovolts, int current, long charge, long now)
    {
        // What is wrong with a charge is reported once: where charge leaks, the charge also becomes too long.
        if (_riseReported)
        {
            return FullCellChange.None;
        }

        if (_excess.Update(microvolts, charge, _balance))
        {
            return Found(FullCellChange.ExcessCharge, FoundPercent, now);
        }

        if (!_isHalf && !_isInterrupted && _lag.IsComparable(_balance)
            && _lag.Update(_balance.Net + charge, microvolts, current, _millidegrees, sigmaMicrovolts, now))
        {
            return Found(_lag.IsExcess ? FullCellChange.ExcessCharge : FullCellChange.NoRiseOnCharge, FoundPercent, _lag.OnsetMilliseconds);
        }

        return _rise.Update(microvolts, current, charge, _excess.Capacity, now)
            ? Found(FullCellChange.NoRiseOnCharge, FoundPercent, _rise.OnsetMilliseconds)
            : FullCellChange.None;
    }

    private FullCellChange Found(FullCellChange change, int confidencePercent, long onset)
    {
        ConfidencePercent = confidencePercent;
        OnsetMilliseconds = onset;
        return change;
    }
}
