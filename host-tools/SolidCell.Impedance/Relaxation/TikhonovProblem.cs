using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Relaxation;

/// <summary>The normal equations of a least-squares problem whose solution shall be smooth.</summary>
internal sealed class TikhonovProblem
{
    private readonly double[,] _normal;
    private readonly double[,] _roughness;
    private readonly double _square;
    private readonly int _rows;

    /// <param name="columns">The matrix by columns.</param>
    /// <param name="b">The right side.</param>
    /// <param name="unsmoothed">So many columns at the beginning are no part of the distribution.</param>
    public TikhonovProblem(double[][] columns, double[] b, int unsmoothed)
    {
        int n = columns.Length;
        (_normal, _roughness, Projected) = (new double[n, n], new double[n, n], new double[n]);
        (_square, _rows) = (Dot(b, b), b.Length);
        for (int i = 0; i < n; i++)
        {
            Projected[i] = Dot(columns[i], b);
            for (int j = 0; j <= i; j++)
            {
                _normal[i, j] = _normal[j, i] = Dot(columns[i], columns[j]);
            }
        }

        AddSecondDifferences(unsmoothed);
    }

    /// <summary>A'b.</summary>
    public double[] Projected { get; }

    /// <summary>A'A + lambda D'D, and a little on the diagonal against rounding.</summary>
    public double[,] Regularised(double lambda)
    {
        int n = Projected.Length;
        double[,] sum = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                sum[i, j] = _normal[i, j] + (lambda * _roughness[i, j]);
            }

            sum[i, i] += 1e-10 * (1 + _normal[i, i]);
        }

        return sum;
    }

    /// <summary>The lambda of least generalised cross validation score, half a decade apart.</summary>
    public double BestLambda() =>
        Enumerable.Range(0, 15).Select(i => Math.Pow(10, -6 + (0.5 * i))).MinBy(Score);

    /// <summary>(|(I - H) b|^2 / n) / (trace(I - H) / n)^2 with H = A (A'A + lambda D'D)^-1 A'.</summary>
    private double Score(double lambda)
    {
        int n = Projected.Length;
        double[,] factor = Regularised(lambda);
        if (SymmetricMatrix.Decompose(factor, n) <= 0)
        {
            return double.PositiveInfinity;
        }

        double[] x = [.. Projected];
        SymmetricMatrix.Solve(factor, n, x);
        double[,] inverse = SymmetricMatrix.Invert(factor, n);
        double trace = 0;
        double quadratic = 0;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                trace += inverse[i, j] * _normal[i, j];
                quadratic += x[i] * _normal[i, j] * x[j];
            }
        }

        double residual = Math.Max(0, _square - (2 * Dot(x, Projected)) + quadratic);
        double free = Math.Max(1e-9, 1 - (trace / _rows));
        return residual / (free * free);
    }

    private void AddSecondDifferences(int unsmoothed)
    {
        double[] difference = [1, -2, 1];
        int n = Projected.Length;
        for (int middle = unsmoothed; middle < n; middle++)
        {
            for (int a = -1; a <= 1; a++)
            {
                for (int b = -1; b <= 1; b++)
                {
                    (int i, int j) = (middle + a, middle + b);
                    if (i >= unsmoothed && j >= unsmoothed && i < n && j < n)
                    {
                        _roughness[i, j] += difference[a + 1] * difference[b + 1];
                    }
                }
            }
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
