namespace SolidCell.Impedance.Numerics;

/// <summary>
/// Positive definite systems by Cholesky decomposition (Golub and Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1).
/// </summary>
internal static class SymmetricMatrix
{
    /// <summary>
    /// Replaces the lower triangle of a by its Cholesky factor. Returns the smallest ratio of a pivot to its diagonal element:
    /// 1 for a diagonal matrix, near 0 for one near singular, 0 or less when it is not positive definite (a is then undefined).
    /// </summary>
    /// <param name="a">Symmetric, of at least the given size.</param>
    /// <param name="size">Number of rows used.</param>
    public static double Decompose(double[,] a, int size)
    {
        double least = 1;
        for (int j = 0; j < size; j++)
        {
            double diagonal = a[j, j];
            double pivot = diagonal;
            for (int k = 0; k < j; k++)
            {
                pivot -= a[j, k] * a[j, k];
            }

            least = Math.Min(least, diagonal > 0 ? pivot / diagonal : 0);
            if (!(least > 1e-15))
            {
                return 0;
            }

            DivideColumn(a, size, j, Math.Sqrt(pivot));
        }

        return least;
    }

    /// <summary>Solves with the factor of <see cref="Decompose"/>; x holds the right side before and the solution afterwards.</summary>
    public static void Solve(double[,] factor, int size, Span<double> x)
    {
        for (int i = 0; i < size; i++)
        {
            for (int k = 0; k < i; k++)
            {
                x[i] -= factor[i, k] * x[k];
            }

            x[i] /= factor[i, i];
        }

        for (int i = size - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < size; k++)
            {
                x[i] -= factor[k, i] * x[k];
            }

            x[i] /= factor[i, i];
        }
    }

    /// <summary>The inverse, from the factor.</summary>
    public static double[,] Invert(double[,] factor, int size)
    {
        double[,] inverse = new double[size, size];
        double[] column = new double[size];
        for (int j = 0; j < size; j++)
        {
            Array.Clear(column);
            column[j] = 1;
            Solve(factor, size, column);
            for (int i = 0; i < size; i++)
            {
                inverse[i, j] = column[i];
            }
        }

        return inverse;
    }

    private static void DivideColumn(double[,] a, int size, int j, double root)
    {
        a[j, j] = root;
        for (int i = j + 1; i < size; i++)
        {
            double sum = a[i, j];
            for (int k = 0; k < j; k++)
            {
                sum -= a[i, k] * a[j, k];
            }

            a[i, j] = sum / root;
        }
    }
}
