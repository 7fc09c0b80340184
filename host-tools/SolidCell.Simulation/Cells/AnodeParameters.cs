namespace SolidCell.Simulation.Cells;

/// <summary>
/// What tells one lithium anode from another in the model of docs/virtual-cells.md. Physics where a source is named,
/// else a fit to the paper's cells (doi 10.1021/acsenergylett.5c00656).
/// </summary>
public sealed record AnodeParameters
{
    /// <summary>Critical current density of the fresh interface, in mA/cm2 (fit: the CCD).</summary>
    public required double CriticalDensity { get; init; }

    /// <summary>
    /// Loss of critical density per mAh/cm2 passed at j = j_c, in mA/cm2 (fit: life at 0.5 and 1.0 mA/cm2).
    /// </summary>
    public required double FatiguePerCharge { get; init; }

    /// <summary>Both interfaces at 5 MPa when fresh, in ohm cm2 (fit: overpotentials).</summary>
    public required double InterfaceOhmSquareCentimetres { get; init; }

    /// <summary>
    /// Share of the stripped electrode that loses contact in each mAh/cm2 at j = j_c; of realistic cells only (assumed).
    /// </summary>
    public double VoidsPerCharge { get; init; } = 0.12;

    /// <summary>Parabolic growth of the interphase, in (ohm cm2)2 per hour (fit: impedance against storage time).</summary>
    public required double InterphaseGrowth { get; init; }
}
