namespace SolidCell.Impedance.Fitting;

/// <summary>
/// The interval of a sum of parameters within which the rest of the fit can follow: its ends are where the least sum of squares with the
/// sum held there has risen by 4 s2 (k = 2), s2 the mean square of the fit (Venzon and Moolgavkar, Appl. Statist. 37 (1988) 87). Needed
/// where parameters are hardly told apart and the covariance is no measure of uncertainty.
/// </summary>
public static class ProfileLikelihood
{
    /// <summary>Chi squared of one degree of freedom at k = 2.</summary>
    private const double Rise = 4;

    private const double LargestFactor = 100;
    private const int MostLooks = 24;

    /// <summary>An end is near enough where the rise is this part of itself off: it is then 1 % of its distance off.</summary>
    private const double NearEnough = 0.02;

    /// <summary>A search that ends sooner stops on the slope of a ridge, and the interval is then too narrow.</summary>
    private const double Settled = 1e-8;

    /// <param name="fit">The best fit.</param>
    /// <param name="names">Parameters whose sum is asked for.</param>
    /// <returns>Lower and upper end; a side on which the data give no end reaches to a hundredth or to a hundred times the value.</returns>
    public static (double Low, double High) Interval(FitResult fit, IReadOnlyList<string> names)
    {
        var profile = new Profile(fit, names);
        return (profile.End(1 / LargestFactor), profile.End(LargestFactor));
    }

    private sealed class Profile
    {
        private readonly HeldSum _model;
        private readonly LevenbergMarquardt _search;
        private readonly int[] _index;
        private readonly double[] _best;
        private readonly double _least;
        private readonly double _rise;
        private readonly double _firstStep;

        public Profile(FitResult fit, IReadOnlyList<string> names)
        {
            _index = [.. Enumerable.Range(0, fit.Values.Count).Where(i => names.Contains(fit.Parameters[i].Parameter.Name))];
            _model = new HeldSum(new SpectrumResiduals(fit.Circuit, fit.Spectrum, fit.Weighting, fit.Known), _index, fit.SumOfSquares);
            (double Low, double High)[] bounds = [.. fit.Circuit.Parameters.Select(
                parameter => ParameterBounds.Of(parameter.Kind, fit.Spectrum))];
            _search =
                new LevenbergMarquardt(
                    _model, [.. bounds.Select(bound => Math.Log(bound.Low))], [.. bounds.Select(bound => Math.Log(bound.High))], Settled);
            _best = [.. fit.Values.Select(value => Math.Log(value))];
            double meanSquare = fit.Weighting == Weighting.Sigma ? 1 : fit.SumOfSquares / (_model.Rows - 1 - fit.Values.Count);
            (_least, _rise) = (fit.SumOfSquares, Rise * meanSquare);
            ResistanceSum sum = fit.Sum(names);
            (Value, _firstStep) = (sum.Ohms, 2 * sum.StandardErrorOhms / sum.Ohms);
        }

        private double Value { get; }

        /// <summary>
        /// Where the rise is reached, by steps that take it for a parabola between what is inside and what is outside.
        /// </summary>
        public double End(double farthest)
        {
            double most = Math.Log(farthest);
            (double inside, double outside) = (0, double.NaN);
            double[] from = [.. _best];
            double at = Math.Sign(most) * Math.Clamp(_firstStep, 1e-4, Math.Abs(most));
            for (int look = 0; look < MostLooks; look++)
            {
                double[] x = [.. from];
                double rise = Least(x, at) - _least;
                if (Math.Abs(rise - _rise) < NearEnough * _rise || (rise < _rise && at == most))
                {
                    return Value * Math.Exp(at);
                }

                (inside, outside, from) = rise < _rise ? (at, outside, x) : (inside, at, from);
                at = Next(at * Math.Sqrt(_rise / Math.Max(rise, 1e-3 * _rise)), inside, outside, most);
            }

            return Value * Math.Exp(double.IsNaN(outside) ? most : outside);
        }

        /// <summary>
        /// The guess, kept well between what is inside and what is outside; before anything is known to be outside, at most threefold.
        /// </summary>
        private static double Next(double guess, double inside, double outside, double most)
        {
            (double size, double near) = (Math.Abs(guess), Math.Abs(inside));
            double margin = 0.05 * (Math.Abs(outside) - near);
            double next = double.IsNaN(outside)
                ? Math.Min(Math.Abs(most), Math.Clamp(size, 1.2 * near, Math.Max(size, 3 * near)))
                : Math.Clamp(size, near + margin, Math.Abs(outside) - margin);
            return Math.Sign(most) * next;
        }

        /// <summary>The least sum of squares with the sum moved by a factor, and where it is.</summary>
        private double Least(double[] x, double logFactor)
        {
            _model.Target = Value * Math.Exp(logFactor);
            double shift = Math.Log(_model.Target / _model.SumOf(x));
            foreach (int i in _index)
            {
                x[i] += shift;
            }

            return _search.Minimise(x);
        }
    }

    /// <summary>The residuals of the fit and one more that holds the logarithm of the sum at its target.</summary>
    private sealed class HeldSum(SpectrumResiduals inner, int[] index, double sumOfSquares)
        : ResidualModel(inner.Rows + 1, inner.Parameters)
    {
        private readonly double _weight = 1e3 * Math.Sqrt(sumOfSquares);

        public double Target { get; set; }

        public double SumOf(double[] x) => index.Sum(i => Math.Exp(x[i]));

        public override void Evaluate(double[] x, double[] residuals, double[] jacobian)
        {
            inner.Evaluate(x, residuals, jacobian);
            double sum = SumOf(x);
            residuals[Rows - 1] = _weight * Math.Log(sum / Target);
            int row = (Rows - 1) * x.Length;
            Array.Clear(jacobian, row, x.Length);
            foreach (int i in index)
            {
                jacobian[row + i] = _weight * Math.Exp(x[i]) / sum;
            }
        }
    }
}
