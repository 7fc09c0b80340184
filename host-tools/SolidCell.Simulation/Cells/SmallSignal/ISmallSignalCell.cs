namespace SolidCell.Simulation.Cells.SmallSignal;

/// <summary>A cell that has an impedance.</summary>
public interface ISmallSignalCell
{
    /// <summary>
    /// Around its present state; its direct resistance is the one that the cell has in <see cref="ISimulatedCell.Ohms"/>.
    /// </summary>
    SmallSignalCircuit SmallSignal { get; }
}
