namespace SolidCell.Impedance.Numerics;

/// <summary>
/// Least squares with x at or above 0, by the active-set method of Lawson and Hanson (Solving Least Squares Problems, 1974, chapter 23)
/// on the normal equations as Bro and de Jong do it (J. Chemometrics 11 (1997) 393).
/// </summary>
internal static class NonNegativeLeastSquares
{
    /// <summary>Minimises x'Hx/2 - g'x over x at or above 0.</summary>
    /// <param name="h">Symmetric, positive definite.</param>
    /// <param name="g">As long as h.</param>
    public static double[] Solve(double[,] h, double[] g)
    {
        int n = g.Length;
        double[] x = new double[n];
        bool[] free = new bool[n];
        double tolerance = 1e-10 * g.Max(Math.Abs);
        for (int step = 0; step < 3 * n; step++)
        {
            int entering = Steepest(h, g, x, free, tolerance);
            if (entering < 0)
            {
                break;
            }

            free[entering] = true;
            Settle(h, g, x, free);
        }

        return x;
    }

    /// <summary>The variable at 0 along which the sum of squares falls most, or -1.</summary>
    private static int Steepest(double[,] h, double[] g, double[] x, bool[] free, double tolerance)
    {
        int best = -1;
        double steepest = tolerance;
        for (int i = 0; i < x.Length; i++)
        {
            double slope = free[i] ? 0 : g[i] - Row(h, i, x);
            if (slope > steepest)
            {
                (best, steepest) = (i, slope);
            }
        }

        return best;
    }

    /// <summary>Moves to the least squares of the free variables, and takes those out that reach 0 on the way.</summary>
    private static void Settle(double[,] h, double[] g, double[] x, bool[] free)
    {
        while (true)
        {
            int[] index = [.. Enumerable.Range(0, x.Length).Where(i => free[i])];
            double[]? target = SolveFree(h, g, index);
            if (target is null || index.Length == 0)
            {
                return;
            }

            int blocking = -1;
            double part = 1;
            for (int k = 0; k < index.Length; k++)
            {
                double at = x[index[k]];
                double reach = target[k] < 0 ? at / (at - target[k]) : 1;
                (blocking, part) = reach < part ? (k, reach) : (blocking, part);
            }

            for (int k = 0; k < index.Length; k++)
            {
                x[index[k]] = Math.Max(0, x[index[k]] + (part * (target[k] - x[index[k]])));
            }

            if (blocking >= 0)
            {
                x[index[blocking]] = 0;
                free[index[blocking]] = false;
            }

            if (part >= 1)
            {
                return;
            }
        }
    }

    private static double[]? SolveFree(double[,] h, double[] g, int[] index)
    {
        int size = index.Length;
        double[,] part = new double[size, size];
        double[] x = new double[size];
        for (int i = 0; i < size; i++)
        {
            x[i] = g[index[i]];
            for (int j = 0; j <= i; j++)
            {
                part[i, j] = h[index[i], index[j]];
            }
        }

        if (SymmetricMatrix.Decompose(part, size) <= 0)
        {
            return null;
        }

        SymmetricMatrix.Solve(part, size, x);
        return x;
    }

    private static double Row(double[,] h, int i, double[] x)
    {
        double sum = 0;
        for (int j = 0; j < x.Length; j++)
        {
            sum += h[i, j] * x[j];
        }

        return sum;
    }
}
