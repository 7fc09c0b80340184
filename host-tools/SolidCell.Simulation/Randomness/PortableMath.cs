namespace SolidCell.Simulation.Randomness;

/// <summary>
/// Exponential, logarithm and power from additions and multiplications only, which IEEE 754 rounds in one way: the same bits on every
/// platform, which
/// <see cref="Math"/> does not promise. Good to 1e-12 of the value.
/// </summary>
public static class PortableMath
{
    private const double Ln2 = 0.693147180559945309;
    private const double SquareRootOfHalf = 0.707106781186547524;
    private const int ExponentialTerms = 18;
    private const int LogarithmTerms = 18;

    /// <summary>e to the power of x; 0 below -700, and the value at 700 above it.</summary>
    public static double Exp(double x)
    {
        if (x < -700)
        {
            return 0;
        }

        double bounded = Math.Min(x, 700);
        int halvings = (int)Math.Floor(bounded / Ln2 + 0.5);
        double rest = bounded - halvings * Ln2;
        double sum = 1;
        for (int term = ExponentialTerms; term > 0; term--)
        {
            sum = 1 + sum * rest / term;
        }

        return Math.ScaleB(sum, halvings);
    }

    /// <summary>Natural logarithm.</summary>
    /// <exception cref="ArgumentOutOfRangeException">x is not above 0.</exception>
    public static double Log(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        int exponent = Math.ILogB(x) + 1;
        double mantissa = Math.ScaleB(x, -exponent);
        if (mantissa < SquareRootOfHalf)
        {
            mantissa *= 2;
            exponent--;
        }

        double ratio = (mantissa - 1) / (mantissa + 1), square = ratio * ratio, sum = 0;
        for (int term = LogarithmTerms; term >= 0; term--)
        {
            sum = sum * square + 1.0 / (2 * term + 1);
        }

        return 2 * ratio * sum + exponent * Ln2;
    }

    /// <summary>x to the power of y, for x of at least 0; 0 for x = 0.</summary>
    public static double Pow(double x, double y) => x <= 0 ? 0 : Exp(y * Log(x));
}
