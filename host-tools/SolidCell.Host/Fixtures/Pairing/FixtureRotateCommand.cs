using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Security.Accounts;

namespace SolidCell.Host.Fixtures.Pairing;

/// <summary>solidcell fixtures rotate: a new password for a fixture, which cuts off who has the old one.</summary>
internal sealed class FixtureRotateCommand : Command
{
    public FixtureRotateCommand()
        : base("rotate", "Give a fixture a new password: a board with the old one is cut off within seconds and must be provisioned again.")
    {
        var options = new PairingOptions();
        options.AddTo(this);
        this.WithExamples("solidcell fixtures rotate bench-3");
        SetAction(
            parsed =>
                options.Pair(
                    parsed, () =>
                        new AccountFile(options.Folder(parsed)).Rotate(AccountFile.Fixture(parsed.GetRequiredValue(options.Fixture)))));
    }
}
