using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SlowChange;

/// <summary>
/// How a resistance changes with a condition (temperature, pressure), learned by least squares from how both change from step to step,
/// beginning with what is known of such cells; and how uncertain that still is. In 1/10000 of the resistance per 1000 units of the
/// condition.
/// </summary>
internal sealed class LearnedSlope
{
    /// <summary>Beyond it both sums are halved: what is new counts.</summary>
    private const long MostSquares = 1L << 40;
    private const int HighestRootBit = 21;
    private const int Unit = 1000;

    public int Slope;

    /// <summary>One standard deviation of the slope.</summary>
    public int Doubt;

    private readonly int _prior;
    private readonly int _priorDoubt;
    private long _squares;
    private long _products;

    public LearnedSlope(int prior, int priorDoubt)
    {
        _prior = prior;
        _priorDoubt = priorDoubt;
        Begin();
    }

    public void Begin()
    {
        _squares = 0;
        _products = 0;
        Slope = _prior;
        Doubt = _priorDoubt;
    }

    /// <summary>Takes the change of the condition, that of the resistance in 1/10000, and the noise of the latter.</summary>
    public void Learn(long condition, long parts, long sigma)
    {
        _squares += condition * condition;
        _products += condition * parts;
        if (_squares > MostSquares)
        {
            _squares /= 2;
            _products /= 2;
        }

        // What was known before counts as so many squares of the condition.
        long known = Unit * sigma / _priorDoubt;
        long all = (known * known) + _squares + 1;
        Slope = (int)(((_prior * known * known) + (Unit * _products)) / all);
        Doubt = (int)(Unit * sigma / (Root(all) + 1));
    }

    /// <summary>What a change of the condition makes of the resistance, in 1/10000.</summary>
    public long Change(long condition) => condition * Slope / Unit;

    public long DoubtOf(long condition) => IntMath.Magnitude(condition) * Doubt / Unit;

    private static long Root(long value)
    {
        long root = 0;
        for (int bit = HighestRootBit; bit >= 0; bit--)
        {
            long next = root + (1L << bit);
            root = next * next <= value ? next : root;
        }

        return root;
    }
}
