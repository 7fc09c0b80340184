namespace SolidCell.Dashboard.CellTests;

/// <summary>
/// What passed in one direction: a deposition or stripping half-cycle of a symmetric cell, a charge or discharge of a full one. Capacities
/// are positive; per gram is null without a mass. A half-cycle that still runs counts the steps that have ended.
/// </summary>
public sealed record HalfCycleView(
    long Number, long Cycle, bool IsCharge, double FromSeconds, double? ToSeconds, double MilliampHours,
    double? MilliampHoursPerSquareCentimetre, double? MilliampHoursPerGram);
