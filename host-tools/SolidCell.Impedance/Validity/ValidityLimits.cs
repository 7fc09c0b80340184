namespace SolidCell.Impedance.Validity;

/// <summary>What neighbouring points may share, by the scatter of the residuals.</summary>
/// <param name="Systematic">Of the fit to the whole spectrum, without noise.</param>
/// <param name="Crosswise">Of the imaginary part against what the real part predicts, without noise.</param>
internal sealed record ValidityLimits(double Systematic, double Crosswise)
{
    /// <summary>Of the scatter of a mean: what noise alone exceeds in about one of 2000 means.</summary>
    private const double SurelyMoreThanNoise = 3.5;

    /// <summary>
    /// Of the scatter: what noise alone never exceeded in 72 spectra of twelve circuits with noise of 0.1 to 1 %, because a prediction at
    /// the ends carries the noise of all points (largest found 4.0; docs/impedance.md).
    /// </summary>
    private const double SurelyMoreThanPredicted = 4.1;

    public double SystematicAt(double scatter) => Math.Max(Systematic, SurelyMoreThanNoise * scatter / Math.Sqrt(Residuals.Neighbours));

    public double CrosswiseAt(double scatter) => Math.Max(Crosswise, SurelyMoreThanPredicted * scatter);
}
