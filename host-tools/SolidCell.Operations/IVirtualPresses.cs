namespace SolidCell.Operations;

/// <summary>Virtual fixtures of this process, whose cells can be exchanged as a person would.</summary>
public interface IVirtualPresses
{
    /// <summary>Names of the cells that there are.</summary>
    IReadOnlyList<string> Cells { get; }

    /// <summary>The cell in this fixture's press; null for a fixture that is not of this process.</summary>
    string? CellIn(string fixture);

    /// <summary>Takes the cell out and puts a fresh one in.</summary>
    /// <exception cref="OperationException">There is no such fixture or cell, or a test is on.</exception>
    Task SwapAsync(string fixture, string cell, CancellationToken cancellation);
}
