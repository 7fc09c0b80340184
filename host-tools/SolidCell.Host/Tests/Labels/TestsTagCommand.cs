using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Tests.Labels;

/// <summary>solidcell tests tag: words on a test, by which it is found.</summary>
internal sealed class TestsTagCommand : Command
{
    private readonly Argument<string> _test = LabelRun.TestArgument();
    private readonly Argument<string[]> _tags = new("TAG") { Description = "Words without spaces.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _remove = new("--remove") { Description = "Take these tags off the test." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsTagCommand() : base("tag", "Put tags on a test, or take them off.")
    {
        Arguments.Add(_test);
        Arguments.Add(_tags);
        foreach (Option option in new Option[] { _remove, _json, _data })
        {
            Options.Add(option);
        }

        this.WithExamples("solidcell tests tag 9cb96d4b aged paper-2", "solidcell tests tag 9cb96d4b aged --remove");
        SetAction(parsed =>
        {
            string[] tags = parsed.GetRequiredValue(_tags);
            bool isRemoved = parsed.GetValue(_remove);
            return new LabelRun(parsed.GetRequiredValue(_data), parsed.GetValue(_json), parsed.InvocationConfiguration.Output)
                .Edit([parsed.GetRequiredValue(_test)], labels => labels with
                {
                    Tags = [.. isRemoved ? labels.Tags.Except(tags) : labels.Tags.Union(tags)],
                });
        });
    }
}
