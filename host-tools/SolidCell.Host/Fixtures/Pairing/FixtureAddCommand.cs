using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;

namespace SolidCell.Host.Fixtures.Pairing;

/// <summary>solidcell fixtures add: an account for a new fixture, and the file by which its board is told.</summary>
internal sealed class FixtureAddCommand : Command
{
    public FixtureAddCommand()
        : base("add", "Give a fixture an account, and write what its board must be told to find this host and be let in.")
    {
        var options = new PairingOptions();
        options.AddTo(this);
        this.WithExamples("solidcell fixtures add bench-3", "solidcell fixtures add bench-3 --output bench-3.json",
            "solidcell fixtures add bench-3 --qr");
        SetAction(parsed =>
        {
            SecurityFolder folder = options.Folder(parsed);
            LabSecurity.Open(folder, () => ServerNames.Of(folder), TimeProvider.System);
            return options.Pair(parsed, () => new AccountFile(folder).Add(parsed.GetRequiredValue(options.Fixture)));
        });
    }
}
