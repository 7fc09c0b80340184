using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>The list of commands, which is written without a command being made.</summary>
public sealed class OverviewTests
{
    public static TheoryData<string> Names => [.. AllCommands.Entries.Select(entry => entry.Name)];

    [Fact]
    public async Task It_says_what_the_parser_says_of_all_commands()
    {
        Assert.Equal(
            Words(await HelpAsync(AllCommands.Root(), "--help")).Replace(RootCommand.ExecutableName, "solidcell", StringComparison.Ordinal),
            Words(Written(int.MaxValue)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_command_that_is_made_alone_says_and_takes_the_same(string name)
    {
        RootCommand alone = AllCommands.For([name]);

        Assert.Equal(name, Assert.Single(alone.Subcommands).Name);
        Assert.Equal(await HelpAsync(AllCommands.Root(), name, "--help"), await HelpAsync(alone, name, "--help"));
    }

    [Theory]
    [InlineData]
    [InlineData("tets")]
    [InlineData("--data")]
    [InlineData("[suggest:3]", "tes")]
    public void A_line_that_begins_with_no_command_is_read_with_all_of_them(params string[] line) =>
        Assert.Equal(AllCommands.Entries.Count, AllCommands.For(line).Subcommands.Count);

    [Theory]
    [InlineData(true, "--help")]
    [InlineData(true, "-h")]
    [InlineData(true, "-?")]
    [InlineData(false, "tests", "--help")]
    [InlineData(false, "--help", "--version")]
    [InlineData(false)]
    public void It_is_for_who_asks_for_it_alone(bool isAskedFor, params string[] line) =>
        Assert.Equal(isAskedFor, Overview.IsAskedFor(line));

    /// <summary>Without a terminal, in one of 80 columns, and in one that is too narrow.</summary>
    [Fact]
    public void It_is_written_as_it_was() => GoldenText.Check(
        string.Join("==\n", new[] { int.MaxValue, 80, 40 }.Select(Written)).ReplaceLineEndings("\n"),
        "tests", "SolidCell.Host.Tests", "CommandLine", "overview.txt");

    [Fact]
    public void It_fits_into_a_terminal_and_its_descriptions_stay_in_their_column()
    {
        const int Columns = 80;
        string[] lines = Written(Columns).Split(Environment.NewLine);
        int column = lines.First(line => line.StartsWith("  demo ", StringComparison.Ordinal)).IndexOf("Test", StringComparison.Ordinal);

        Assert.All(lines, line => Assert.True(line.Length <= Columns, line));
        Assert.All(lines.SkipWhile(line => line != "Commands:").Skip(1), line => Assert.True(line.Length == 0 || line[column - 1] == ' ', line));
        Assert.Equal(Words(Written(int.MaxValue)), Words(string.Join(' ', lines)));
    }

    private static string Written(int columns)
    {
        using var output = new StringWriter();
        Overview.Write(output, AllCommands.Entries, columns);
        return output.ToString();
    }

    private static async Task<string> HelpAsync(RootCommand root, params string[] line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        Assert.Equal(ExitCode.Done, await CommandRunner.RunAsync(root, line, output, error, TestContext.Current.CancellationToken));
        return output.ToString();
    }

    /// <summary>The terminal that tests run in has some width, by which the parser's help is wrapped.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
