namespace SolidCell.Impedance.Validity;

/// <summary>The state of a decade of frequency.</summary>
public enum DecadeVerdict
{
    Valid,

    /// <summary>The residuals are large but scatter around 0: noise, which a fit averages.</summary>
    Noisy,

    /// <summary>The residuals lean to one side: the cell changed during the sweep, was not linear, or the leads show.</summary>
    Invalid,
}

/// <summary>What the check says of one decade. Residuals are over |Z|: 0.01 is 1 %.</summary>
/// <param name="LowestHertz">Power of ten at which the decade begins.</param>
/// <param name="Points">In the decade.</param>
/// <param name="Rms">Root mean square of real and imaginary residual.</param>
/// <param name="Systematic">Largest part of the residual that five neighbouring points share.</param>
/// <param name="Crosswise">The same of the imaginary part against what the real part alone predicts.</param>
/// <param name="Verdict">What follows.</param>
public sealed record DecadeValidity(double LowestHertz, int Points, double Rms, double Systematic, double Crosswise, DecadeVerdict Verdict);

/// <summary>Outcome of the check of a spectrum against the Kramers-Kronig relations.</summary>
/// <param name="Valid">The spectrum without ends that are not valid.</param>
/// <param name="TrimmedHighHertz">Frequencies left out at the high end.</param>
/// <param name="TrimmedLowHertz">Frequencies left out at the low end.</param>
/// <param name="Elements">Order M of the linear fit.</param>
/// <param name="Rms">Root mean square of the relative residuals of what is left, fitted as a whole.</param>
/// <param name="ImaginaryFromRealRms">Of the imaginary part against what the real part alone predicts.</param>
/// <param name="RealFromImaginaryRms">Of the real part against what the imaginary part alone predicts.</param>
/// <param name="Mu">Schönleber's criterion, for comparison with other programs.</param>
/// <param name="OutlierHertz">Points whose real or imaginary residual exceeds three standard deviations; about one in 200 does by
/// chance.</param>
/// <param name="VoltageMoved">The cell's voltage moved by more than <see cref="ValidityCheck.SteadyVolts"/> during the sweep, and the
/// stricter limits were used.</param>
/// <param name="Decades">From the highest down.</param>
public sealed record ValidityReport(
    Spectrum Valid,
    IReadOnlyList<double> TrimmedHighHertz,
    IReadOnlyList<double> TrimmedLowHertz,
    int Elements,
    double Rms,
    double ImaginaryFromRealRms,
    double RealFromImaginaryRms,
    double Mu,
    IReadOnlyList<double> OutlierHertz,
    bool VoltageMoved,
    IReadOnlyList<DecadeValidity> Decades)
{
    /// <summary>No decade of what is left is invalid: the spectrum can be fitted.</summary>
    public bool IsValid => Decades.All(decade => decade.Verdict != DecadeVerdict.Invalid);
}
