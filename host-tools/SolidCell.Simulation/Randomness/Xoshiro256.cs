using System.Numerics;

namespace SolidCell.Simulation.Randomness;

/// <summary>
/// xoshiro256** by Blackman and Vigna (https://prng.di.unimi.it/), seeded through splitmix64. The same seed gives the
/// same bits on every platform and every version of .NET, which System.Random does not promise.
/// </summary>
public sealed class Xoshiro256
{
    private const double TwoToMinus53 = 1.0 / (1L << 53);
    private const double TwoToMinus32 = 1.0 / (1L << 32);

    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public Xoshiro256(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    public ulong Next()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A generator of its own that follows from the present state, which stays as it is.</summary>
    public Xoshiro256 Branch(ulong stream) => new(_a ^ BitOperations.RotateLeft(_c, 32) ^ stream);

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * TwoToMinus53;

    /// <summary>Uniform in [low, high).</summary>
    public double Between(double low, double high) => low + (high - low) * Uniform();

    /// <summary>
    /// Close to a standard normal (kurtosis 2.97): the number of ones in 64 random bits is binomial with a standard
    /// deviation of 4; a uniform part between the steps makes it continuous. No logarithm, so it is fast and the same
    /// everywhere.
    /// </summary>
    public double Gaussian()
    {
        ulong bits = Next();
        double dither = (uint)((bits * 0x9E3779B97F4A7C15UL) >> 32) * TwoToMinus32 - 0.5;
        return (BitOperations.PopCount(bits) - 32 + dither) * 0.24935;
    }

    private static ulong SplitMix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
