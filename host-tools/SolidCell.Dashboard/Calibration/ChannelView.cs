namespace SolidCell.Dashboard.Calibration;

/// <summary>The two points of a channel in force; a source's readings are DAC codes.</summary>
public sealed record ChannelView(
    string Channel, string ShownUnit, string TrueUnit, double LowShown, double LowTrue, double HighShown, double HighTrue);
