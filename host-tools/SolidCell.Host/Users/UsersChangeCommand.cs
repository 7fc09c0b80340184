using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Security;
using SolidCell.Security.People;

namespace SolidCell.Host.Users;

/// <summary>solidcell users rotate and remove: what was begun with the old token ends within seconds.</summary>
internal sealed class UsersChangeCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "Name of the user." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();
    private readonly Option<FileInfo?> _output = new("--output", "-o")
    {
        Description = "File for the new token; NAME.token in this folder if nothing is said.",
        HelpName = "FILE",
    };

    private UsersChangeCommand(string name, string description, bool drawsToken) : base(name, description)
    {
        Arguments.Add(_name);
        Options.Add(_data);
        Options.Add(_json);
        if (drawsToken)
        {
            Options.Add(_output);
        }

        this.WithExamples($"solidcell users {name} ann");
        SetAction(parsed => drawsToken ? RunRotate(parsed) : RunRemove(parsed));
    }

    public static Command Rotate() =>
        new UsersChangeCommand("rotate", "Give a user a new token; the old one, and what was begun with it, ends within seconds.", true);

    public static Command Remove() => new UsersChangeCommand("remove", "Let a user in no more. What he did stays in the audit.", false);

    private PeopleFile People(ParseResult parsed) => new(SecurityFolder.Of(parsed.GetRequiredValue(_data).FullName));

    private int RunRotate(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(_name);
        string path = TokenFile.PathFor(name, parsed.GetValue(_output));
        TokenFile.Write(path, People(parsed).Rotate(name), name);
        return Tell(parsed, new JsonObject
        {
            ["name"] = name,
            ["file"] = path,
        }, $"The new token of {name} is in {path}; the old one is worth nothing.");
    }

    private int RunRemove(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(_name);
        People(parsed).Remove(name);
        return Tell(parsed, new JsonObject
        {
            ["name"] = name,
            ["state"] = "removed",
        }, $"{name} is let in no more; what is open ends within seconds.");
    }

    private int Tell(ParseResult parsed, JsonObject json, string text)
    {
        parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(_json) ? json.ToJsonString(JsonText.Line) : text);
        return ExitCode.Done;
    }
}
