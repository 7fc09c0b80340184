namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>Noise of unit standard deviation, repeatable from a seed.</summary>
public sealed class NoiseSource(int seed, NoiseKind kind, double periodSeconds)
{
    private const double SlowSeconds = 3;
    private const double SlowShare = 0.6;

    private readonly double _memory = Math.Exp(-periodSeconds / SlowSeconds);
    private ulong _state = ((ulong)(uint)seed << 20) + 0x9E3779B97F4A7C15;
    private double _spare = double.NaN;
    private double _slow;

    public double Next() => kind switch
    {
        NoiseKind.None => 0,
        NoiseKind.White => Normal(),
        NoiseKind.Spiky => Laplace(),
        _ => Slow(),
    };

    /// <summary>Standard normal, by Marsaglia's polar method.</summary>
    public double Normal()
    {
        double spare = _spare;
        _spare = double.NaN;
        while (double.IsNaN(spare))
        {
            double x = (2 * Uniform()) - 1;
            double y = (2 * Uniform()) - 1;
            double square = (x * x) + (y * y);
            if (square is >= 1 or 0)
            {
                continue;
            }

            double factor = Math.Sqrt(-2 * Math.Log(square) / square);
            _spare = y * factor;
            return x * factor;
        }

        return spare;
    }

    private double Laplace()
    {
        double u = Uniform() - 0.5;
        return -Math.Sign(u) * Math.Log(1 - (2 * Math.Abs(u))) / Math.Sqrt(2);
    }

    private double Slow()
    {
        _slow = (_memory * _slow) + (Math.Sqrt(1 - (_memory * _memory)) * Normal());
        return (SlowShare * _slow) + (Math.Sqrt(1 - (SlowShare * SlowShare)) * Normal());
    }

    /// <summary>SplitMix64.</summary>
    private double Uniform()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
