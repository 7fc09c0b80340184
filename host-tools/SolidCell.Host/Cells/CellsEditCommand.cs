using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells edit: what is said of a cell, with a history.</summary>
internal sealed class CellsEditCommand : Command
{
    private readonly Argument<string> _name = new("NAME")
    {
        Description = "A cell: a registered one, or one that a test was started with by its name.",
    };
    private readonly Option<string?> _newName = new("--name") { Description = "Another name.", HelpName = "TEXT" };
    private readonly Option<string?> _kind = KindOption.Optional("What is in the press, of a cell that no fixture has tested.");
    private readonly AreaOptions _area = new("Electrode area of tests to come");
    private readonly Option<double?> _capacity = NumberOption.Optional("--capacity", "Nominal capacity, the base of C-rates; 0 for none.", "MAH");
    private readonly Option<double?> _mass = NumberOption.Optional("--mass", "Mass of the active material, the base of mAh/g; 0 for not known.", "MG");
    private readonly Option<string?> _chemistry = new("--chemistry")
    {
        Description = "The layers, such as 'Li | Li6PS5Cl | NCM'.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _electrode = new("--working-electrode")
    {
        Description = "The electrode that positive current deposits on, or that is charged.",
        HelpName = "TEXT",
    };
    private readonly Option<string?> _notes = new("--notes")
    {
        Description = "Anything else; written over what was there.",
        HelpName = "TEXT",
    };
    private readonly Option<string[]> _card = CardOption.New();
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public CellsEditCommand() : base("edit", "Change what is said of a cell; the history keeps what was said before.")
    {
        Arguments.Add(_name);
        Options.Add(_newName);
        _area.AddTo(this);
        foreach (Option option in Changes.Concat([_json, _data]).Where(option => option != _newName))
        {
            Options.Add(option);
        }

        this.WithExamples(
            "solidcell cells edit C12 --mass 13.2 --card operator='A. Weber' --card batch=B4",
            "solidcell cells edit C12 --kind full",
            "solidcell cells edit C12 --notes 'cracked at the rim' --card doi=10.1021/acsenergylett.5c00656");
        SetAction(parsed => Edit(parsed, DataDirectory.Open(parsed.GetRequiredValue(_data)), parsed.InvocationConfiguration.Output));
    }

    private Option[] Changes => [_newName, _kind, _capacity, _mass, _chemistry, _electrode, _notes, _card];

    private int Edit(ParseResult parsed, StoreDatabase database, TextWriter output)
    {
        var cells = new CellRegistry(database, TimeProvider.System);
        StoredCell cell = CellChoice.Any(cells, parsed.GetRequiredValue(_name));
        NewCell changed = Changed(cell.Description with { IsRegistered = true }, parsed);
        if (changed == cell.Description)
        {
            throw new UserErrorException($"Nothing to change: say what, as in 'solidcell cells edit {cell.Name} --notes TEXT'.");
        }

        new CellEditor(database, TimeProvider.System).Edit(cell, _ => changed);
        StoredCell edited = cells.Find(cell.CellId)!;
        CellText.Write(edited, parsed.GetValue(_json), output);
        return ExitCode.Done;
    }

    private NewCell Changed(NewCell cell, ParseResult parsed) => cell with
    {
        Kind = _kind.ReadOptional(parsed) ?? cell.Kind,
        Name = parsed.GetValue(_newName) is { } name ? CellNumbers.Name(name) : cell.Name,
        AreaSquareMicrometres = _area.Read(parsed) ?? cell.AreaSquareMicrometres,
        CapacityNanoampHours = parsed.GetValue(_capacity) is { } capacity ? CellNumbers.Capacity(capacity) : cell.CapacityNanoampHours,
        ActiveMassMicrograms = parsed.GetValue(_mass) is 0 ? null : CellNumbers.Mass(parsed.GetValue(_mass)) ?? cell.ActiveMassMicrograms,
        Chemistry = parsed.GetValue(_chemistry) ?? cell.Chemistry,
        WorkingElectrode = parsed.GetValue(_electrode) ?? cell.WorkingElectrode,
        Notes = parsed.GetValue(_notes) ?? cell.Notes,
        Card = CardOption.Read(cell.Card, parsed.GetValue(_card) ?? []),
    };
}
