namespace SolidCell.Core.Detection.Signal;

/// <summary>
/// Where the voltage should be: a level with a trend (double exponential smoothing) and a gate around it. A sample
/// within the gate is learned and needs no other look. All voltages here are in 1/256 uV.
/// </summary>
internal sealed class LevelTracker
{
    public const int FractionBits = 8;
    public const long Microvolt = 1 << FractionBits;

    /// <summary>Voltage foretold for the next sample.</summary>
    public long Level;

    /// <summary>Last value less what was foretold, once <see cref="Compare"/> was called.</summary>
    public long Error;

    /// <summary>Samples the level has been built from in this step, as far as they matter: at most <see cref="SettledSamples"/>.</summary>
    public int Samples;

    /// <summary>2 to the power of this many samples is the time constant of the level.</summary>
    public int Shift;

    private const int CalmPeaks = 4;

    public readonly NoiseMeter Noise = new NoiseMeter();

    private long _trend;
    private long _peak;
    private int _trendShift;
    private long _low;
    private long _high;

    /// <summary>From so many samples on the transient of the step is over.</summary>
    public int SettledSamples => 8 << Shift;

    public bool IsSettled => Samples >= 8 << Shift;

    /// <summary>
    /// The transient of the step is over, or already too small to matter beside a fall of this size. The noise must be known.
    /// </summary>
    public bool SettlesAt(long fall)
    {
        bool isCalm = IsSettled || (Samples >= 2 << Shift && Noise.Samples > 0 && _peak * CalmPeaks < fall);
        Samples = isCalm ? SettledSamples : Samples;
        return isCalm;
    }

    /// <summary>Change per sample.</summary>
    public long Trend => _trend >> _trendShift;

    /// <summary>Fall that the trend, or the transient after a step, may bring by itself.</summary>
    public long Allowance
    {
        get
        {
            long trend = Trend;
            long steep = (trend < 0 ? -trend : trend) * 6;
            return IsSettled || steep > 2 * _peak ? steep : 2 * _peak;
        }
    }

    public void Begin()
    {
        Noise.Begin();
        Restart();
    }

    /// <summary>A step begins: the level is learned anew, the noise stays known.</summary>
    public void Restart()
    {
        Samples = 0;
        _trend = 0;
        _peak = 0;
        Error = 0;
        Noise.BreakOff();
        CloseGate();
    }

    /// <summary>Time constant of the level: about 1.6 s, but never under four samples.</summary>
    public void UseInterval(long milliseconds)
    {
        Shift = milliseconds <= 30 ? 6 : milliseconds <= 75 ? 5 : milliseconds <= 250 ? 4 : milliseconds <= 5000 ? 3 : 2;
        _trendShift = (2 * Shift) + 2;
        Noise.UseInterval(milliseconds);
    }

    /// <summary>Every sample is to be looked at.</summary>
    public void CloseGate() => _low = long.MaxValue;

    /// <summary>Samples that fall less than one bound and rise less than the other are ordinary.</summary>
    public void OpenGate(long fall, long rise)
    {
        _low = -fall;
        _high = rise;
    }

    /// <summary>Learns from an ordinary value. False, and nothing learned, when it needs a look.</summary>
    public bool Follow(long value)
    {
        long error = value - Level;
        if (error < _low || error > _high)
        {
            return false;
        }

        long trend = _trend + error;
        _trend = trend;
        Level += (error >> Shift) + (trend >> _trendShift);
        Noise.Add(error);
        return true;
    }

    /// <summary>Compares a value with the level, without learning from it.</summary>
    public void Compare(long value)
    {
        Noise.Resolve(value);
        Error = Samples == 0 ? 0 : value - Level;
    }

    /// <summary>Learns from the value last compared, with more haste the younger the step is.</summary>
    public void Learn(long value)
    {
        if (Samples == 0)
        {
            Level = value;
            Samples = 1;
            return;
        }

        // The trend waits until the level follows at its final pace: a transient would leave a false one behind.
        bool isWarm = Samples >= 2 << Shift;
        int shift = isWarm ? Shift : Samples < 4 ? 1 : Samples < 16 ? 2 : 3;
        Samples += IsSettled ? 0 : 1;
        _trend += isWarm ? Error : 0;
        Level += (Error >> shift) + Trend;
        FollowPeak(shift);
        Noise.Learn(Error, IsSettled);
    }

    /// <summary>Moves the level at once, as after a lasting drop.</summary>
    public void MoveTo(long value)
    {
        Level = value;
        _trend = 0;
    }

    private void FollowPeak(int shift)
    {
        long deviation = Error < 0 ? -Error : Error;
        _peak -= _peak >> (shift + 1);
        _peak = deviation > _peak ? deviation : _peak;
    }
}
