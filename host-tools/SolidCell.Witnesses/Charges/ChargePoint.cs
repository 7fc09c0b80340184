namespace SolidCell.Witnesses.Charges;

/// <summary>A charge or a discharge of a full or half cell: everything that went one way until the current turned.</summary>
/// <param name="StartHours">When it began.</param>
/// <param name="EndHours">When its last current flowed.</param>
/// <param name="MilliampsPerSquareCentimetre">The largest current density of it, signed; above 0 charges.</param>
/// <param name="MilliampHoursPerSquareCentimetre">What it passed, without a sign.</param>
/// <param name="EndVolts">Voltage at its end.</param>
public sealed record ChargePoint(double StartHours, double EndHours, double MilliampsPerSquareCentimetre,
    double MilliampHoursPerSquareCentimetre, double EndVolts)
{
    public bool IsCharge => MilliampsPerSquareCentimetre > 0;
}
