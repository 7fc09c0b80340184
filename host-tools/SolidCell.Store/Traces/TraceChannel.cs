namespace SolidCell.Store.Traces;

/// <summary>Lowest and highest value of each column, NaN where the channel was not measured; the unit is that of the record.</summary>
public sealed record TraceChannel(double[] Minimum, double[] Maximum);
