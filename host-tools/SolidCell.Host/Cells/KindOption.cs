using System.CommandLine;
using SolidCell.Core.Measurement;

namespace SolidCell.Host.Cells;

/// <summary>The --kind of a cell.</summary>
internal static class KindOption
{
    public static Option<string> New(string description)
    {
        Option<string> option = Make<string>(description);
        option.DefaultValueFactory = _ => CellKindName.Symmetric;
        return option;
    }

    /// <summary>One that changes the kind of a cell; without it the kind stays.</summary>
    public static Option<string?> Optional(string description) => Make<string?>(description);

    public static CellKind? ReadOptional(this Option<string?> option, ParseResult parsed) =>
        parsed.GetValue(option) is { } kind ? Of(kind) : null;

    public static CellKind Read(this Option<string> option, ParseResult parsed) => Of(parsed.GetValue(option));

    private static Option<T> Make<T>(string description)
    {
        Option<T> option = new("--kind") { Description = description, HelpName = string.Join('|', CellKindName.All) };
        option.AcceptOnlyFromAmong(CellKindName.All);
        return option;
    }

    private static CellKind Of(string? name) => (CellKind)Array.IndexOf(CellKindName.All, name);
}
