using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.Signal;

/// <summary>Follows the current: where a step begins, which half-cycle it is, how much charge has passed.</summary>
internal sealed class StepTracker
{
    /// <summary>What <see cref="Take"/> answers when the sample begins a step.</summary>
    public const int Begins = int.MinValue;

    /// <summary>
    /// A current that differs by more than 1/20 from the step's own begins another step: above any set-point error, below any step of a
    /// protocol.
    /// </summary>
    private const int ToleranceDivisor = 20;

    private const int FollowDivisor = 16;

    /// <summary>Current of the step, 0 in rest.</summary>
    public int Reference;

    public int HalfCycle;
    public long StepStartMilliseconds;

    /// <summary>Time since the last sample; 0 for the first.</summary>
    public int ElapsedMilliseconds;

    /// <summary>Time of the last sample, or of the last one that was left out: what flowed before is not counted.</summary>
    public long LastMilliseconds;

    /// <summary>Current of the last sample.</summary>
    public int LastNanoamps => _lastNanoamps;

    /// <summary>The last step to begin began a half-cycle as well.</summary>
    public bool BeganHalfCycle;

    /// <summary>
    /// The half-cycle before: when it began, its first current and |charge| (nA ms), and the |charge| of the test before it.
    /// </summary>
    public long LastHalfCycleStartMilliseconds;
    public int LastHalfCycleReference;
    public long LastHalfCycleCharge;
    public long ChargeBeforeLastHalfCycle;

    public long HalfCycleStartMilliseconds;

    private int _restNanoamps;
    private int _halfCycleReference;
    private int _least;
    private int _most;
    private int _sign;
    private bool _started;
    private int _lastSetPoint;
    private int _lastNanoamps;
    private long _unsettledCharge;
    private long _halfCycleCharge;
    private long _totalCharge;

    /// <summary>|charge| of the half-cycle, nA ms.</summary>
    public long HalfCycleCharge => _halfCycleCharge + IntMath.Magnitude(_unsettledCharge);

    /// <summary>|charge| since the start of the test, nA ms.</summary>
    public long TotalCharge => _totalCharge + IntMath.Magnitude(_unsettledCharge);

    /// <summary>|charge| that has flowed since a moment of this step, nA ms, at the step's own current.</summary>
    public long ChargeSince(long milliseconds, long now)
    {
        long since = milliseconds > StepStartMilliseconds ? milliseconds : StepStartMilliseconds;
        long charge = IntMath.Magnitude(Reference) * (now - since);
        return charge < HalfCycleCharge ? charge : HalfCycleCharge;
    }

    public void Begin(long areaSquareMicrometres)
    {
        long rest = CellDescription.RestNanoampsPerSquareCentimetre * areaSquareMicrometres
            / CellDescription.SquareMicrometresPerSquareCentimetre;
        _restNanoamps = rest < 200 ? 200 : rest > 1000000 ? 1000000 : (int)rest;
        Reference = 0;
        _started = false;
        _lastSetPoint = 0;
        Resume(0, 0, 0, 0);
    }

    /// <summary>Goes on in a half-cycle that had begun in the direction of <paramref name="sign"/>; charges are in nA ms.</summary>
    public void Resume(int halfCycle, int sign, long halfCycleCharge, long totalCharge)
    {
        HalfCycle = halfCycle;
        _halfCycleCharge = halfCycleCharge;
        _totalCharge = totalCharge;
        _unsettledCharge = 0;
        _sign = sign > 0 ? 1 : sign < 0 ? -1 : 0;
        _halfCycleReference = _sign; // which way it went is known, how much flowed at its beginning is not
        HalfCycleStartMilliseconds = 0;
        LastHalfCycleStartMilliseconds = 0;
        LastHalfCycleReference = 0;
        LastHalfCycleCharge = 0;
        ChargeBeforeLastHalfCycle = 0;
    }

    /// <summary>Takes one sample. The milliseconds since the one before when the step goes on, or <see cref="Begins"/>.</summary>
    public int Take(long now, int nanoamps, int setPointNanoamps)
    {
        int elapsed = (int)(now - LastMilliseconds);
        LastMilliseconds = now;
        ElapsedMilliseconds = elapsed;
        if (nanoamps < _least || nanoamps > _most || setPointNanoamps != _lastSetPoint || !_started)
        {
            BeginStep(now, nanoamps, setPointNanoamps);
            return Begins;
        }

        _lastNanoamps = nanoamps;
        _unsettledCharge += (long)nanoamps * elapsed;
        return elapsed;
    }

    /// <summary>Lets the step's own current follow the measured one, as when a source drifts.</summary>
    public void Follow()
    {
        if (Reference != 0)
        {
            SetReference(Reference + ((_lastNanoamps - Reference) / FollowDivisor));
        }
    }

    /// <summary>Percent, times 256, by which the current is less than the step's own has been.</summary>
    public int Shortfall
    {
        get
        {
            long now = IntMath.Magnitude(_lastNanoamps);
            long was = IntMath.Magnitude(Reference);
            return was == 0 || now >= was ? 0 : (int)((was - now) * 25600 / was);
        }
    }

    /// <summary>The step's own current is the last one from now on.</summary>
    public void Trim() => SetReference(_lastNanoamps);

    private void BeginStep(long now, int nanoamps, int setPointNanoamps)
    {
        ElapsedMilliseconds = _started ? ElapsedMilliseconds : 0;
        _started = true;
        _lastSetPoint = setPointNanoamps;
        _lastNanoamps = nanoamps;
        SettleCharge();
        StepStartMilliseconds = now;
        SetReference(IntMath.Magnitude(nanoamps) < _restNanoamps ? 0 : nanoamps);
        int sign = Reference > 0 ? 1 : Reference < 0 ? -1 : _sign;
        BeganHalfCycle = sign != _sign;
        if (BeganHalfCycle)
        {
            BeginHalfCycle(now, sign);
        }

        _unsettledCharge = (long)nanoamps * ElapsedMilliseconds;
    }

    private void BeginHalfCycle(long now, int sign)
    {
        _sign = sign;
        HalfCycle++;
        LastHalfCycleStartMilliseconds = HalfCycleStartMilliseconds;
        LastHalfCycleReference = _halfCycleReference;
        LastHalfCycleCharge = _halfCycleCharge;
        ChargeBeforeLastHalfCycle = _totalCharge - _halfCycleCharge;
        HalfCycleStartMilliseconds = now;
        _halfCycleReference = Reference;
        _halfCycleCharge = 0;
    }

    private void SettleCharge()
    {
        long charge = IntMath.Magnitude(_unsettledCharge);
        _halfCycleCharge += charge;
        _totalCharge += charge;
        _unsettledCharge = 0;
    }

    private void SetReference(int nanoamps)
    {
        Reference = nanoamps;
        int allowed = IntMath.Magnitude(nanoamps) / ToleranceDivisor;
        allowed = allowed > _restNanoamps ? allowed : _restNanoamps;
        _least = nanoamps - allowed;
        _most = nanoamps + allowed;
    }
}
