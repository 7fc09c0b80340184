namespace SolidCell.Replay.Reporting;

/// <summary>A stretch of the trace: its begin and the ranges of voltage and current in it.</summary>
public readonly record struct PlotBucket(double Seconds, double LowVolts, double HighVolts, double LowAmperes, double HighAmperes)
{
    internal PlotBucket Join(PlotBucket next) => new(
        Seconds,
        Math.Min(LowVolts, next.LowVolts),
        Math.Max(HighVolts, next.HighVolts),
        Math.Min(LowAmperes, next.LowAmperes),
        Math.Max(HighAmperes, next.HighAmperes));
}
