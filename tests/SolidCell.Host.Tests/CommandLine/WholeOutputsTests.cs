using System.CommandLine;
using System.Globalization;
using SolidCell.Host.Tests.Experiment;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>
/// What commands write about tests that were written by hand (<see cref="HandMadeTests"/>), one after the other on one database, in
/// outputs.txt, as <see cref="CommandOutcomes"/> shows them; DIR is the data directory.
/// </summary>
public sealed class WholeOutputsTests : IDisposable
{
    private const string Alerts = """
        {
          "alerts": [
            { "name": "night", "to": "ntfy", "url": "https://ntfy.example/x", "kinds": ["hard-short", "fault"], "fixtures": ["bench-*"] },
            { "name": "group", "to": "slack", "url": "https://slack.example/x", "quiet": "22:00-07:30", "urgent": ["fault"] },
            { "name": "ann", "to": "email", "server": "smtp.example:587", "from": "a@example", "recipients": ["ann@example"], "repeat_minutes": 240 }
          ]
        }
        """;

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Outputs_are_what_they_were()
    {
        HandMadeTests.Write(_store.Database);
        GoldenCases.Check(Outcome, "tests", "SolidCell.Host.Tests", "CommandLine", "outputs.txt");
    }

    /// <summary>Three spectra of 10 ohm, 20 to 26 ohm beside 100 nF, and 40 ohm beside 1 mF belong to the staircase.</summary>
    [Fact]
    public void Outputs_about_spectra_and_of_rarer_commands_are_what_they_were()
    {
        HandMadeTests.Write(_store.Database);
        new SpectrumRegistry(_store.Database, TimeProvider.System).Add([.. Enumerable.Repeat((byte)1, 16)], [.. HandMadeSpectra.Growing]);
        Write("wifi", "correct horse");
        Write("password", "battery staple");
        Write("config.json", Alerts);
        GoldenCases.Check(Outcome, "tests", "SolidCell.Host.Tests", "CommandLine", "outputs-rare.txt");
    }

    /// <summary>Wrong lines, and what a shell is offered: suggest shows the words for a line on this data directory.</summary>
    [Fact]
    public void What_a_line_is_refused_with_and_completed_by_is_what_it_was()
    {
        HandMadeTests.Write(_store.Database);
        Write("config.json", """{"groups":{"room":["bench-1","bench-2"]}}""");
        Write("odd.csv", "when,left,right\n" + string.Join('\n', Enumerable.Range(0, 20).Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"{row * 0.1},{(row < 10 ? 12 : -12)},{(row < 10 ? 1 : -1)}"))));
        GoldenCases.Check(Outcome, "tests", "SolidCell.Host.Tests", "CommandLine", "outputs-lines.txt");
    }

    /// <summary>What each command takes, with its examples, in help.txt; without the options that all have.</summary>
    [Fact]
    public void The_help_of_every_command_is_what_it_was()
    {
        Command root = AllCommands.Root();
        IEnumerable<string> lines = Paths(root, "").SelectMany(path => Outcome("help", path + " --help").Prepend($"== {path}"))
            .Select(line => line.Replace($" {root.Name} ", " solidcell ", StringComparison.Ordinal));
        GoldenText.Check(string.Join('\n', lines.Where(line => !line.Contains("-?, -h, --help", StringComparison.Ordinal))) + "\n",
            "tests", "SolidCell.Host.Tests", "CommandLine", "help.txt");
    }

    private static IEnumerable<string> Paths(Command command, string path) =>
        command.Subcommands.SelectMany(one => Paths(one, $"{path} {one.Name}".Trim())).Prepend(path).Where(one => one.Length > 0);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_store.Directory, file), text + "\n");

    private IEnumerable<string> Outcome(string head, string line) => new CommandOutcomes(_store.Directory).Of(head, line);
}
