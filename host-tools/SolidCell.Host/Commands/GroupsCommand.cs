using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.Brokers;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Data;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest;

namespace SolidCell.Host.Commands;

/// <summary>solidcell groups: one name for several fixtures, kept in the data directory.</summary>
internal sealed class GroupsCommand : Command
{
    public GroupsCommand() : base("groups", "Give several fixtures one name, which flash, run and watch understand.")
    {
        Subcommands.Add(List());
        Subcommands.Add(Set());
        Subcommands.Add(Remove());
    }

    private static Command List()
    {
        Option<DirectoryInfo> data = DataDirectory.NewOption();
        Option<bool> json = new("--json") { Description = "One JSON object on standard output." };
        var command = new Command("list", "List the groups.") { data, json };
        command.WithExamples("solidcell groups list");
        command.SetAction(parsed =>
        {
            IReadOnlyDictionary<string, string[]> groups = HostConfiguration.Read(parsed.GetRequiredValue(data)).Groups;
            TextWriter output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
                output.WriteLine(new JsonObject(groups.Select(group => KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Value.Select(name => (JsonNode)name)])))).ToJsonString());
            else
                output.WriteLine(groups.Count == 0 ? "There is no group; 'solidcell groups set NAME FIXTURE...' makes one." : string.Join(Environment.NewLine, groups.Select(group => $"{group.Key}: {string.Join(", ", group.Value)}")));
        });
        return command;
    }

    private static Command Set()
    {
        Argument<string> name = new("NAME") { Description = "Name of the group." };
        Argument<string[]> fixtures = new("FIXTURE") { Description = "Names of its fixtures.", Arity = ArgumentArity.OneOrMore };
        Option<DirectoryInfo> data = DataDirectory.NewOption();
        var command = new Command("set", "Make a group, or make it anew.") { name, fixtures, data };
        command.WithExamples("solidcell groups set press-room bench-1 bench-2");
        command.SetAction(parsed =>
        {
            string[] members = parsed.GetRequiredValue(fixtures);
            string group = parsed.GetRequiredValue(name);
            foreach (string wrong in members.Append(group).Where(word => !Topics.IsFixtureName(word)))
                throw new UserErrorException($"'{wrong}' is no name of a fixture or group: letters, digits and hyphens, at most 64.");
            GroupFile.Change(parsed.GetRequiredValue(data), groups => groups[group] = new JsonArray([.. members.Distinct().Select(member => (JsonNode)member)]));
            parsed.InvocationConfiguration.Output.WriteLine($"{group}: {string.Join(", ", members.Distinct())}");
        });
        return command;
    }

    private static Command Remove()
    {
        Argument<string> name = new("NAME") { Description = "Name of the group." };
        Option<DirectoryInfo> data = DataDirectory.NewOption();
        var command = new Command("remove", "Forget a group; its fixtures stay.") { name, data };
        command.WithExamples("solidcell groups remove press-room");
        command.SetAction(parsed =>
        {
            string group = parsed.GetRequiredValue(name);
            GroupFile.Change(parsed.GetRequiredValue(data), groups =>
            {
                if (!groups.Remove(group))
                    throw new UserErrorException($"There is no group '{group}'; 'solidcell groups list' lists them.");
            });
            parsed.InvocationConfiguration.Output.WriteLine($"{group}: removed");
        });
        return command;
    }
}
