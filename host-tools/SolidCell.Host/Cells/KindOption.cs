using System.CommandLine;
using SolidCell.Core.Measurement;

namespace SolidCell.Host.Cells;

/// <summary>The --kind of a cell.</summary>
internal static class KindOption
{
    public static Option<string> New(string description)
    {
        Option<string> option = new("--kind") { Description = description, DefaultValueFactory = _ => "symmetric", HelpName = "symmetric|full" };
        option.AcceptOnlyFromAmong("symmetric", "full");
        return option;
    }

    public static CellKind Read(this Option<string> option, ParseResult parsed) => parsed.GetValue(option) == "full" ? CellKind.Full : CellKind.Symmetric;
}
