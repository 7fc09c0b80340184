using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>Options that go against each other, or that would be passed over without a word.</summary>
public class OptionClashTests
{
    [Theory]
    [InlineData("cells add X --area 1 --diameter 10", "not both")]
    [InlineData("run start bench-1 --cell X --area 1", "not both")]
    [InlineData("run start bench-1 --cell X --kind full", "not both")]
    [InlineData("run start bench-1 --cell X --capacity 2", "not both")]
    [InlineData("run start bench-1 --area 1 --json", "needs --yes")]
    [InlineData("run tare bench-1 --json", "needs --yes")]
    [InlineData("run tare bench-1 --to 1 --force", "leave out --force")]
    [InlineData("run tare bench-1 --to 1571", "--to must be -1570 to 1570 N, not 1571")]
    [InlineData("export X --format xlsx",
        "Must be one of: 'bdf.csv', 'bdf.parquet', 'csv', 'json', 'impedance.bdf.csv'. 'solidcell export --help'")]
    [InlineData("export X --format csv --machine-names", "Battery Data Format")]
    [InlineData("export X --format json --machine-names", "Battery Data Format")]
    [InlineData("serve --run ccd", "--virtual")]
    [InlineData("serve --speed 5", "--virtual")]
    [InlineData("serve --lan --broker mqtts://lab.local", "The dashboard alone is opened by --listen 0.0.0.0, over HTTPS")]
    [InlineData("serve --lan --insecure-lan", "give one of them")]
    [InlineData("serve --lan-port 8884", "give --lan too")]
    [InlineData("serve --seed 5", "--virtual")]
    [InlineData("serve --port 70000", "--port must be 0 to 65535, not 70000")]
    [InlineData("demo --port -1", "--port must be 0 to 65535, not -1")]
    [InlineData("watch --seconds 0", "--seconds must be above 0")]
    [InlineData("watch --seconds NaN", "--seconds: 'NaN' is not a number")]
    [InlineData("replay trace.csv --plot trace.csv", "must end in .html, not trace.csv")]
    [InlineData("device install --keep-runtime --mass-erase", "leave out --keep-runtime")]
    [InlineData("device install --keep-runtime --runtime-version 1.2.3.4", "leave out --runtime-version")]
    [InlineData("device provision bench-1 --broker h --output d --dry-run", "leave out --dry-run")]
    [InlineData("device provision bench-1 --broker h --password-file p", "give --user too")]
    [InlineData("device provision bench-1 --broker h --wifi-password-file p", "give --wifi too")]
    public async Task Options_that_clash_are_a_wrong_command_line(string line, string words)
    {
        var error = new StringWriter();
        int code =
            await CommandRunner.RunAsync(AllCommands.Root(), [.. ShellWords.Split(line)], TextWriter.Null, error,
                TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.StartsWith("solidcell: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_that_answers_and_ends_can_answer_in_JSON()
    {
        string[] endless = ["serve", "virtual", "ingest", "device install", "device provision", "protocol schema", "completion"];
        Assert.Empty(Leaves(AllCommands.Root(), "").Where(leaf => leaf.Command.Options.All(option => option.Name != "--json"))
            .Select(leaf => leaf.Name).Except(endless));
    }

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command, string name) => command.Subcommands.Count == 0
        ? [(name, command)]
        : command.Subcommands.SelectMany(child => Leaves(child, $"{name} {child.Name}".Trim()));
}
