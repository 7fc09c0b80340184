using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Cards;
using SolidCell.Operations;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Cells;

/// <summary>/api/cells and /api/cell: what is said of cells, with its history. A name may hold any letter, so it is a parameter.</summary>
internal static class CellEndpoints
{
    public static void MapCells(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/").WithTags("Cells");
        group.MapGet("/cells", (CellRegistry cells) => cells.List().Select(CellViews.Of)).WithSummary("Registered cells");
        group.MapGet("/cells/fields", () => CellCardField.All.Select(field =>
            new CardFieldView(field.Name, field.Meaning, field.Least, field.Most))).WithSummary("What a cell's card may say");
        group.MapGet("/cell", (string name, CellRegistry cells, CellEditor editor) => Carried(name, cells, editor, _ => { }))
            .WithSummary("A cell by its name, and its history").ProducesProblem(404);
        group.MapPost("/cell", (string name, CellOrder order, CellRegistry cells, CellEditor editor) =>
            Carried(name, cells, editor, cell => editor.Edit(cell, before => CellForm.Apply(before, order))))
            .WithSummary("Change what is said of a cell; one that was described for a test is registered").ProducesProblem(400)
            .ProducesProblem(404);
        group.MapPost("/cell/undo", (string name, CellRegistry cells, CellEditor editor) =>
            Carried(name, cells, editor, cell => editor.Undo(cell)))
            .WithSummary("Take the last change of a cell back, within a day").ProducesProblem(400).ProducesProblem(404);
    }

    private static Results<Ok<CellDetail>, ProblemHttpResult> Carried(
        string name, CellRegistry cells, CellEditor editor, Action<StoredCell> change)
    {
        if (Find(cells, name) is not { } cell)
        {
            return Problems.NotFound($"There is no cell '{name}', or tests were started with several of that name; GET /api/cells lists them.");
        }

        try
        {
            change(cell);
            return TypedResults.Ok(CellViews.Detail(cells.Find(cell.CellId)!, editor));
        }
        catch (Exception refusal) when (refusal is StoreException or OperationException)
        {
            return Problems.Invalid(refusal.Message);
        }
    }

    /// <summary>A registered cell, else the one cell of this name that a test was started with.</summary>
    private static StoredCell? Find(CellRegistry cells, string name) =>
        cells.Find(name) ?? (cells.MadeUp(name) is [var only] ? only : null);
}
