using System.CommandLine;
using SolidCell.Core.Measurement;

namespace SolidCell.Host.Cells;

/// <summary>The --kind of a cell.</summary>
internal static class KindOption
{
    public static Option<string> New(string description)
    {
        Option<string> option = new("--kind")
        {
            Description = description,
            DefaultValueFactory = _ => CellKindName.Symmetric,
            HelpName = string.Join('|', CellKindName.All),
        };
        option.AcceptOnlyFromAmong(CellKindName.All);
        return option;
    }

    /// <summary>One that changes the kind of a cell; without it the kind stays.</summary>
    public static Option<string?> Optional(string description)
    {
        Option<string?> option = new("--kind") { Description = description, HelpName = string.Join('|', CellKindName.All) };
        option.AcceptOnlyFromAmong(CellKindName.All);
        return option;
    }

    public static CellKind? ReadOptional(this Option<string?> option, ParseResult parsed) =>
        parsed.GetValue(option) is { } kind ? (CellKind)Array.IndexOf(CellKindName.All, kind) : null;

    public static CellKind Read(this Option<string> option, ParseResult parsed) =>
        (CellKind)Array.IndexOf(CellKindName.All, parsed.GetValue(option));
}
