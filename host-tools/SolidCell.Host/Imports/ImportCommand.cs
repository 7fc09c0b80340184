using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;

namespace SolidCell.Host.Imports;

/// <summary>solidcell import: tests of other instruments beside one's own.</summary>
internal sealed class ImportCommand : Command
{
    public const string Purpose = "Put cycler files into the database as tests of a cell, with the shorts found in them.";

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Files of cyclers, as 'solidcell replay' reads them; each is one test.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string> _cell = new("--cell")
    {
        Description = "Name of the cell that was tested ('solidcell cells add').",
        Required = true,
        HelpName = "NAME",
    };
    private readonly Option<string?> _columns = ColumnsOption.New();
    private readonly Option<bool> _json = JsonOption.New("One JSON object a file on standard output.");
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();

    public ImportCommand() : base("import", Purpose)
    {
        Arguments.Add(_files);
        foreach (Option option in new Option[] { _cell, _columns, _json, _data })
        {
            Options.Add(option);
        }

        this.WithExamples("solidcell import old-cycler.bdf.csv --cell Li-0815");
        SetAction((parsed, cancellation) =>
            Task.Run(() => Import(parsed).Run(parsed.GetRequiredValue(_files), ColumnsOption.Read(parsed, _columns), cancellation),
                cancellation));
    }

    private FileImport Import(ParseResult parsed) => new(
        DataDirectory.Open(parsed.GetRequiredValue(_data)), parsed.GetRequiredValue(_cell), parsed.GetValue(_json),
        parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
}
