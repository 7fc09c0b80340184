using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Tests.Labels;

/// <summary>solidcell tests archive: out of the lists.</summary>
internal sealed class TestsArchiveCommand : Command
{
    private readonly Argument<string[]> _tests = new("TEST")
    {
        Description = "Tests: beginnings of ids, or cells that have had one test.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _back = new("--back") { Description = "Bring the tests back into the lists." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsArchiveCommand() : base("archive", "Take tests out of the lists; everything else of them stays as it is.")
    {
        Arguments.Add(_tests);
        foreach (Option option in new Option[] { _back, _json, _data })
        {
            Options.Add(option);
        }

        this.WithExamples("solidcell tests archive 9cb96d4b", "solidcell tests archive 9cb96d4b --back");
        SetAction(parsed =>
        {
            bool isBack = parsed.GetValue(_back);
            return new LabelRun(parsed.GetRequiredValue(_data), parsed.GetValue(_json), parsed.InvocationConfiguration.Output)
                .Edit(parsed.GetRequiredValue(_tests), labels => labels with { IsArchived = !isBack });
        });
    }
}
