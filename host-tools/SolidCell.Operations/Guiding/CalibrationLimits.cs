namespace SolidCell.Operations.Guiding;

/// <summary>When a calibration is accepted (hardware/procedures.md), and what a reading before it may be.</summary>
internal static class CalibrationLimits
{
    /// <summary>Further off than that it is another resistor, not this fixture's parts: a fixture refuses it too.</summary>
    public const double WindowPercent = 10;

    private const double ElectricalShare = 0.001;
    private const double CurrentFloorMilliamps = 0.001;
    private const double VoltageFloorVolts = 0.0001;
    private const double ForceShare = 0.01;

    /// <summary>0.1 % and 1 uA.</summary>
    public static double Milliamps(double value) => (ElectricalShare * Math.Abs(value)) + CurrentFloorMilliamps;

    /// <summary>0.1 % and 0.1 mV.</summary>
    public static double Volts(double value) => (ElectricalShare * Math.Abs(value)) + VoltageFloorVolts;

    /// <summary>1 %.</summary>
    public static double Newtons(double value) => ForceShare * Math.Abs(value);

    /// <summary>Two standard errors of the mean and the reference's expanded uncertainty, which are independent.</summary>
    public static double Expanded(double reference, double standardError) =>
        Math.Sqrt((reference * reference) + (4 * standardError * standardError));
}
