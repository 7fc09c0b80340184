using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Operations;

namespace SolidCell.Dashboard.Commands;

/// <summary>/api/fixtures/{name}/virtual-cell: the simulated cell in the press of a virtual fixture, and another in its place.</summary>
internal static class SwapEndpoints
{
    public static void MapSwap(this IEndpointRouteBuilder group)
    {
        group.MapGet("/virtual-cell", (string name, CellSwap swap) => new VirtualCellView(swap.CellIn(name), swap.Cells))
            .WithSummary("The simulated cell of a virtual fixture, and those that there are");
        group.MapPost("/virtual-cell", SwapAsync).WithSummary("Exchange the simulated cell; the fixture measures a fresh one")
            .ProducesProblem(400);
    }

    private static async Task<NoContent> SwapAsync(string name, SwapOrder order, CellSwap swap, CancellationToken cancellation)
    {
        await swap.SwapAsync(name, order.Cell ?? "", cancellation).ConfigureAwait(false);
        return TypedResults.NoContent();
    }
}

/// <summary>The simulated cell that is to be put into the press.</summary>
public sealed record SwapOrder(string? Cell = null);

/// <summary>The simulated cell in the press, null for a fixture that is no virtual one of this host; and the names of all.</summary>
public sealed record VirtualCellView(string? Cell, IReadOnlyList<string> Cells);
