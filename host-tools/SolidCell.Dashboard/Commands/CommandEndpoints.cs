using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Dashboard.Protocols;
using SolidCell.Ingest.Commanding;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Commands;

/// <summary>POST /api/fixtures/{name}/...: what people ask of a fixture. The fixture has the last word; its refusal comes back in its own words.</summary>
internal static class CommandEndpoints
{
    public static void MapCommands(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/fixtures/{name}").WithTags("Commands").ProducesProblem(404).ProducesProblem(409).ProducesProblem(504);
        group.AddEndpointFilter(RefusalFilter.InvokeAsync);
        group.MapGet("/protocol", Held).WithSummary("The protocol that the fixture took last");
        group.MapPost("/flash", FlashAsync).WithSummary("Send a protocol").ProducesProblem(400);
        group.MapPost("/start", StartAsync).WithSummary("Start a test with the flashed protocol").ProducesProblem(400);
        foreach (string command in SimpleCommands.All)
        {
            group.MapPost("/" + command, (string name, FixtureCommander commander, CancellationToken cancellation) => SendAsync(name, command, commander, cancellation))
                .WithSummary($"Send the command '{command}'");
        }
    }

    private static Results<Ok<ProtocolText>, ProblemHttpResult> Held(string name, HeldProtocol held) =>
        held.Find(name) is { } found ? TypedResults.Ok(new ProtocolText(found.Id, found.Name, found.Source)) : Problems.NotFound($"No protocol was sent to {name} from here.");

    private static async Task<Results<Ok<FlashReceipt>, ProblemHttpResult>> FlashAsync(string name, FlashOrder order, ProtocolLibrary shelf, FixtureControl control, CancellationToken cancellation)
    {
        if (order.Yaml is null == order.Protocol is null)
        {
            return Problems.Invalid("Name either a 'protocol' to choose or give a 'yaml' of your own.");
        }

        if (CellRange.Refusal(order.AreaSquareCentimetres, null) is { } refusal)
        {
            return Problems.Invalid(refusal);
        }

        string? source = order.Yaml ?? shelf.Find(order.Protocol!)?.Yaml;
        if (source is null)
        {
            return Problems.NotFound($"There is no protocol '{order.Protocol}'; GET /api/protocols lists them.");
        }

        ProtocolCheck check = ProtocolReader.Read(source, order.Protocol ?? "protocol");
        if (check.Protocol is not { } protocol)
        {
            return Problems.Invalid(check.Describe(check.Problems.First(problem => problem.Severity == Severity.Error)));
        }

        return TypedResults.Ok(await control.FlashAsync(name, protocol, source, order.AreaSquareCentimetres, cancellation).ConfigureAwait(false));
    }

    private static async Task<Results<Ok<StartReceipt>, ProblemHttpResult>> StartAsync(
        string name, StartOrder order, HeldProtocol held, ProtocolLibrary shelf, StartCheck check, FixtureControl control, CancellationToken cancellation)
    {
        StoredProtocol? program = order.ProgramSha256 is { } hash ? shelf.FindSent(hash) : held.Find(name);
        if (program is null)
        {
            return Problems.Invalid("No protocol was sent to this fixture from here; flash one first.");
        }

        if (check.Refusal(order, program, out Store.Registry.NewCell cell) is { } refusal)
        {
            return Problems.Invalid(refusal);
        }

        return TypedResults.Ok(await control.StartAsync(name, program, cell, cancellation).ConfigureAwait(false));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SendAsync(string name, string command, FixtureCommander commander, CancellationToken cancellation)
    {
        await commander.SendAsync(name, SimpleCommands.Make(command), cancellation).ConfigureAwait(false);
        return TypedResults.NoContent();
    }
}
