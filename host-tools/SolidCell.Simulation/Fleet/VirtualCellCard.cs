using SolidCell.Core.Measurement;
using SolidCell.Protocols.Model;
using SolidCell.Simulation.Cells;
using SolidCell.Store.Registry;

namespace SolidCell.Simulation.Fleet;

/// <summary>What a person would write on the card of a virtual cell.</summary>
public static class VirtualCellCard
{
    private const double MicrogramsPerGram = 1e6;

    /// <summary>
    /// The card of a cell as a protocol means it: of its area, a 10 mm pellet where it names none, its capacity and its active mass.
    /// </summary>
    /// <param name="cellName">One of <see cref="NamedCells.Names"/> or of <see cref="RealisticCells"/>.</param>
    /// <param name="meant">The protocol's cell.</param>
    public static NewCell Of(string cellName, CellSection meant) =>
        NamedCells.KindOf(cellName) switch
        {
            CellKind.Full => Full(cellName, meant),
            CellKind.AnodeFree => Plated(cellName, meant),
            _ => Symmetric(cellName, meant),
        };

    private static NewCell Symmetric(string cellName, CellSection meant) =>
        new(cellName, CellKind.Symmetric, meant.AssumedAreaSquareMicrometres)
        {
            ActiveMassMicrograms = meant.ActiveMassMicrograms,
            Chemistry = DummyCells.IsKnown(cellName) ? "resistors of the dummy cell, simulated" : "Li | Li6PS5Cl | Li, simulated",
            WorkingElectrode = DummyCells.IsKnown(cellName) ? "none" : "Li",
            IsRegistered = false,
        };

    private static NewCell Plated(string cellName, CellSection meant) =>
        new(cellName, CellKind.AnodeFree, meant.AssumedAreaSquareMicrometres)
        {
            ActiveMassMicrograms = meant.ActiveMassMicrograms,
            Chemistry = "Cu | Li6PS5Cl | Li, simulated",
            WorkingElectrode = "Cu",
            IsRegistered = false,
        };

    private static NewCell Full(string cellName, CellSection meant) => new(cellName, CellKind.Full, meant.AssumedAreaSquareMicrometres)
    {
        Chemistry = cellName == NamedCells.Indium ? "In-Li | Li6PS5Cl | NCM, simulated" : "Li | Li6PS5Cl | NCM, simulated",
        WorkingElectrode = "NCM",
        ActiveMassMicrograms = meant.ActiveMassMicrograms
            ?? (long)Math.Round(NickelRichCathode.GramsPerSquareCentimetre * meant.AssumedAreaSquareMicrometres / 1e8 * MicrogramsPerGram),
        CapacityNanoampHours = meant.CapacityNanoampHours ?? NamedCells.CapacityOf(meant.AssumedAreaSquareMicrometres),
        IsRegistered = false,
    };
}
