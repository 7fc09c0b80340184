using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// A soft short that comes and goes: a path of 50 to 2000 ohm cm2 that lives between 1 ms and 1 h (log-uniform), or until the current
/// through it fuses it. One of less than a sampling period is in a reading only when the conversion meets it. Assumed: the longer the
/// filament the more of them, one in 20 s of plating at the most; it fuses above 1 to 30 mA/cm2 of electrode area.
/// </summary>
public sealed class DynamicPath
{
    private const double ShortestTouching = 0.3;
    private const double MeanSeconds = 20;
    private const double TickMilliseconds = 50;
    private const double ConversionMilliseconds = 1.28;

    private readonly Xoshiro256 _random;
    private double _fuse;
    private double _exposure;
    private double _nextExposure;

    /// <summary>Draws from a stream of its own and by event, so that a second more or less before it changes no event.</summary>
    public DynamicPath(Xoshiro256 random)
    {
        _random = new Xoshiro256(random.Next());
        _nextExposure = NextExposure();
    }

    /// <summary>In siemens per square centimetre; 0 while there is none.</summary>
    public double Siemens { get; private set; }

    /// <summary>When the present one ends; <see cref="long.MaxValue"/> while there is none.</summary>
    public long Ends { get; private set; } = long.MaxValue;

    /// <summary>How many there have been, seen by a reading or not.</summary>
    public int Count { get; private set; }

    /// <summary>One second of plating with a filament of this length.</summary>
    public void Second(double length, long nowMilliseconds)
    {
        double share = Math.Clamp((length - ShortestTouching) / (1 - ShortestTouching), 0, 1);
        if (Siemens > 0)
        {
            return;
        }

        _exposure += share * share / MeanSeconds;
        if (_exposure >= _nextExposure)
        {
            _exposure = 0;
            _nextExposure = NextExposure();
            Touch(nowMilliseconds);
        }
    }

    /// <summary>Takes the path away when its time is over or its current too large.</summary>
    public void Check(double volts, long nowMilliseconds)
    {
        if (Siemens > 0 && (nowMilliseconds >= Ends || Math.Abs(volts) * Siemens * 1000 > _fuse))
        {
            Siemens = 0;
            Ends = long.MaxValue;
        }
    }

    /// <summary>Exponentially distributed with mean 1.</summary>
    private double NextExposure() => -PortableMath.Log(1 - _random.Uniform());

    private void Touch(long nowMilliseconds)
    {
        Count++;
        double life = _random.LogBetween(1, 3_600_000);
        double siemens = 1 / _random.LogBetween(50, 2000);
        double phase = _random.Uniform() * TickMilliseconds;
        _fuse = _random.LogBetween(1, 30);
        if (life < TickMilliseconds && phase > life + ConversionMilliseconds)
        {
            return;
        }

        Siemens = siemens;
        Ends = nowMilliseconds + Math.Max(1, (long)life);
    }
}
