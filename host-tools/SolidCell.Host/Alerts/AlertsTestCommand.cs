using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Alerts;

/// <summary>solidcell alerts test: a message to each route now, whatever its rules, from this program and not from 'serve'.</summary>
internal sealed class AlertsTestCommand : Command
{
    private readonly Argument<string?> _name = new("NAME")
    {
        Description = "One route; all of them without it.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public AlertsTestCommand() : base("test", "Send a test message and say whether it got through. Exit code 1 when one did not.")
    {
        Arguments.Add(_name);
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell alerts test", "solidcell alerts test night-shift");
        SetAction((parsed, cancellation) => RunAsync(
            Chosen(AlertRoutes.Read(HostConfiguration.Read(parsed.GetRequiredValue(_data))), parsed.GetValue(_name)),
            parsed.GetValue(_json), parsed.InvocationConfiguration.Output, cancellation));
    }

    private static AlertRoute[] Chosen(IReadOnlyList<AlertRoute> routes, string? name)
    {
        AlertRoute[] meant = [.. routes.Where(route => name is null || route.Name == name)];
        return meant.Length > 0 ? meant : throw new UserErrorException(routes.Count == 0
            ? "Nobody is told of alerts: config.json in the data directory has no list 'alerts' (docs/operating.md)."
            : $"There is no route '{name}'; there are {string.Join(", ", routes.Select(route => route.Name))}.");
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<AlertRoute> routes, bool asJson, TextWriter output, CancellationToken cancellation)
    {
        var problems = new List<(string Name, string? Problem)>();
        foreach (AlertRoute route in routes)
        {
            problems.Add((route.Name, await TryAsync(route, cancellation).ConfigureAwait(false)));
            if (!asJson)
            {
                output.WriteLine($"{route.Name}: {problems[^1].Problem ?? "sent to " + route.Target.Receiver}");
            }
        }

        if (asJson)
        {
            output.WriteLine(
                new JsonArray(
                    [.. problems.Select(one => new JsonObject
                        {
                            ["name"] = one.Name,
                            ["is_sent"] = one.Problem is null,
                            ["problem"] = one.Problem,
                        })]).ToJsonString(JsonText.Line));
        }

        return problems.All(one => one.Problem is null) ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<string?> TryAsync(AlertRoute route, CancellationToken cancellation)
    {
        try
        {
            await route.Target.SendAsync(WebhookMessage.Test(DateTimeOffset.UtcNow, ""), cancellation).ConfigureAwait(false);
            return null;
        }
        catch (AlertNotSentException problem)
        {
            return "NOT sent. " + problem.Message;
        }
    }
}
