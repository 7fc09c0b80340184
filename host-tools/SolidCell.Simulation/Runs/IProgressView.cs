namespace SolidCell.Simulation.Runs;

/// <summary>Shows the progress of a run until its work is done.</summary>
public interface IProgressView
{
    Task ShowAsync(Func<IReadOnlyList<CellProgress>> read, Task work);
}
