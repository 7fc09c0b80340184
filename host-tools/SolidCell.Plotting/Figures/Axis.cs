namespace SolidCell.Plotting.Figures;

/// <summary>What an axis shows, as "Voltage (mV)", and from where to where; without a range it fits the curves.</summary>
public sealed record Axis(string Label, double From = double.NaN, double To = double.NaN)
{
    public bool HasRange => double.IsFinite(From) && double.IsFinite(To);
}
