using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Tests.Labels;

/// <summary>solidcell tests delete: shown nowhere any more, and brought back by undo within a day.</summary>
internal sealed class TestsDeleteCommand : Command
{
    private readonly Argument<string[]> _tests = new("TEST")
    {
        Description = "Tests: beginnings of ids, or cells that have had one test.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _yes = new("--yes") { Description = "Confirms it; without, the command says what would be deleted." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsDeleteCommand()
        : base("delete", "Delete tests: they are shown nowhere; 'solidcell tests undo' brings them back within a day.")
    {
        Arguments.Add(_tests);
        foreach (Option option in new Option[] { _yes, _json, _data })
        {
            Options.Add(option);
        }

        this.WithExamples("solidcell tests delete 9cb96d4b --yes");
        SetAction(parsed =>
        {
            var run = new LabelRun(parsed.GetRequiredValue(_data), parsed.GetValue(_json), parsed.InvocationConfiguration.Output);
            string[] tests = parsed.GetRequiredValue(_tests);
            return parsed.GetValue(_yes)
                ? run.Edit(tests, labels => labels with { IsDeleted = true })
                : throw new UserErrorException(
                    $"This would delete {run.Describe(tests)}. Say it again with --yes; 'solidcell tests undo' brings a test back within a day.");
        });
    }
}
