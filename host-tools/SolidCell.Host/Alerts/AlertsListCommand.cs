using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Dashboard.Notifying;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Alerts;

/// <summary>solidcell alerts list: the routes with their rules, as they were understood.</summary>
internal sealed class AlertsListCommand : Command
{
    private static readonly Listing<AlertRoute> Routes = new(
        "Nobody is told of alerts but who looks at the dashboard; docs/operating.md says how to change that.",
        ["NAME", "RECEIVER", "KINDS", "FIXTURES", "QUIET", "REPEAT"], route => [Row(route)], ToJson);

    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public AlertsListCommand() : base("list", "Show who is told of what, and when. Addresses that may be secret are not shown.")
    {
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell alerts list", "solidcell alerts list --json");
        SetAction(parsed => Routes.Write(AlertRoutes.Read(HostConfiguration.Read(parsed.GetRequiredValue(_data))), parsed.GetValue(_json),
            parsed.InvocationConfiguration.Output));
    }

    private static string[] Row(AlertRoute route) =>
    [
        route.Name, route.Target.Receiver, All(route.Kinds), All(route.Fixtures),
        route.Quiet is { } quiet ? $"{quiet.From:HH:mm}-{quiet.To:HH:mm}" : "-",
        route.Repeat is { } repeat ? string.Create(CultureInfo.InvariantCulture, $"{repeat.TotalMinutes:0} min") : "-",
    ];

    private static string All(IReadOnlyList<string> words) => words.Count == 0 ? "all" : string.Join(",", words);

    private static JsonObject ToJson(AlertRoute route) => new()
    {
        ["name"] = route.Name,
        ["receiver"] = route.Target.Receiver,
        ["kinds"] = new JsonArray([.. route.Kinds.Select(kind => (JsonNode)kind)]),
        ["fixtures"] = new JsonArray([.. route.Fixtures.Select(fixture => (JsonNode)fixture)]),
        ["quiet_from"] = route.Quiet?.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        ["quiet_to"] = route.Quiet?.To.ToString("HH:mm", CultureInfo.InvariantCulture),
        ["repeat_minutes"] = route.Repeat?.TotalMinutes,
    };
}
