namespace SolidCell.Dashboard.Calibration;

/// <summary>How a fixture is calibrated, and the stack pressure that it shows with its tare; no pressure when its sensor gives none.</summary>
public sealed record CalibrationView(string Fixture, double? StackMegapascals, double TareMegapascals, IReadOnlyList<ChannelView> Channels);
