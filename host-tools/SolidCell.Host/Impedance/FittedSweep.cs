using SolidCell.Host.CommandLine;
using SolidCell.Impedance.Assigning;
using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;

namespace SolidCell.Host.Impedance;

/// <summary>A sweep with its fit.</summary>
/// <param name="Measured">The sweep; its valid part was fitted.</param>
/// <param name="Chosen">The chosen model.</param>
/// <param name="Relaxation">Its distribution of relaxation times.</param>
/// <param name="Cell">What follows for the cell.</param>
/// <param name="AreaSquareCentimetres">As given, else that of the test, or null.</param>
/// <param name="ThicknessMicrometres">As given, or null.</param>
internal sealed record FittedSweep(
    MeasuredSweep Measured, ModelFit Chosen, RelaxationSpectrum Relaxation, CellImpedance Cell, double? AreaSquareCentimetres,
    double? ThicknessMicrometres)
{
    /// <summary>In S/cm, or null without area, thickness or a value of R_bulk.</summary>
    public double? Conductivity => Cell.Bulk.Ohms is { } ohms && AreaSquareCentimetres is { } area && ThicknessMicrometres is { } thickness
        ? AreaSpecific.ConductivitySiemensPerCentimetre(ohms, area, thickness)
        : null;

    /// <summary>The derived resistances that the cell has, under their names.</summary>
    public IEnumerable<(string Name, DerivedResistance Value)> Resistances => Cell.Resistances;

    /// <exception cref="UserErrorException">A role is given for an arc that was not found.</exception>
    public static FittedSweep Of(MeasuredSweep measured, ModelFit chosen, IReadOnlyDictionary<int, ArcRole> roles,
        double? areaSquareCentimetres, double? thicknessMicrometres)
    {
        if (roles.Keys.FirstOrDefault(number => number > chosen.Model.Arcs) is > 0 and int missing)
        {
            throw new UserErrorException($"{measured.Name}: --arc {missing}=...: {chosen.Model.Arcs} arc(s) were found, {chosen.Model}.");
        }

        RelaxationSpectrum relaxation = RelaxationTimes.Compute(measured.Validity.Valid);
        return new FittedSweep(measured, chosen, relaxation, new CellImpedance(chosen, relaxation, roles),
            areaSquareCentimetres ?? measured.AreaSquareCentimetres, thicknessMicrometres);
    }
}
