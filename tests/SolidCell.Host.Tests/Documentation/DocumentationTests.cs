using System.CommandLine;
using System.Text.RegularExpressions;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>What README, pages and help tell people to type must work as it is written.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>Lines for other programs, which the whole check of the repository (.ci/run) or people run.</summary>
    private static readonly string[] ForOtherPrograms =
    [
        "dotnet test",
        "dotnet run -c Release --project tests/SolidCell.Benchmarks",
    ];

    public static TheoryData<string> Commands =>
        [.. DocumentedCommands.All().Where(command => command.IsSolidcell).Select(command => command.Line)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_documented_command_does_what_it_should(string line)
    {
        await using var lab = new Lab();
        (int code, string output, string error) = await lab.RunAsync(new DocumentedCommand(line, "").Arguments);
        Assert.True(code == ExitCode.Done, $"{line}: exit code {code}\n{output}\n{error}");
        Assert.True(output.Length > 0 || line.Contains("--output", StringComparison.Ordinal), $"{line}: says nothing");
    }

    [Fact]
    public void Every_other_line_in_a_console_block_is_one_that_is_known() =>
        Assert.Empty(DocumentedCommands.All().Where(command => !command.IsSolidcell).Select(command => command.Line.Split(" -- ")[0])
            .Except(ForOtherPrograms));

    [Fact]
    public void Every_command_has_an_example_in_its_help() =>
        Assert.Empty(
            Leaves(AllCommands.Root(), "solidcell").Where(leaf => CommandExamples.Of(leaf.Command).Count == 0).Select(leaf => leaf.Name));

    [Fact]
    public void Every_command_has_a_page_that_shows_it()
    {
        string pages = string.Join('\n', DocumentedCommands.Pages.Select(File.ReadAllText));
        Assert.Empty(Leaves(AllCommands.Root(), "solidcell").Where(leaf => !pages.Contains(leaf.Name, StringComparison.Ordinal))
            .Select(leaf => leaf.Name));
    }

    [Fact]
    public void A_command_that_is_named_in_a_sentence_exists()
    {
        string[] named = [.. DocumentedCommands.Pages.SelectMany(
            page => Inline().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value)).Distinct()];
        Assert.NotEmpty(named);
        Assert.All(named, words => Assert.Contains(words.Split(' ')[0], AllCommands.Root().Subcommands.Select(command => command.Name)));
    }

    [Fact]
    public void Every_link_to_a_file_of_the_repository_leads_somewhere() =>
        Assert.Empty(DocumentedCommands.Pages.SelectMany(page => Link().Matches(File.ReadAllText(page))
            .Select(match => match.Groups[1].Value)
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
            .Select(target => $"{Path.GetFileName(page)} -> {target}")));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/experiments.md")]
    [InlineData("docs/virtual-cells.md")]
    public void A_page_that_claims_the_papers_numbers_says_what_agreement_is_worth(string page)
    {
        string text = File.ReadAllText(Repository.PathTo(page));
        Assert.Matches(@"fit(ted)?\b[\s\S]*regression\s+check[\s\S]*validation\s+of\s+the\s+physics", text);
    }

    private static IEnumerable<(Command Command, string Name)> Leaves(Command command, string name) => command.Subcommands.Count == 0
        ? [(command, name)]
        : command.Subcommands.SelectMany(child => Leaves(child, $"{name} {child.Name}"));

    [GeneratedRegex("`solidcell ([a-z][^`]*)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)(?:#[^)\s]*)?\)")]
    private static partial Regex Link();
}
