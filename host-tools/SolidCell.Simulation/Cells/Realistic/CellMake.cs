using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// One cell out of a batch: the anode of the paper with the scatter of real cells. Assumed: 30 % (lognormal) from cell to cell for what
/// decides over shorts, the middle of the 20 to 40 % that the referee of this model names; 15 % for resistances; 10 % more that all cells
/// of a batch share.
/// </summary>
public sealed class CellMake
{
    private const double CellScatter = 0.3;
    private const double ResistanceScatter = 0.15;
    private const double BatchScatter = 0.1;

    /// <param name="anode">The make.</param>
    /// <param name="batch">The same for all cells of a batch.</param>
    /// <param name="cell">Another for each cell.</param>
    public CellMake(AnodeParameters anode, Xoshiro256 batch, Xoshiro256 cell)
    {
        double ofBatch = batch.Scatter(BatchScatter);
        CriticalDensity = anode.CriticalDensity * ofBatch * cell.Scatter(CellScatter);
        FatiguePerCharge = anode.FatiguePerCharge * cell.Scatter(CellScatter);
        InterfaceOhmSquareCentimetres = anode.InterfaceOhmSquareCentimetres * batch.Scatter(BatchScatter) * cell.Scatter(ResistanceScatter);
        InterphaseGrowth = anode.InterphaseGrowth * cell.Scatter(CellScatter);
        VoidsPerCharge = anode.VoidsPerCharge;
    }

    /// <summary>In mA/cm2, fresh, at 5 MPa and 30 degC, for half-steps of 1 h.</summary>
    public double CriticalDensity { get; }

    /// <summary>In mA/cm2 per mAh/cm2 passed at the critical density.</summary>
    public double FatiguePerCharge { get; }

    /// <summary>Both interfaces at 5 MPa and 30 degC when fresh, in ohm cm2.</summary>
    public double InterfaceOhmSquareCentimetres { get; }

    /// <summary>Share of the stripped electrode in each mAh/cm2 at j = j_c.</summary>
    public double VoidsPerCharge { get; }

    /// <summary>Parabolic growth of the interphase, in (ohm cm2)2 per hour.</summary>
    public double InterphaseGrowth { get; }
}
