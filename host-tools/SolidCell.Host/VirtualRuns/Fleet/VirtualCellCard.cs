using SolidCell.Core.Measurement;
using SolidCell.Simulation;
using SolidCell.Simulation.Cells;
using SolidCell.Store.Registry;

namespace SolidCell.Host.VirtualRuns.Fleet;

/// <summary>What a person would write on the card of a virtual cell.</summary>
public static class VirtualCellCard
{
    private const double MicrogramsPerGram = 1e6;

    /// <param name="cellName">One of <see cref="NamedCells.Names"/>.</param>
    public static NewCell Of(string cellName) => NamedCells.IsFull(cellName) ? Full(cellName) : Symmetric(cellName);

    private static NewCell Symmetric(string cellName) => new(cellName, CellKind.Symmetric, NamedCells.AreaSquareMicrometres)
    {
        Chemistry = "Li | Li6PS5Cl | Li, simulated",
        WorkingElectrode = "Li",
        IsRegistered = false,
    };

    private static NewCell Full(string cellName) => new(cellName, CellKind.Full, NamedCells.AreaSquareMicrometres)
    {
        Chemistry = "Li | Li6PS5Cl | NCM, simulated",
        WorkingElectrode = "NCM",
        ActiveMassMicrograms = (long)Math.Round(NickelRichCathode.GramsPerSquareCentimetre * NamedCells.AreaSquareMicrometres / 1e8 * MicrogramsPerGram),
        CapacityNanoampHours = NamedCells.CapacityNanoampHours,
        IsRegistered = false,
    };
}
