using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Tests.Labels;

/// <summary>solidcell tests note: what was seen, with the time; without a text, all notes of a test.</summary>
internal sealed class TestsNoteCommand : Command
{
    private readonly Argument<string> _test = LabelRun.TestArgument();
    private readonly Argument<string?> _note = new("TEXT")
    {
        Description = "The note; left out, the notes of the test are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsNoteCommand() : base("note", "Add a note to a test, or list its notes.")
    {
        Arguments.Add(_test);
        Arguments.Add(_note);
        Options.Add(_json);
        Options.Add(_data);
        this.WithExamples("solidcell tests note 9cb96d4b 'pressure adjusted to 5 MPa by hand'", "solidcell tests note 9cb96d4b");
        SetAction(parsed => new LabelRun(parsed.GetRequiredValue(_data), parsed.GetValue(_json),
            parsed.InvocationConfiguration.Output).Note(parsed.GetRequiredValue(_test), parsed.GetValue(_note)));
    }
}
