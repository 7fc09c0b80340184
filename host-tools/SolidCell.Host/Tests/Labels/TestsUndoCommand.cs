using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Tests.Labels;

/// <summary>solidcell tests undo: takes back the last change of group, tags, archive or deletion.</summary>
internal sealed class TestsUndoCommand : Command
{
    private readonly Argument<string> _test = new("TEST")
    {
        Description = "The beginning of the id of a test that was changed or deleted within the last day.",
    };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsUndoCommand()
        : base("undo", "Take back the last change of a test (group, tags, archive, delete), for a day after it; again for the one before.")
    {
        Arguments.Add(_test);
        Options.Add(_json);
        Options.Add(_data);
        this.WithExamples("solidcell tests undo 9cb96d4b");
        SetAction(parsed => new LabelRun(parsed.GetRequiredValue(_data), parsed.GetValue(_json),
            parsed.InvocationConfiguration.Output).Undo(parsed.GetRequiredValue(_test)));
    }
}
