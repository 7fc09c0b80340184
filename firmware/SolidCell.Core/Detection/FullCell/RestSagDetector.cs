namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// The open-circuit voltage of a cell that rests after a current. Relaxation loses about as much in each doubling of time, an exponential
/// less and less per time; a leak goes on losing as much per time. Only voltages that were measured count.
/// </summary>
internal sealed class RestSagDetector
{
    private const long FirstLookMilliseconds = 600000;

    /// <summary>A doubling of time loses 15 mV.</summary>
    private const int SagMicrovolts = 15000;

    /// <summary>Twice the time, 1.8 times the loss; and the doubling before lost 1.3 times as much as the one before that.</summary>
    private const int SteadyTenths = 18;
    private const int SteadyBeforeTenths = 13;

    /// <summary>Readings after it that must be as low.</summary>
    private const int ConfirmReadings = 4;

    private const int Unknown = int.MinValue;

    private long _look;
    private int _early;
    private int _middle;
    private int _fellBefore;
    private bool _isReported;
    private int _confirmed;
    private int _limit;

    public long StartMilliseconds { get; private set; }

    /// <summary>Voltage a doubling of time ago.</summary>
    public int BeforeMicrovolts { get; private set; }

    public void Begin(long now)
    {
        StartMilliseconds = now;
        _look = now + FirstLookMilliseconds;
        _early = Unknown;
        _middle = Unknown;
        _fellBefore = Unknown;
        _isReported = false;
        _confirmed = 0;
    }

    /// <summary>Takes a voltage. True, once, when it sags.</summary>
    public bool Update(int microvolts, long now)
    {
        if (now < _look)
        {
            return _confirmed > 0 && IsConfirmed(microvolts);
        }

        int fell = _middle == Unknown ? 0 : _middle - microvolts;
        int fellBefore = _early == Unknown ? 0 : _early - _middle;
        bool isSteady = (long)fell * 10 > (long)fellBefore * SteadyTenths
            && (_fellBefore == Unknown || (long)fellBefore * 10 > (long)_fellBefore * SteadyBeforeTenths);
        bool sags = fellBefore > 0 && fell > SagMicrovolts && isSteady;
        BeforeMicrovolts = _middle;
        _fellBefore = _early == Unknown ? Unknown : fellBefore;
        _early = _middle;
        _middle = microvolts;
        _look = now + (now - StartMilliseconds);
        _limit = BeforeMicrovolts - SagMicrovolts;
        _confirmed = sags && !_isReported ? 1 : 0;
        return false;
    }

    private bool IsConfirmed(int microvolts)
    {
        _confirmed = microvolts < _limit ? _confirmed + 1 : 0;
        bool sags = _confirmed > ConfirmReadings;
        _isReported |= sags;
        _confirmed = sags ? 0 : _confirmed;
        return sags;
    }
}
