namespace SolidCell.Impedance.Numerics;

/// <summary>Linear least squares by Householder reflections (Golub and Van Loan, Matrix Computations, 4th ed., algorithm 5.3.2).</summary>
internal static class LeastSquares
{
    /// <summary>Columns whose remaining length is below this part of their own length get 0: they depend on the columns before.</summary>
    private const double Dependent = 1e-13;

    /// <summary>Minimises |a x - b|. The arrays are overwritten; returns x.</summary>
    /// <param name="columns">a by columns, each as long as b.</param>
    /// <param name="b">The right side; afterwards its tail holds the residual in rotated coordinates.</param>
    public static double[] Solve(double[][] columns, double[] b)
    {
        int n = columns.Length;
        double[] diagonal = new double[n];
        for (int j = 0; j < n && j < b.Length; j++)
        {
            Reflect(columns, b, j, diagonal);
        }

        double[] x = new double[n];
        for (int j = Math.Min(n, b.Length) - 1; j >= 0; j--)
        {
            double sum = b[j];
            for (int k = j + 1; k < n; k++)
            {
                sum -= columns[k][j] * x[k];
            }

            x[j] = diagonal[j] == 0 ? 0 : sum / diagonal[j];
        }

        return x;
    }

    private static void Reflect(double[][] columns, double[] b, int j, double[] diagonal)
    {
        Span<double> v = columns[j].AsSpan(j);
        double length = Length(v);
        if (!(length > Dependent * Length(columns[j])))
        {
            return;
        }

        diagonal[j] = v[0] > 0 ? -length : length;
        v[0] -= diagonal[j];
        double square = Dot(v, v);
        for (int k = j + 1; k < columns.Length; k++)
        {
            Apply(v, square, columns[k].AsSpan(j));
        }

        Apply(v, square, b.AsSpan(j));
    }

    private static void Apply(ReadOnlySpan<double> v, double square, Span<double> target)
    {
        double factor = 2 * Dot(v, target) / square;
        for (int i = 0; i < v.Length; i++)
        {
            target[i] -= factor * v[i];
        }
    }

    private static double Length(ReadOnlySpan<double> v) => Math.Sqrt(Dot(v, v));

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
