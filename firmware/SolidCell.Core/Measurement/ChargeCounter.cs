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

    /// <summary>As <see cref="StepCounts"/>: a field, for the tick.</summary>
    internal long Step;

    private int _lastNanoamps;
    private long _depositionCounts;
    private long _strippingCounts;
    private long _halfCycleStartCounts;

    /// <summary>Charge of the step, signed, in counts.</summary>
    public long StepCounts => Step;

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
        Step = 0;
        _halfCycleStartCounts = 0;
        _lastNanoamps = 0;
    }

    /// <summary>Starts a step at no charge, or at what it had passed before a power cut.</summary>
    public void BeginStep(long counts) => Step = counts;

    /// <summary>Starts a half-cycle at no charge, or at what it had passed before a power cut.</summary>
    public void BeginHalfCycle(long counts) => _halfCycleStartCounts = _depositionCounts + _strippingCounts - counts;

    /// <summary>Sets the current that the next interval starts from: the source was switched at this instant.</summary>
    public void SwitchTo(int nanoamps) => _lastNanoamps = nanoamps;

    /// <summary>Adds the interval that ends now, with a measured current.</summary>
    public void Add(int nanoamps, int elapsedMilliseconds)
    {
        long counts = ((long)_lastNanoamps + nanoamps) * elapsedMilliseconds;
        _lastNanoamps = nanoamps;
        Step += counts;
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
        _depositionCounts = depositionCounts;
        _strippingCounts = strippingCounts;
    }
}
