namespace SolidCell.Dashboard.Protocols;

/// <summary>
/// A row of the timeline. Depth is the number of loops around it; duration and charge are the longest possible, null where nothing bounds
/// them.
/// </summary>
public sealed record ProtocolStepView(
    double? StartSeconds, string Step, int Depth, string Action, string Ends, double? DurationSeconds,
    double? MilliampHoursPerSquareCentimetre);
