using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Security;
using SolidCell.Security.People;

namespace SolidCell.Host.Users;

/// <summary>solidcell users list.</summary>
internal sealed class UsersListCommand : Command
{
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public UsersListCommand() : base("list", "List users with their roles. Never a token.")
    {
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell users list", "solidcell users list --json");
        SetAction(parsed => Run(new PeopleFile(SecurityFolder.Of(parsed.GetRequiredValue(_data).FullName)).Read(), parsed.GetValue(_json),
            parsed.InvocationConfiguration.Output));
    }

    private static int Run(IReadOnlyList<PersonLine> people, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(
                new JsonArray(
                    [.. people.Select(person => new JsonObject
                        {
                            ["name"] = person.Name,
                            ["role"] = PersonLine.WordOf(person.Role),
                        })]).ToJsonString());
        }
        else if (people.Count == 0)
        {
            output.WriteLine("There are no users: whoever has the dashboard's token may do everything.");
        }
        else
        {
            PlainTable.Write(output, ["NAME", "ROLE"], people.Select(person => new[] { person.Name, PersonLine.WordOf(person.Role) }));
        }

        return ExitCode.Done;
    }
}
