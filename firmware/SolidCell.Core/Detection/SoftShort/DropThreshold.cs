using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SoftShort;

/// <summary>How deep a fall must be, at the level and in the noise there is. In 1/256 uV.</summary>
internal sealed class DropThreshold
{
    /// <summary>Least mean depth in 1/1024 of the level: 2.6 %, so that a true 3 % drop passes with its noise.</summary>
    private const int LeastDepth = 27;

    /// <summary>A single sample must be this deep, 1/1024: 8 %.</summary>
    private const int LeastSingleDepth = 82;

    /// <summary>Full and half cells: 8 mV, some five times the steepest healthy step between samples at 1/s.</summary>
    private const long InsertionDepth = 8000L << LevelTracker.FractionBits;

    private bool _isInsertion;

    /// <summary>What of a cell's voltage is not polarisation (full and half cells) does not scale with it.</summary>
    public void Begin(bool isInsertion) => _isInsertion = isInsertion;

    /// <summary>Least mean depth of a dip at this level.</summary>
    public long Least(LevelTracker level)
    {
        long magnitude = IntMath.Magnitude(level.Level);
        long least = _isInsertion ? InsertionDepth : (magnitude * LeastDepth) >> 10;

        // A reading that flickers by one of its steps is no dip, unless the steps are coarser than a dip may be.
        long step = level.Noise.Resolution;
        long steps = step * 16 < magnitude ? (step * 3) >> 1 : 0;
        least = steps > least ? steps : least;
        long allowance = level.Allowance;
        return allowance > least ? allowance : least;
    }

    /// <summary>Fall of one sample that opens a suspicion.</summary>
    public static long Entry(LevelTracker level, long least)
    {
        long entry = least - (least >> 3);
        long noise = 2 * level.Noise.Sigma;
        return entry > noise ? entry : noise;
    }

    /// <summary>Deep enough in all to count though it was too short for a dip.</summary>
    public bool IsSpike(LevelTracker level, long before, long sum)
    {
        long deep = _isInsertion ? 2 * InsertionDepth : (IntMath.Magnitude(before) * LeastSingleDepth) >> 10;
        return sum >= deep && sum >= 8 * level.Noise.Sigma;
    }
}
