using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection;

/// <summary>How much of a lower resistance the temperature explains.</summary>
internal sealed class ThermalWatch
{
    /// <summary>6 %/K in 1/1024: an activation energy of 0.45 eV at 30 degC, more than any argyrodite's.</summary>
    private const int DepthPerKelvin = 61;

    /// <summary>The slow temperature follows in some five minutes.</summary>
    private const long TimeConstantMilliseconds = 300000;

    /// <summary>Beyond 8 K the resistance baseline is learned anew.</summary>
    private const int RelearnMillikelvin = 8000;

    private bool _known;
    private long _slow;
    private int _atBaseline;

    public void Begin() => _known = false;

    /// <summary>Takes a sample. Returns the depth in 1/1024 of the voltage that the temperature may have caused.</summary>
    public int Follow(Sample sample, long elapsedMilliseconds)
    {
        if (sample.FrameTemperatureQuality != SampleQuality.Good)
        {
            return 0;
        }

        int now = sample.FrameMillidegrees;
        if (!_known)
        {
            _known = true;
            _slow = (long)now << LevelTracker.FractionBits;
            _atBaseline = now;
        }

        long part = elapsedMilliseconds < TimeConstantMilliseconds ? elapsedMilliseconds : TimeConstantMilliseconds;
        _slow += (((long)now << LevelTracker.FractionBits) - _slow) * part / TimeConstantMilliseconds;
        long above = now - (_slow >> LevelTracker.FractionBits);
        return above <= 0 ? 0 : (int)(above * DepthPerKelvin / 1000);
    }

    /// <summary>True when the frame is so much warmer or colder than when the baseline was learned that it no longer holds.</summary>
    public bool OutdatesBaseline()
    {
        int now = (int)(_slow >> LevelTracker.FractionBits);
        int change = now > _atBaseline ? now - _atBaseline : _atBaseline - now;
        if (!_known || change < RelearnMillikelvin)
        {
            return false;
        }

        _atBaseline = now;
        return true;
    }
}
