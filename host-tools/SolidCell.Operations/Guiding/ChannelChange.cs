using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Guiding;

/// <summary>A channel that was calibrated, and its points before.</summary>
internal sealed record ChannelChange(string Channel, CalibrationPoints PointsBefore);
