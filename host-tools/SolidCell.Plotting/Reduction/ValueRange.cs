namespace SolidCell.Plotting.Reduction;

/// <summary>A stretch of a trace: where it begins, and the lowest and highest value in it.</summary>
public readonly record struct ValueRange(double X, double Low, double High)
{
    internal ValueRange Join(ValueRange next) => new(X, Math.Min(Low, next.Low), Math.Max(High, next.High));
}
