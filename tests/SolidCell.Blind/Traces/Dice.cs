namespace SolidCell.Blind.Traces;

/// <summary>
/// Random numbers of the blind set: splitmix64, so that a seed gives the same traces everywhere. Nothing is shared with the virtual cells.
/// </summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15UL + 0xB11D;

    /// <summary>In [0, 1).</summary>
    public double Uniform()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double low, double high) => low + (high - low) * Uniform();

    public double LogBetween(double low, double high) => Math.Exp(Between(Math.Log(low), Math.Log(high)));

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    public double Lognormal(double relative) => Math.Exp(relative * Normal());

    public bool Chance(double probability) => Uniform() < probability;
}
