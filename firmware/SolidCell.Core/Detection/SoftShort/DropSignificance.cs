using SolidCell.Core.Detection.Signal;

namespace SolidCell.Core.Detection.SoftShort;

/// <summary>Whether a fall of the voltage stands out of the noise far enough never to be noise.</summary>
internal static class DropSignificance
{
    /// <summary>7 sigma squared: for normal noise rarer than once in 7e8 samples, which are 10,000 h at 20 samples/s.</summary>
    private const int SigmasSquared = 50;

    /// <summary>Aliased hum and slow noise: the mean depth must stand out as well. A sine has 0.8.</summary>
    private const int LeastSigmas = 2;

    private const long MostSigmas = 100000;

    /// <summary>In so many samples what wanders slowly has got as far as it goes.</summary>
    private const int WanderShift = 4;

    /// <summary>
    /// Takes the sum of so many depths. With white noise of sigma the sum has the variance n sigma^2; neighbours that are
    /// correlated with r multiply it by (1 + r) / (1 - r); the level they are all measured from is itself only an average over
    /// some samples; and what wanders slowly adds n^2 times its share.
    /// </summary>
    public static bool Stands(LevelTracker level, long sum, int count)
    {
        long sigma = level.Noise.Sigma;
        long sigmas = sum / sigma;
        if (sigmas < LeastSigmas * count)
        {
            return false;
        }

        // Compared as a quotient: the squares of full-cell voltages in 1/256 uV leave no head-room in 64 bits.
        sigmas = sigmas > MostSigmas ? MostSigmas : sigmas;
        long fresh = level.Noise.Independence;
        long averaged = 3L << (level.Shift - 1);
        long square = (long)count * count;
        long variance = (count + (square / averaged)) * (512 - fresh) * 256 / fresh;
        long wander = square * level.Noise.Wander;
        wander = count < 1 << WanderShift ? (wander * square) >> (2 * WanderShift) : wander;
        return sigmas * sigmas * 256 >= SigmasSquared * (variance + wander);
    }
}
