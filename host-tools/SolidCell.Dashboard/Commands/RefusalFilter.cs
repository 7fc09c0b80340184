using Microsoft.AspNetCore.Http;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;

namespace SolidCell.Dashboard.Commands;

/// <summary>Answers for fixtures that do not exist, refuse or stay silent, the same for every command.</summary>
internal static class RefusalFilter
{
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        string name = (string?)context.HttpContext.Request.RouteValues["name"] ?? "";
        var fixtures = (FixtureDirectory)context.HttpContext.RequestServices.GetService(typeof(FixtureDirectory))!;
        var live = (LiveFeed)context.HttpContext.RequestServices.GetService(typeof(LiveFeed))!;

        // The list is made from the database: one that was only just heard can be stopped nonetheless.
        if (fixtures.Find(name) is null && live.Find(name) is null)
        {
            return Problems.NotFound($"There is no fixture '{name}'; GET /api/fixtures lists them.");
        }

        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (OperationException problem)
        {
            return Problems.Invalid(problem.Message);
        }
        catch (CommandFailedException refusal)
        {
            return refusal.IsRefusal ? Problems.Refused(refusal.Message) : Problems.NoAnswer(refusal.Message);
        }
    }
}
