namespace SolidCell.Analysis.Traces;

/// <summary>All samples within one slice of time, thinned to what a plot of that width can show.</summary>
public readonly record struct TraceBucket(double Hours, double MinimumVolts, double MaximumVolts, double Milliamps);
