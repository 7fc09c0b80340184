using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;

namespace SolidCell.Reports.Figures;

/// <summary>A test or a file as the figures need it: voltage and current density over hours, and the shorts.</summary>
public sealed record PlotSource(
    string Name, IReadOnlyList<ValueRange> HoursAndVolts, Curve MilliampsPerSquareCentimetre, IReadOnlyList<ShortMark> Shorts)
{
    /// <summary>What figures over cycles are drawn from; null for a file.</summary>
    public StoredTestSource? Stored { get; init; }

    public override string ToString() => Name;
}
