using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Tests.Labels;

/// <summary>solidcell tests history: who changed what of a test.</summary>
internal sealed class TestsHistoryCommand : Command
{
    private readonly Argument<string> _test = LabelRun.TestArgument();
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsHistoryCommand() : base("history", "Show who changed group, tags or archive of a test, and when.")
    {
        Arguments.Add(_test);
        Options.Add(_json);
        Options.Add(_data);
        this.WithExamples("solidcell tests history 9cb96d4b");
        SetAction(parsed => new LabelRun(parsed.GetRequiredValue(_data), parsed.GetValue(_json),
            parsed.InvocationConfiguration.Output).History(parsed.GetRequiredValue(_test)));
    }
}
