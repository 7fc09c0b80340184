using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Operations;

namespace SolidCell.Dashboard.Pairing;

/// <summary>/api/pairings, for admins: a fixture gets an account, and its provisioning file is answered once.</summary>
internal static class PairingEndpoints
{
    private const string NotOnNetwork = "This host is not open to the network, so a fixture could not reach it; start it with 'solidcell serve --lan'.";

    public static void MapPairing(this IEndpointRouteBuilder routes, DashboardOptions options) =>
        routes.MapPost("/pairings", (PairingRequest request, HttpContext context) => Pair(request, context, options.Pairing)).WithTags("Fixtures")
            .WithSummary("Give a new fixture an account; the answer holds its password and is given once").ProducesProblem(400);

    private static Results<Ok<PairingView>, ProblemHttpResult> Pair(PairingRequest request, HttpContext context, IFixturePairing? pairing)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return pairing is null ? Problems.Invalid(NotOnNetwork) : TypedResults.Ok(pairing.Add(request.Fixture ?? ""));
        }
        catch (OperationException problem)
        {
            return Problems.Invalid(problem.Message);
        }
    }
}
