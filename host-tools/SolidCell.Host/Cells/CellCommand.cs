using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;

namespace SolidCell.Host.Cells;

/// <summary>A command about one cell of the database, by its name.</summary>
internal abstract class CellCommand : Command
{
    protected CellCommand(string verb, string description, string cell, params string[] examples)
        : base(verb, description)
    {
        var name = new Argument<string>("NAME") { Description = cell };
        Option<DirectoryInfo> data = DataDirectory.NewOption();
        Option<bool> json = JsonOption.New();
        Arguments.Add(name);
        Options.Add(json);
        Options.Add(data);
        this.WithExamples(examples);
        SetAction(parsed => Run(DataDirectory.Open(parsed.GetRequiredValue(data)), parsed.GetRequiredValue(name), parsed.GetValue(json),
            parsed.InvocationConfiguration.Output));
    }

    protected abstract int Run(StoreDatabase database, string name, bool asJson, TextWriter output);
}
