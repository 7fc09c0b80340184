using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>Follows the current: where a step begins, which half-cycle it is, how much charge has passed.</summary>
internal sealed class StepTracker
{
    /// <summary>A current that differs by more than 1/20 from the step's own begins another step: above any set-point error, below any step of a protocol.</summary>
    private const int ToleranceDivisor = 20;

    /// <summary>Below 5 uA/cm2 the cell rests: 1/20 of the smallest current of the experiments, above the converter's offset.</summary>
    private const long RestNanoampsPerSquareCentimetre = 5000;

    private const long SquareMicrometresPerSquareCentimetre = 100000000;

    private int _restNanoamps;
    private int _sign;
    private long _lastMilliseconds;
    private bool _started;
    private int _lastSetPoint;

    /// <summary>Current of the step, 0 in rest.</summary>
    public int Reference { get; private set; }

    public int HalfCycle { get; private set; }
    public long StepStartMilliseconds { get; private set; }
    public int SamplesInStep { get; private set; }
    public long ElapsedMilliseconds { get; private set; }

    /// <summary>|charge| of the half-cycle, nA ms.</summary>
    public long HalfCycleCharge { get; private set; }

    /// <summary>|charge| since the start of the test, nA ms.</summary>
    public long TotalCharge { get; private set; }

    /// <summary>This sample is the first of a step.</summary>
    public bool Began { get; private set; }

    public bool BeganHalfCycle { get; private set; }

    public void Begin(long areaSquareMicrometres)
    {
        long rest = RestNanoampsPerSquareCentimetre * areaSquareMicrometres / SquareMicrometresPerSquareCentimetre;
        _restNanoamps = rest < 200 ? 200 : rest > 1000000 ? 1000000 : (int)rest;
        Reference = 0;
        HalfCycle = 0;
        HalfCycleCharge = 0;
        TotalCharge = 0;
        SamplesInStep = 0;
        _sign = 0;
        _started = false;
        _lastSetPoint = 0;
    }

    /// <summary>Goes on in a half-cycle that had begun in the direction of <paramref name="sign"/>; charges are in nA ms.</summary>
    public void Resume(int halfCycle, int sign, long halfCycleCharge, long totalCharge)
    {
        HalfCycle = halfCycle;
        HalfCycleCharge = halfCycleCharge;
        TotalCharge = totalCharge;
        _sign = sign > 0 ? 1 : sign < 0 ? -1 : 0;
    }

    public void Follow(Sample sample, int setPointNanoamps)
    {
        int current = sample.CellNanoamps;
        ElapsedMilliseconds = _started ? sample.Milliseconds - _lastMilliseconds : 0;
        _lastMilliseconds = sample.Milliseconds;
        Began = !_started || setPointNanoamps != _lastSetPoint || Deviates(current);
        _started = true;
        _lastSetPoint = setPointNanoamps;
        BeganHalfCycle = false;
        SamplesInStep++;
        if (Began)
        {
            BeginStep(current, sample.Milliseconds);
        }
        else if (Reference != 0)
        {
            Reference += (current - Reference) / 16;
        }

        Count(current);
    }

    private bool Deviates(int current)
    {
        int allowed = Magnitude(Reference) / ToleranceDivisor;
        return Magnitude(current - Reference) > (allowed > _restNanoamps ? allowed : _restNanoamps);
    }

    private void BeginStep(int current, long now)
    {
        int next = Magnitude(current) < _restNanoamps ? 0 : current;
        StepStartMilliseconds = now;
        Reference = next;
        SamplesInStep = 0;
        int sign = next > 0 ? 1 : next < 0 ? -1 : _sign;
        if (sign != _sign)
        {
            _sign = sign;
            HalfCycle++;
            BeganHalfCycle = true;
            HalfCycleCharge = 0;
        }
    }

    private void Count(int current)
    {
        long charge = Magnitude(current) * ElapsedMilliseconds;
        HalfCycleCharge += charge;
        TotalCharge += charge;
    }

    private static int Magnitude(int value) => value < 0 ? -value : value;
}
