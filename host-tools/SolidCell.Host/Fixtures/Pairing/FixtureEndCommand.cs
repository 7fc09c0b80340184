using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Security;
using SolidCell.Security.Accounts;

namespace SolidCell.Host.Fixtures.Pairing;

/// <summary>solidcell fixtures revoke and remove: a fixture is not let in any more.</summary>
internal sealed class FixtureEndCommand : Command
{
    private readonly Argument<string> _fixture = new("FIXTURE") { Description = "Name of the fixture." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    private FixtureEndCommand(string name, string description, string done, Action<AccountFile, string> end) : base(name, description)
    {
        Arguments.Add(_fixture);
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples($"solidcell fixtures {name} bench-3");
        SetAction(parsed =>
        {
            string fixture = parsed.GetRequiredValue(_fixture);
            end(new AccountFile(SecurityFolder.Of(parsed.GetRequiredValue(_data).FullName)), fixture);
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(_json) ? new JsonObject
            {
                ["fixture"] = fixture,
                ["state"] = done,
            }.ToJsonString(JsonText.Line)
                : $"{fixture} is {done}; a running 'solidcell serve' cuts it off within seconds. A test on it goes on, and what is stored of it is kept.");
            return ExitCode.Done;
        });
    }

    public static Command Revoke() => new FixtureEndCommand(
        "revoke", "Let a fixture in no more, and keep its name taken: nobody else can speak for it.",
        "revoked", (accounts, fixture) => accounts.Revoke(fixture));

    public static Command Remove() => new FixtureEndCommand(
        "remove", "End the account of a fixture; its name is free again.", "removed", (accounts, fixture) => accounts.Remove(fixture));
}
