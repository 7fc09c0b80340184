using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// What each twelfth of a charge has added to the stack pressure, and how the frame drifts with temperature: where two charges differ,
/// the difference goes with the temperature. Pressures are in 1/256 kPa.
/// </summary>
internal sealed class PressureBaseline
{
    public const int WindowsPerCharge = 12;
    public const int MostWindows = 16;

    /// <summary>Two charges must agree on a twelfth to a quarter.</summary>
    private const int LearnedCharges = 2;
    private const int UnevenDivisor = 4;

    /// <summary>Load cells and steel frames drift by up to 50 kPa/K; learned, to 15.</summary>
    private const long DriftPerKelvin = 50L << LevelTracker.FractionBits;
    private const long LearnedDriftPerKelvin = 15L << LevelTracker.FractionBits;
    private const int MillikelvinPerKelvin = 1000;

    /// <summary>
    /// The drift is learned when the temperatures compared have differed by 0.3 K in all, as the root of the sum of squares.
    /// </summary>
    private const long LearnedSquareMillikelvin = 300L * 300;
    private const long MostSquareMillikelvin = 10000L * 10000;

    private readonly long[] _added = new long[MostWindows];
    private readonly int[] _warmed = new int[MostWindows];
    private readonly int[] _times = new int[MostWindows];
    private long _squares;
    private long _products;

    public void Begin()
    {
        _squares = 0;
        _products = 0;
        for (int i = 0; i < MostWindows; i++)
        {
            _times[i] = 0;
        }
    }

    public bool Knows(int window) => _times[window] >= LearnedCharges;

    /// <summary>What the first <paramref name="percent"/> of a window add while the frame warms by so much.</summary>
    public long Expected(int window, long percent, int warmedMillikelvin) =>
        (_added[window] * percent / 100) + Drift(Unlike(window, percent, warmedMillikelvin));

    /// <summary>What the temperature may have done to it besides.</summary>
    public long Doubt(int window, long percent, int warmedMillikelvin) =>
        IntMath.Magnitude(Unlike(window, percent, warmedMillikelvin))
        * (_squares >= LearnedSquareMillikelvin ? LearnedDriftPerKelvin : DriftPerKelvin) / MillikelvinPerKelvin;

    /// <summary>Takes what a healthy window has added. One that differs too much is learned from the beginning.</summary>
    public void Learn(int window, long added, int warmedMillikelvin)
    {
        if (_times[window] > 0)
        {
            LearnDrift(added - _added[window], warmedMillikelvin - _warmed[window], IntMath.Magnitude(_added[window]) / UnevenDivisor);
            long expected = Expected(window, 100, warmedMillikelvin);
            long off = added - expected;
            if (IntMath.Magnitude(off) <= IntMath.Magnitude(expected) / UnevenDivisor)
            {
                _added[window] += off / 2;
                _times[window]++;
                return;
            }
        }

        _added[window] = added;
        _warmed[window] = warmedMillikelvin;
        _times[window] = 1;
    }

    private long Unlike(int window, long percent, int warmedMillikelvin) => warmedMillikelvin - (_warmed[window] * percent / 100);

    private void LearnDrift(long off, long unlike, long uneven)
    {
        if (IntMath.Magnitude(off) > uneven + (IntMath.Magnitude(unlike) * DriftPerKelvin / MillikelvinPerKelvin))
        {
            return;
        }

        _squares += unlike * unlike;
        _products += off * unlike;
        if (_squares > MostSquareMillikelvin)
        {
            _squares /= 2;
            _products /= 2;
        }
    }

    private long Drift(long millikelvin) => _squares >= LearnedSquareMillikelvin ? _products * millikelvin / _squares : 0;
}
