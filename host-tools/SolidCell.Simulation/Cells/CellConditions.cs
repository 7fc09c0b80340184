namespace SolidCell.Simulation.Cells;

/// <summary>What the pressure frame does to the cell.</summary>
public sealed class CellConditions
{
    public double StackMegapascals { get; set; } = 5;

    public double Degrees { get; set; } = 30;
}
