using SolidCell.Witnesses.HalfCycles;
using SolidCell.Witnesses.Judging;

namespace SolidCell.Witnesses;

/// <summary>What each independent witness says of a test of a symmetric cell.</summary>
/// <param name="All">One of each kind.</param>
/// <param name="FloorOhmSquareCentimetres">The bulk's resistance, or null.</param>
public sealed record WitnessReport(IReadOnlyList<Witness> All, double? FloorOhmSquareCentimetres)
{
    /// <summary>Nobody looked.</summary>
    public static readonly WitnessReport None = new([], null);

    public static WitnessReport Of(IReadOnlyList<HalfCyclePoint> points, WitnessCell cell) => new(
        [
            IonicFloor.Of(points, cell), CurrentDependence.Of(points), TemperatureCoefficient.Of(points), Inventory.Of(points, cell),
            SpectrumShift.Of(cell),
        ], cell.BulkOhmSquareCentimetres);
}
