using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Fitting;

/// <summary>A symmetric matrix of two rows.</summary>
internal readonly record struct TwoByTwo(double First, double Mixed, double Second)
{
    /// <summary>Against directions in which nothing is known.</summary>
    private const double Ridge = 1e-9;

    public static TwoByTwo operator +(TwoByTwo a, TwoByTwo b) => new(a.First + b.First, a.Mixed + b.Mixed, a.Second + b.Second);

    public static TwoByTwo operator -(TwoByTwo a, TwoByTwo b) => new(a.First - b.First, a.Mixed - b.Mixed, a.Second - b.Second);

    public double[] Solve(double[] right)
    {
        (double first, double second) = ((First * (1 + Ridge)) + Ridge, (Second * (1 + Ridge)) + Ridge);
        double determinant = Math.Max((first * second) - (Mixed * Mixed), Ridge * first * second);
        return [((second * right[0]) - (Mixed * right[1])) / determinant, ((first * right[1]) - (Mixed * right[0])) / determinant];
    }

    public double Square(double[] x) => (First * x[0] * x[0]) + (2 * Mixed * x[0] * x[1]) + (Second * x[1] * x[1]);
}

/// <summary>
/// A spectrum fitted with the time constant and the exponent of one arc held at given values, and what it says of these two: cost, slope
/// and information of the least sum of squares over all other parameters, in units of the spectrum's own scatter.
/// </summary>
internal sealed class HeldFoot
{
    private const double Settled = 1e-7;

    private readonly FitResult _free;
    private readonly int _place;
    private readonly double _deviation;
    private readonly double[] _x;

    /// <param name="free">The fit with all parameters free.</param>
    /// <param name="place">Of the time constant; the exponent stands behind it.</param>
    /// <param name="held">Logarithms of both.</param>
    public HeldFoot(FitResult free, int place, double[] held)
    {
        (_free, _place, _deviation) = (free, place, free.ResidualDeviation);
        (double Low, double High)[] bounds = [.. free.Circuit.Parameters.Select((parameter, i) => i - place is 0 or 1
            ? (held[i - place], held[i - place]) : Log(ParameterBounds.Of(parameter.Kind, free.Spectrum)))];
        var search = new LevenbergMarquardt(new SpectrumResiduals(free.Circuit, free.Spectrum, free.Weighting),
            [.. bounds.Select(bound => bound.Low)], [.. bounds.Select(bound => bound.High)], Settled);
        _x = [.. free.Values.Select(value => Math.Log(value))];
        double square = _deviation * _deviation;
        Cost = (search.Minimise(_x) - free.SumOfSquares) / square;
        Slope = [search.Gradient[place] / square, search.Gradient[place + 1] / square];
        Information = InformationOf(search, square);
    }

    public double Cost { get; }

    /// <summary>Half the derivative of the cost.</summary>
    public double[] Slope { get; }

    /// <summary>Half the second derivative of the cost.</summary>
    public TwoByTwo Information { get; }

    /// <summary>
    /// The fit with both free again, and what the other spectra of the series say of them: their information is that of all less its own,
    /// and they would have them where their slopes, which are all without its own, vanish.
    /// </summary>
    public FitResult WithOthers(double[] common, TwoByTwo all)
    {
        TwoByTwo others = all - Information;
        double[] away = others.Solve(Slope);
        double[] centre = [common[0] + away[0], common[1] + away[1]];
        double root = Math.Sqrt(Math.Max(others.First, 1e-12));
        double rest = Math.Sqrt(Math.Max(others.Second - (others.Mixed * others.Mixed / (root * root)), 1e-12));
        KnownCombination[] known =
        [
            new([(_place, centre[0], _deviation * root), (_place + 1, centre[1], _deviation * others.Mixed / root)]),
            new([(_place + 1, centre[1], _deviation * rest)]),
        ];
        return CircuitFit.Run(_free.Circuit, _free.Spectrum, [.. _x.Select(Math.Exp)], _free.Weighting, 1e-10, known: known);
    }

    private static (double Low, double High) Log((double Low, double High) bounds) => (Math.Log(bounds.Low), Math.Log(bounds.High));

    /// <summary>The Schur complement of the others in J'J: what is left of the information when they may follow.</summary>
    private TwoByTwo InformationOf(LevenbergMarquardt search, double square)
    {
        int[] others = [.. Enumerable.Range(0, _x.Length).Where(i => i - _place is not (0 or 1) && !search.IsHeld(_x, i))];
        double[,] part = new double[others.Length, others.Length];
        double H(int i, int j) => search.Hessian[Math.Max(i, j), Math.Min(i, j)];
        for (int i = 0; i < others.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                part[i, j] = H(others[i], others[j]) * (i == j ? 1 + 1e-12 : 1);
            }
        }

        double[][] columns = [[.. others.Select(i => H(i, _place))], [.. others.Select(i => H(i, _place + 1))]];
        double[][] solved = [[.. columns[0]], [.. columns[1]]];
        bool isSolvable = SymmetricMatrix.Decompose(part, others.Length) > 0;
        foreach (double[] column in isSolvable ? solved : [])
        {
            SymmetricMatrix.Solve(part, others.Length, column);
        }

        double Left(int a, int b) => !isSolvable ? 0
            : (H(_place + a, _place + b) - columns[a].Zip(solved[b], (one, other) => one * other).Sum()) / square;
        return new TwoByTwo(Math.Max(0, Left(0, 0)), Left(0, 1), Math.Max(0, Left(1, 1)));
    }
}
