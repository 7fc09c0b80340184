namespace SolidCell.Protocols.Model;

/// <summary>Limits that hold in every step; see <see cref="Core.Schedule.SafetyEnvelope"/>.</summary>
public sealed record SafetySection(
    int MinimumCellMicrovolts,
    int MaximumCellMicrovolts,
    int MaximumCellNanoamps,
    int MinimumStackKilopascals,
    int MaximumStackKilopascals,
    int MinimumFrameMillidegrees,
    int MaximumFrameMillidegrees);
