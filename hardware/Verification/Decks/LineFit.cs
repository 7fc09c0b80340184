namespace SolidCell.Hardware.Verification.Decks;

/// <summary>A straight line through two points: what a calibration in the firmware is.</summary>
/// <param name="Offset">Value at 0.</param>
/// <param name="Slope">Change per unit.</param>
public sealed record LineFit(double Offset, double Slope)
{
    /// <summary>The line through the first and the last row.</summary>
    public static LineFit Through(double[][] rows, Func<double[], double> x, Func<double[], double> y)
    {
        double slope = (y(rows[^1]) - y(rows[0])) / (x(rows[^1]) - x(rows[0]));
        return new LineFit(y(rows[0]) - (slope * x(rows[0])), slope);
    }

    /// <summary>The value at a place.</summary>
    public double At(double x) => Offset + (Slope * x);
}
