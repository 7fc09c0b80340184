using SolidCell.Operations.Commanding;
using SolidCell.Store.Registry;

namespace SolidCell.Operations;

/// <summary>Exchanges the cell of a virtual fixture; who asked and what came of it is written down as for any command.</summary>
public sealed class CellSwap(IVirtualPresses? presses, CommandAudit audit)
{
    public const string CommandLabel = "swap-cell";

    /// <summary>Names of the cells that there are; empty without virtual fixtures in this process.</summary>
    public IReadOnlyList<string> Cells => presses?.Cells ?? [];

    /// <summary>The cell in a virtual fixture's press; null for any other fixture.</summary>
    public string? CellIn(string fixture) => presses?.CellIn(fixture);

    /// <exception cref="OperationException">The fixture is not a virtual one of this process, there is no such cell, or a test is on.</exception>
    public async Task SwapAsync(string fixture, string cell, CancellationToken cancellation)
    {
        if (presses?.CellIn(fixture) is null)
        {
            throw new OperationException(
                $"{fixture} is no virtual fixture of this host: take the cell out by hand, and name the new one when you start its test.");
        }

        byte[] id = CommandRequest.NewId();
        await audit.SentAsync(id, fixture, CommandLabel, cell, CommandOrigin.Current).WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await presses.SwapAsync(fixture, cell, cancellation).ConfigureAwait(false);
            await audit.AnsweredAsync(id, "done", "").ConfigureAwait(false);
        }
        catch (OperationException refusal)
        {
            await audit.AnsweredAsync(id, "refused", refusal.Message).ConfigureAwait(false);
            throw;
        }
    }
}
