using SolidCell.Witnesses.Charges;
using SolidCell.Witnesses.HalfCycles;
using SolidCell.Witnesses.Judging;

namespace SolidCell.Witnesses;

/// <summary>What each independent witness says of a test.</summary>
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

    /// <summary>
    /// Of a full or half cell: charges and discharges in their order, and the longest constant voltage, null without one.
    /// </summary>
    public static WitnessReport Of(IReadOnlyList<ChargePoint> points, HeldVoltage? held) =>
        new([ChargeBalance.Of(points), HeldCurrent.Of(held)], null);

    /// <summary>The same with what was counted between the readings of half-cycles, where every reading is at hand.</summary>
    public WitnessReport With(DipCollector dips) => this with { All = [.. All, ShortDips.Of(dips)] };
}
