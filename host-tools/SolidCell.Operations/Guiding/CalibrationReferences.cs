namespace SolidCell.Operations.Guiding;

/// <summary>What is known of the references: expanded uncertainties (95 %) as a share of the value.</summary>
/// <param name="VoltmeterPercent">Of the voltmeter.</param>
/// <param name="WeightPercent">Of the weights.</param>
/// <param name="Gravity">Where the fixture stands, m/s2.</param>
public sealed record CalibrationReferences(double VoltmeterPercent, double WeightPercent, double Gravity)
{
    /// <summary>Standard gravity, exact by definition (3rd CGPM, 1901); on earth it is 9.78 to 9.83.</summary>
    public const double StandardGravity = 9.80665;

    /// <summary>Less than 40 N is refused by a fixture: too near for a slope.</summary>
    public const double LeastKilograms = 4.2;

    /// <summary>They weigh 9.8 kN; the frame of hardware/mount is made for 8 kN.</summary>
    public const double MostKilograms = 1000;

    /// <summary>A number outside is no gravity of a laboratory.</summary>
    public const double LeastGravity = 9.7;
    public const double MostGravity = 9.9;

    /// <summary>Of resistors (hardware/dummy: 0.1 %), and of weights.</summary>
    public const double UsualPercent = 0.1;

    /// <summary>hardware/procedures.md: a 4.5-digit voltmeter of 0.02 %.</summary>
    public const double UsualVoltmeterPercent = 0.02;

    /// <summary>
    /// Without a voltmeter the fixture's own converter is the reference for voltages: its gain error at most
    /// (https://www.ti.com/lit/ds/symlink/ads1115.pdf, electrical characteristics).
    /// </summary>
    public const double ConverterPercent = 0.15;
}
