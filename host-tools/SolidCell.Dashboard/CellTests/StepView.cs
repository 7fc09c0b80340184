namespace SolidCell.Dashboard.CellTests;

/// <summary>A step as it ran; the end, the reason and the charge are null while it runs.</summary>
public sealed record StepView(
    long Count, long Index, long Cycle, string Kind, string? Name, double FromSeconds, double? ToSeconds, double SetPointMilliamps,
    double? SetPointMilliampsPerSquareCentimetre, double? ChargeMilliampHours, string? EndReason);
