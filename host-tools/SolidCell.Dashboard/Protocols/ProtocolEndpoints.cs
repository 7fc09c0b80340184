using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Protocols;

/// <summary>/api/protocols: choose one, read it, check one's own.</summary>
internal static class ProtocolEndpoints
{
    public static void MapProtocols(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/protocols").WithTags("Protocols");
        group.MapGet("/", (ProtocolLibrary shelf) => shelf.List()).WithSummary("Protocols to choose from");
        group.MapGet("/{id}", Find).WithSummary("A protocol's text").ProducesProblem(404);
        group.MapPost("/check", Check)
            .WithSummary("Check a protocol")
            .WithDescription("Every problem with its line and column; the timeline and the limits when there is no error.")
            .ProducesProblem(400);
    }

    private static Results<Ok<ProtocolReport>, ProblemHttpResult> Check(ProtocolQuestion question, CellRegistry cells)
    {
        if (question.Yaml is not { } yaml)
        {
            return Problems.Invalid("Give the protocol's text as 'yaml'.");
        }

        string? refusal = CellRange.Refusal(question.AreaSquareCentimetres, question.CapacityMilliampHours)
            ?? ActiveMass.Refusal(question.ActiveMassMilligrams);
        return refusal is not null ? Problems.Invalid(refusal)
            : TypedResults.Ok(ProtocolReports.Of(yaml, question, question.Cell is { } name ? cells.Find(name)?.Description.Card : null));
    }

    private static Results<Ok<ProtocolText>, ProblemHttpResult> Find(string id, ProtocolLibrary shelf) =>
        shelf.Find(id) is { } text
        ? TypedResults.Ok(text) : Problems.NotFound($"There is no built-in protocol '{id}', and none with this hash was sent.");
}
