using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SolidCell.Dashboard.Calibration;
using SolidCell.Dashboard.Protocols;
using SolidCell.Operations;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;

namespace SolidCell.Dashboard.Commands;

/// <summary>
/// POST /api/fixtures/{name}/...: what people ask of a fixture. The fixture has the last word; its refusal comes back in its own words.
/// </summary>
internal static class CommandEndpoints
{
    public static void MapCommands(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/fixtures/{name}").WithTags("Commands").ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(504);
        group.AddEndpointFilter(RefusalFilter.InvokeAsync);
        group.MapGet("/protocol", Held).WithSummary("The protocol that the fixture will start");
        group.MapPost("/flash", FlashAsync).WithSummary("Send a protocol").ProducesProblem(400);
        group.MapPost("/start", StartAsync).WithSummary("Start a test with the flashed protocol").ProducesProblem(400);
        group.MapCalibration();
        group.MapGuide();
        group.MapSwap();
        foreach (string command in SimpleCommands.All)
        {
            group.MapPost(
                "/" + command, (string name, FixtureOperations operations, CancellationToken cancellation) =>
                    SendAsync(name, command, operations, cancellation))
                .WithSummary($"Send the command '{command}'");
        }
    }

    private static Results<Ok<ProtocolText>, ProblemHttpResult> Held(string name, FixtureOperations operations)
    {
        try
        {
            HeldProgram held = operations.Held.Of(name);
            return TypedResults.Ok(new ProtocolText(held.Sha256Text, held.Protocol.Name, held.Source));
        }
        catch (OperationException unknown)
        {
            return Problems.NotFound(unknown.Message);
        }
    }

    private static async Task<Results<Ok<FlashReceipt>, ProblemHttpResult>> FlashAsync(
        string name, FlashOrder order, ProtocolLibrary shelf, FixtureOperations operations, CancellationToken cancellation)
    {
        if (order.Refusal() is { } refusal)
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

        FlashPlan plan = FlashPlan.Of(protocol, source, order.AreaSquareCentimetres, order.ActiveMassMicrograms);
        await operations.FlashAsync(name, plan, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(new FlashReceipt(name, protocol.Name, plan.Sha256Text, plan.Program.Bytes.Length));
    }

    private static async Task<Ok<StartReceipt>> StartAsync(
        string name, StartOrder order, StartRequest request, FixtureOperations operations, CancellationToken cancellation)
    {
        StartPlan plan = request.Plan(name, order);
        await operations.StartAsync(plan, cancellation).ConfigureAwait(false);
        return TypedResults.Ok(new StartReceipt(name, plan.TestIdText));
    }

    private static async Task<NoContent> SendAsync(
        string name, string command, FixtureOperations operations, CancellationToken cancellation)
    {
        await operations.SendAsync(name, SimpleCommands.Find(command), cancellation).ConfigureAwait(false);
        return TypedResults.NoContent();
    }
}
