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
    private static readonly Listing<PersonLine> People = new(
        "There are no users: whoever has the dashboard's token may do everything.", ["NAME", "ROLE"],
        person => [[person.Name, PersonLine.WordOf(person.Role)]],
        person => new JsonObject { ["name"] = person.Name, ["role"] = PersonLine.WordOf(person.Role) });

    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public UsersListCommand() : base("list", "List users with their roles. Never a token.")
    {
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell users list", "solidcell users list --json");
        SetAction(parsed => People.Write(new PeopleFile(SecurityFolder.Of(parsed.GetRequiredValue(_data).FullName)).Read(),
            parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }
}
