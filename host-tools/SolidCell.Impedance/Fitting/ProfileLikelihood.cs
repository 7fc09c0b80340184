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
    private const int Bisections = 20;

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
        private readonly double[] _best;
        private readonly double _limit;

        public Profile(FitResult fit, IReadOnlyList<string> names)
        {
            int[] index = [.. Enumerable.Range(0, fit.Values.Count).Where(i => names.Contains(fit.Parameters[i].Parameter.Name))];
            _model = new HeldSum(new SpectrumResiduals(fit.Circuit, fit.Spectrum, fit.Weighting), index, fit.SumOfSquares);
            (double Low, double High)[] bounds = [.. fit.Circuit.Parameters.Select(
                parameter => ParameterBounds.Of(parameter.Kind, fit.Spectrum))];
            _search =
                new LevenbergMarquardt(
                    _model, [.. bounds.Select(bound => Math.Log(bound.Low))], [.. bounds.Select(bound => Math.Log(bound.High))], 1e-8);
            _best = [.. fit.Values.Select(value => Math.Log(value))];
            double meanSquare = fit.Weighting == Weighting.Sigma ? 1 : fit.SumOfSquares / (_model.Rows - 1 - fit.Values.Count);
            _limit = fit.SumOfSquares + (Rise * meanSquare);
            Value = index.Sum(i => fit.Values[i]);
        }

        private double Value { get; }

        /// <summary>Bisects the logarithm of the factor by which the sum is moved.</summary>
        public double End(double farthest)
        {
            double inside = 0;
            double outside = Math.Log(farthest);
            if (Least(outside) <= _limit)
            {
                return Value * farthest;
            }

            for (int i = 0; i < Bisections; i++)
            {
                double middle = 0.5 * (inside + outside);
                (inside, outside) = Least(middle) <= _limit ? (middle, outside) : (inside, middle);
            }

            return Value * Math.Exp(outside);
        }

        private double Least(double logFactor)
        {
            _model.Target = Value * Math.Exp(logFactor);
            double[] x = [.. _best];
            return _search.Minimise(x);
        }
    }

    /// <summary>The residuals of the fit and one more that holds the logarithm of the sum at its target.</summary>
    private sealed class HeldSum(SpectrumResiduals inner, int[] index, double sumOfSquares)
        : ResidualModel(inner.Rows + 1, inner.Parameters)
    {
        private readonly double _weight = 1e3 * Math.Sqrt(sumOfSquares);

        public double Target { get; set; }

        public override void Evaluate(double[] x, double[] residuals, double[] jacobian)
        {
            inner.Evaluate(x, residuals, jacobian);
            double sum = index.Sum(i => Math.Exp(x[i]));
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
