using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Fitting;

/// <summary>Residuals and their derivatives by the parameters.</summary>
internal abstract class ResidualModel(int rows, int parameters)
{
    public int Rows { get; } = rows;

    public int Parameters { get; } = parameters;

    /// <summary>Fills residuals (rows) and jacobian (rows times parameters, row after row).</summary>
    public abstract void Evaluate(double[] x, double[] residuals, double[] jacobian);
}

/// <summary>
/// Least squares within bounds (Marquardt, SIAM J. Appl. Math. 11 (1963) 431; damping raised and lowered by fixed factors,
/// steps projected on the bounds, parameters that press against a bound held for the step).
/// </summary>
internal sealed class LevenbergMarquardt
{
    public const int MostIterations = 300;
    private const double LargestStep = 2;

    private readonly ResidualModel _model;
    private readonly double _settled;
    private readonly int _mostIterations;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly double[] _trial;
    private readonly double[] _step;
    private readonly double[,] _damped;
    private double[] _residuals;
    private double[] _jacobian;
    private double[] _otherResiduals;
    private double[] _otherJacobian;

    /// <param name="model">What to minimise.</param>
    /// <param name="low">Lower bounds.</param>
    /// <param name="high">Upper bounds.</param>
    /// <param name="settled">The search ends when a step lowers the sum of squares by less than this part.</param>
    /// <param name="mostIterations">Or after so many iterations.</param>
    public LevenbergMarquardt(ResidualModel model, double[] low, double[] high, double settled, int mostIterations = MostIterations)
    {
        (_model, _low, _high, _settled, _mostIterations) = (model, low, high, settled, mostIterations);
        int p = model.Parameters;
        (_trial, _step, Gradient) = (new double[p], new double[p], new double[p]);
        (_damped, Hessian) = (new double[p, p], new double[p, p]);
        (_residuals, _otherResiduals) = (new double[model.Rows], new double[model.Rows]);
        (_jacobian, _otherJacobian) = (new double[model.Rows * p], new double[model.Rows * p]);
    }

    /// <summary>J'J at the result.</summary>
    public double[,] Hessian { get; }

    /// <summary>J'r at the result.</summary>
    public double[] Gradient { get; }

    public bool Converged { get; private set; }

    public int Iterations { get; private set; }

    /// <summary>Moves x to a minimum and returns the sum of squares there.</summary>
    public double Minimise(double[] x)
    {
        Clamp(x);
        _model.Evaluate(x, _residuals, _jacobian);
        double sum = SumOfSquares(_residuals);
        double damping = 1e-3;
        Converged = false;
        for (Iterations = 0; Iterations < _mostIterations && !Converged; Iterations++)
        {
            Normal();
            sum = Step(x, sum, ref damping);
        }

        Normal();
        return sum;
    }

    /// <summary>A parameter at its bound that the data would push further.</summary>
    public bool IsHeld(double[] x, int i) =>
        (x[i] <= _low[i] && Gradient[i] > 0) || (x[i] >= _high[i] && Gradient[i] < 0);

    private double Step(double[] x, double sum, ref double damping)
    {
        while (damping < 1e12)
        {
            double length = TryStep(x, damping);
            _model.Evaluate(_trial, _otherResiduals, _otherJacobian);
            double other = SumOfSquares(_otherResiduals);
            if (other <= sum)
            {
                Converged = sum - other <= _settled * sum && (length < 1e-4 || damping < 1e-3);
                damping = Math.Max(damping / 5, 1e-12);
                _trial.CopyTo(x, 0);
                (_residuals, _otherResiduals) = (_otherResiduals, _residuals);
                (_jacobian, _otherJacobian) = (_otherJacobian, _jacobian);
                return other;
            }

            damping *= 4;
        }

        Converged = true;
        return sum;
    }

    /// <summary>Sets the trial point; returns the longest move of a parameter.</summary>
    private double TryStep(double[] x, double damping)
    {
        int p = x.Length;
        for (int i = 0; i < p; i++)
        {
            bool held = IsHeld(x, i);
            _step[i] = held ? 0 : -Gradient[i];
            for (int j = 0; j <= i; j++)
            {
                _damped[i, j] = held || IsHeld(x, j) ? 0 : Hessian[i, j];
            }

            _damped[i, i] = held ? 1 : (Hessian[i, i] * (1 + damping)) + 1e-300;
        }

        if (SymmetricMatrix.Decompose(_damped, p) <= 0)
        {
            Array.Clear(_step);
        }
        else
        {
            SymmetricMatrix.Solve(_damped, p, _step);
        }

        return Move(x);
    }

    private double Move(double[] x)
    {
        double longest = _step.Max(Math.Abs);
        double scale = longest > LargestStep ? LargestStep / longest : 1;
        for (int i = 0; i < x.Length; i++)
        {
            _trial[i] = x[i] + (scale * _step[i]);
        }

        Clamp(_trial);
        return longest;
    }

    private void Normal()
    {
        int p = _model.Parameters;
        Array.Clear(Hessian);
        Array.Clear(Gradient);
        for (int row = 0; row < _model.Rows; row++)
        {
            ReadOnlySpan<double> line = _jacobian.AsSpan(row * p, p);
            for (int i = 0; i < p; i++)
            {
                double value = line[i];
                Gradient[i] += value * _residuals[row];
                for (int j = 0; j <= i; j++)
                {
                    Hessian[i, j] += value * line[j];
                }
            }
        }
    }

    private void Clamp(double[] x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = Math.Clamp(x[i], _low[i], _high[i]);
        }
    }

    private static double SumOfSquares(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value * value;
        }

        return double.IsNaN(sum) ? double.PositiveInfinity : sum;
    }
}
