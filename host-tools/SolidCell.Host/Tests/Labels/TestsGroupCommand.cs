using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Tests.Labels;

/// <summary>solidcell tests group: which tests are repeats of one experiment.</summary>
internal sealed class TestsGroupCommand : Command
{
    private readonly Argument<string> _name = new("NAME")
    {
        Description = "Name of the group, which stands for its tests in compare, plot, result and report.",
    };
    private readonly Argument<string[]> _tests = new("TEST")
    {
        Description = "Tests: beginnings of ids, or cells that have had one test.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _remove = new("--remove") { Description = "Take the tests out of the group." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public TestsGroupCommand() : base("group", "Put tests into an experiment group, or take them out of it.")
    {
        Arguments.Add(_name);
        Arguments.Add(_tests);
        foreach (Option option in new Option[] { _remove, _json, _data })
        {
            Options.Add(option);
        }

        this.WithExamples("solidcell tests group bare 9cb96d4b", "solidcell tests group bare 9cb96d4b --remove");
        SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(_name).Trim();
            bool isRemoved = parsed.GetValue(_remove);
            return name.Length == 0
                ? throw new UserErrorException("A group needs a name; --remove takes tests out of one.")
                : new LabelRun(parsed.GetRequiredValue(_data), parsed.GetValue(_json), parsed.InvocationConfiguration.Output)
                    .Edit(parsed.GetRequiredValue(_tests), labels => !isRemoved ? labels with { Group = name }
                        : labels.Group.Equals(name, StringComparison.OrdinalIgnoreCase) ? labels with { Group = "" } : labels);
        });
    }
}
