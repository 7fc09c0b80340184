using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Mqtt;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell groups: one name for several fixtures, kept in the data directory.</summary>
internal sealed class GroupsCommand : Command
{
    public const string Purpose = "Give several fixtures one name, which flash, run and watch understand.";

    public GroupsCommand() : base("groups", Purpose)
    {
        Subcommands.Add(List());
        Subcommands.Add(Set());
        Subcommands.Add(Remove());
    }

    private static Command List()
    {
        Option<DirectoryInfo> data = DataDirectory.NewOption();
        Option<bool> json = JsonOption.New();
        var command = new Command("list", "List the groups.") { data, json };
        command.WithExamples("solidcell groups list", "solidcell groups list --json");
        command.SetAction(parsed =>
        {
            DirectoryInfo directory = parsed.GetRequiredValue(data);
            IReadOnlyDictionary<string, string[]> groups = HostConfiguration.Read(directory).Groups;
            Tell(parsed, json, directory, groups.Count == 0 ? "There is no group; 'solidcell groups set NAME FIXTURE...' makes one."
                : string.Join(Environment.NewLine, groups.Select(group => $"{group.Key}: {string.Join(", ", group.Value)}")));
        });
        return command;
    }

    private static Command Set()
    {
        Argument<string> name = new("NAME") { Description = "Name of the group." };
        Argument<string[]> fixtures = new("FIXTURE") { Description = "Names of its fixtures.", Arity = ArgumentArity.OneOrMore };
        Option<DirectoryInfo> data = DataDirectory.NewOption();
        Option<bool> json = JsonOption.New();
        var command = new Command("set", "Make a group, or make it anew.") { name, fixtures, data, json };
        command.WithExamples("solidcell groups set press-room bench-1 bench-2");
        command.SetAction(parsed =>
        {
            string[] members = parsed.GetRequiredValue(fixtures);
            string group = parsed.GetRequiredValue(name);
            foreach (string wrong in members.Append(group).Where(word => !Topics.IsFixtureName(word)))
            {
                throw new UserErrorException($"'{wrong}' is no name of a fixture or group: letters, digits and hyphens, at most 64.");
            }

            DirectoryInfo directory = parsed.GetRequiredValue(data);
            GroupFile.Change(
                directory, groups => groups[group] = new JsonArray([.. members.Distinct().Select(member => (JsonNode)member)]));
            Tell(parsed, json, directory, $"{group}: {string.Join(", ", members.Distinct())}");
        });
        return command;
    }

    private static Command Remove()
    {
        Argument<string> name = new("NAME") { Description = "Name of the group." };
        Option<DirectoryInfo> data = DataDirectory.NewOption();
        Option<bool> json = JsonOption.New();
        var command = new Command("remove", "Forget a group; its fixtures stay.") { name, data, json };
        command.WithExamples("solidcell groups remove press-room");
        command.SetAction(parsed =>
        {
            string group = parsed.GetRequiredValue(name);
            DirectoryInfo directory = parsed.GetRequiredValue(data);
            GroupFile.Change(directory, groups =>
            {
                if (!groups.Remove(group))
                {
                    throw new UserErrorException($"There is no group '{group}'; 'solidcell groups list' lists them.");
                }
            });
            Tell(parsed, json, directory, $"{group}: removed");
        });
        return command;
    }

    /// <summary>What was done in words, or as JSON all groups as they are now.</summary>
    private static void Tell(ParseResult parsed, Option<bool> json, DirectoryInfo data, string words)
    {
        IEnumerable<KeyValuePair<string, JsonNode?>> groups = HostConfiguration.Read(data).Groups
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Value.Select(name => (JsonNode)name)])));
        parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json) ? new JsonObject(groups).ToJsonString(JsonText.Line) : words);
    }
}
