namespace SolidCell.Core.Measurement;

/// <summary>
/// Charge by the trapezoid rule in 64-bit integers, counted in halves of a nanoampere-millisecond so that nothing is
/// rounded: 10 mA for 100,000 h fit. Each interval counts for the direction of its mean current.
/// </summary>
public sealed class ChargeCounter
{
    public const long MillisecondsPerHour = 3600000;

    /// <summary>Counts in a nanoampere-millisecond.</summary>
    public const long CountsPerNanoampMillisecond = 2;

    /// <summary>Counts in a nanoampere-hour.</summary>
    public const long CountsPerNanoampHour = CountsPerNanoampMillisecond * MillisecondsPerHour;

    private int _lastNanoamps;
    private long _depositionCounts;
    private long _strippingCounts;
    private long _halfCycleStartCounts;

    /// <summary>What had passed, stripping subtracted, when the step began.</summary>
    private long _stepStartCounts;

    /// <summary>Charge of the step, signed, in counts.</summary>
    public long StepCounts => _depositionCounts - _strippingCounts - _stepStartCounts;

    /// <summary>Charge of the whole test passed in the deposition direction, in counts; never negative.</summary>
    public long DepositionCounts => _depositionCounts;

    /// <summary>Charge of the whole test passed in the stripping direction, in counts; never negative.</summary>
    public long StrippingCounts => _strippingCounts;

    /// <summary>|Charge| of the half-cycle, in counts.</summary>
    public long HalfCycleCounts => _depositionCounts + _strippingCounts - _halfCycleStartCounts;

    public void BeginTest()
    {
        _depositionCounts = 0;
        _strippingCounts = 0;
        _stepStartCounts = 0;
        _halfCycleStartCounts = 0;
        _lastNanoamps = 0;
    }

    /// <summary>Starts a step at no charge, or at what it had passed before a power cut.</summary>
    public void BeginStep(long counts) => _stepStartCounts = _depositionCounts - _strippingCounts - counts;

    /// <summary>Starts a half-cycle at no charge, or at what it had passed before a power cut.</summary>
    public void BeginHalfCycle(long counts) => _halfCycleStartCounts = _depositionCounts + _strippingCounts - counts;

    /// <summary>Sets the current that the next interval starts from: the source was switched at this instant.</summary>
    public void SwitchTo(int nanoamps) => _lastNanoamps = nanoamps;

    /// <summary>Adds the interval that ends now, with a measured current.</summary>
    public void Add(int nanoamps, int elapsedMilliseconds)
    {
        long counts = ((long)_lastNanoamps + nanoamps) * elapsedMilliseconds;
        _lastNanoamps = nanoamps;
        if (counts > 0)
        {
            _depositionCounts += counts;
        }
        else
        {
            _strippingCounts -= counts;
        }
    }

    /// <summary>Adds an interval without a measured current: the last known one is taken to have flowed on.</summary>
    public void AddUnmeasured(int elapsedMilliseconds) => Add(_lastNanoamps, elapsedMilliseconds);

    /// <summary>Adds what had passed before a power cut.</summary>
    public void Restore(long depositionCounts, long strippingCounts)
    {
        long stepCounts = StepCounts;
        _depositionCounts = depositionCounts;
        _strippingCounts = strippingCounts;
        BeginStep(stepCounts);
    }
}
