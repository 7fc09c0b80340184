namespace SolidCell.Simulation.Cells.SmallSignal;

/// <summary>
/// Capacitances per electrode area and exponents of the virtual cells. The paper prints no spectrum in numbers: these are values of sulfide
/// cells (docs/virtual-cells.md), assumed.
/// </summary>
public static class CellCapacitances
{
    /// <summary>Share of the pellet's resistance that lies in its grain boundaries and shows as an arc.</summary>
    public const double GrainBoundaryShare = 0.6;

    private const double GrainBoundaryFarads = 5e-10;
    private const double GrainBoundaryExponent = 0.9;
    private const double InterfaceFarads = 5e-7;
    private const double InterfaceExponent = 0.88;
    private const double CathodeFarads = 1e-4;
    private const double CathodeExponent = 0.85;

    /// <summary>The circuit of a cell from its parts, each in ohm cm2; a cathode of 0 is none.</summary>
    public static SmallSignalCircuit Circuit(
        double pellet, double interfaces, double cathode, double areaSquareCentimetres, double shortOhms = double.PositiveInfinity)
    {
        SmallSignalArc Arc(double ohmSquareCentimetres, double farads, double exponent) =>
            new(ohmSquareCentimetres / areaSquareCentimetres, farads * areaSquareCentimetres, exponent);
        List<SmallSignalArc> arcs = [Arc(pellet * GrainBoundaryShare, GrainBoundaryFarads, GrainBoundaryExponent),
            Arc(interfaces, InterfaceFarads, InterfaceExponent)];
        if (cathode > 0)
        {
            arcs.Add(Arc(cathode, CathodeFarads, CathodeExponent));
        }

        return new SmallSignalCircuit(pellet * (1 - GrainBoundaryShare) / areaSquareCentimetres, arcs, shortOhms);
    }
}
