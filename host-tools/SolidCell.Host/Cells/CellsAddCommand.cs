using System.CommandLine;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>solidcell cells add.</summary>
internal sealed class CellsAddCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = "Your name for the cell." };
    private readonly AreaOptions _area = new("Electrode area");
    private readonly Option<string> _kind = KindOption.New("What is in the press.");
    private readonly Option<double> _capacity = NumberOption.New("--capacity", "Nominal capacity, the base of C-rates.", "MAH");
    private readonly Option<double?> _mass = NumberOption.Optional("--mass", "Mass of the active material, the base of mAh/g.", "MG");
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
    private readonly Option<string> _notes = new("--notes")
    {
        Description = "Anything else.",
        DefaultValueFactory = _ => "",
        HelpName = "TEXT",
    };
    private readonly Option<string[]> _card = CardOption.New();
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public CellsAddCommand() : base("add", "Register a cell.")
    {
        Arguments.Add(_name);
        _area.AddTo(this);
        foreach (Option option in new Option[] { _kind, _capacity, _mass, _chemistry, _electrode, _notes, _card, _json, _data })
        {
            Options.Add(option);
        }

        this.WithExamples(
            "solidcell cells add C12 --diameter 10 --chemistry 'Li | Li6PS5Cl | Li'",
            "solidcell cells add C13 --diameter 10 --card die_mm=13 --card pellet_um=650 --card conductivity_ms_cm=1.2",
            "solidcell cells add N7 --kind full --area 0.7854 --capacity 2.4 --mass 13.2");
        SetAction(
            parsed => Add(Read(parsed), parsed.GetRequiredValue(_data), parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }

    private static int Add(NewCell cell, DirectoryInfo data, bool asJson, TextWriter output)
    {
        var cells = new CellRegistry(StoreDatabase.Open(data.FullName), TimeProvider.System);
        long id = cells.Add(cell);
        if (asJson)
        {
            output.WriteLine(CellText.ToJson(cells.Find(id)!).ToJsonString(JsonText.Line));
        }
        else
        {
            output.WriteLine(
                FormattableString.Invariant($"{cell.Name}: {CellKindName.Of(cell.Kind)}, {cell.AreaSquareMicrometres / 1e8:0.####} cm2"));
        }

        return ExitCode.Done;
    }

    private NewCell Read(ParseResult parsed) =>
        new(CellNumbers.Name(parsed.GetRequiredValue(_name)), _kind.Read(parsed), Area(parsed))
        {
            CapacityNanoampHours = CellNumbers.Capacity(parsed.GetValue(_capacity)),
            ActiveMassMicrograms = CellNumbers.Mass(parsed.GetValue(_mass)),
            Chemistry = parsed.GetValue(_chemistry),
            WorkingElectrode = parsed.GetValue(_electrode),
            Notes = parsed.GetRequiredValue(_notes),
            Card = CardOption.Read(null, parsed.GetValue(_card) ?? []),
        };

    private long Area(ParseResult parsed) =>
        _area.Read(parsed) ?? throw new UserErrorException("A cell needs its area: give --area CM2 or --diameter MM.");
}
