using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Security;
using SolidCell.Security.People;

namespace SolidCell.Host.Users;

/// <summary>solidcell users add.</summary>
internal sealed class UsersAddCommand : Command
{
    private readonly Argument<string> _name = new("NAME")
    {
        Description = "Name of the person or program; it stands beside each command in the audit.",
    };
    private readonly Option<string> _role = new("--role")
    {
        Description = "viewer looks on; operator also flashes, starts, stops and tares; admin also calibrates.",
        DefaultValueFactory = _ => "viewer",
        HelpName = "ROLE",
    };
    private readonly Option<FileInfo?> _output = new("--output", "-o")
    {
        Description = "File for the token; NAME.token in this folder if nothing is said.",
        HelpName = "FILE",
    };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public UsersAddCommand() : base("add", "Give somebody a token of his own, in a file.")
    {
        Arguments.Add(_name);
        _role.AcceptOnlyFromAmong("viewer", "operator", "admin");
        foreach (Option option in new Option[] { _role, _output, _data, _json })
        {
            Options.Add(option);
        }

        this.WithExamples("solidcell users add ann --role operator", "solidcell users add plotter --output plotter.token");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(_name);
        string role = parsed.GetRequiredValue(_role);
        string path = TokenFile.PathFor(name, parsed.GetValue(_output));
        string token = new PeopleFile(SecurityFolder.Of(parsed.GetRequiredValue(_data).FullName)).Add(name, PersonLine.RoleOf(role)!.Value);
        TokenFile.Write(path, token, name);
        parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(_json)
            ? new JsonObject { ["name"] = name, ["role"] = role, ["file"] = path }.ToJsonString(JsonText.Line)
            : $"{name} is {role}. The token is in {path}: people log in with it, programs send it as 'Authorization: Bearer TOKEN'. Hand it over and delete the file.");
        return ExitCode.Done;
    }
}
