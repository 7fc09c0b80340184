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

    /// <summary>
    /// Nothing is learned from a change beyond four times the largest so far (2 K at first), nor does what was learned hold there: a cell
    /// lags behind its thermometer for a step or two, and behind an oven's small swings always, and either shows too small a slope.
    /// </summary>
    private const int Reach = 4;
    private const int FirstWidest = 500;

    public int Slope;

    /// <summary>One standard deviation of the slope.</summary>
    public int Doubt;

    private readonly int _prior;
    private readonly int _priorDoubt;
    private long _squares;
    private long _products;
    private long _widest;

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
        _widest = FirstWidest;
        Slope = _prior;
        Doubt = _priorDoubt;
    }

    /// <summary>Takes the change of the condition, that of the resistance in 1/10000, and the noise of the latter.</summary>
    public void Learn(long condition, long parts, long sigma)
    {
        long size = IntMath.Magnitude(condition);
        if (size > Reach * _widest)
        {
            return;
        }

        _widest = size > _widest ? size : _widest;
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

    /// <summary>One standard deviation of <see cref="Change"/>; beyond the reach of what was learned, that of such cells.</summary>
    public long DoubtOf(long condition)
    {
        long size = IntMath.Magnitude(condition);
        long beyond = size > Reach * _widest ? size - (Reach * _widest) : 0;
        return (((size - beyond) * Doubt) + (beyond * _priorDoubt)) / Unit;
    }

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
