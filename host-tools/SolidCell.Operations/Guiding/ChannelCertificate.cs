using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Guiding;

/// <summary>How one channel was before and after its calibration.</summary>
/// <param name="Channel">Its name, as in `solidcell run calibrate`.</param>
/// <param name="Unit">Of every number but the percentage.</param>
/// <param name="Reference">What was true, in words.</param>
/// <param name="Before">Two points before it.</param>
/// <param name="After">Two points after it.</param>
/// <param name="Limit">The largest error that is accepted after it.</param>
/// <param name="Uncertainty">Expanded uncertainty (95 %, k = 2) of the points after it.</param>
/// <param name="PointsBefore">What was in force before, in the fixture's integers: the way back.</param>
public sealed record ChannelCertificate(
    string Channel, string Unit, string Reference, IReadOnlyList<PointLine> Before, IReadOnlyList<PointLine> After, double Limit,
    double Uncertainty, CalibrationPoints PointsBefore)
{
    /// <summary>True when no point is further off than the limit.</summary>
    public bool IsAccepted => After.All(point => Math.Abs(point.Error) <= Limit);

    public double LargestErrorBefore => Before.Max(point => Math.Abs(point.Error));

    public double LargestErrorAfter => After.Max(point => Math.Abs(point.Error));
}
