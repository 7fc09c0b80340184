namespace SolidCell.Impedance.Assigning;

/// <summary>Values that do not depend on the size of the cell.</summary>
public static class AreaSpecific
{
    /// <summary>ohm cm2 of a cell: resistance times area.</summary>
    public static double OhmSquareCentimetres(double ohms, double areaSquareCentimetres) => ohms * areaSquareCentimetres;

    /// <summary>Conductivity in S/cm of a pellet: thickness / (resistance * area).</summary>
    /// <param name="bulkOhms">R_bulk, which holds the contacts too.</param>
    /// <param name="areaSquareCentimetres">Of the electrodes.</param>
    /// <param name="thicknessMicrometres">Of the electrolyte.</param>
    public static double ConductivitySiemensPerCentimetre(double bulkOhms, double areaSquareCentimetres, double thicknessMicrometres) =>
        thicknessMicrometres * 1e-4 / (bulkOhms * areaSquareCentimetres);
}
