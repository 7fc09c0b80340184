using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;
using SolidCell.Store.Registry;

namespace SolidCell.Host.CommandLine;

/// <summary>The changes of a cell or a test in the words and units in which `cells show` and `tests` show them.</summary>
internal static class EditWords
{
    private const string Card = "card";

    private static readonly Dictionary<string, (string What, Func<string, string> Shown)> Fields = new(StringComparer.Ordinal)
    {
        ["name"] = ("cell", text => text),
        ["kind"] = ("kind", number => CellKindName.Of((CellKind)int.Parse(number, CultureInfo.InvariantCulture))),
        ["area_square_micrometres"] = ("area cm2", number => Scaled(number, 1e8, "0.####")),
        ["capacity_nanoamp_hours"] = ("capacity mAh", number => number == "0" ? "" : Scaled(number, 1e6, "0.####")),
        ["active_mass_micrograms"] = ("mass mg", number => Scaled(number, 1e3, "0.###")),
        ["working_electrode"] = ("working electrode", text => text),
        ["is_registered"] = ("registered", YesOrNo),
        ["is_archived"] = ("archived", YesOrNo),
        ["is_deleted"] = ("deleted", YesOrNo),
    };

    /// <summary>What was changed, before and after; an empty text for nothing. Of a card each field that differs.</summary>
    public static IEnumerable<(string What, string Before, string After)> Of(StoredEdit edit) => edit.Changes.SelectMany(change =>
        change.Field == Card ? OfCards(change.Before, change.After) : [Worded(change.Field, change.Before, change.After)]);

    private static (string, string, string) Worded(string field, string? before, string? after)
    {
        (string what, Func<string, string> shown) = Fields.GetValueOrDefault(field, (field, text => text));
        return (what, Shown(before), Shown(after));

        string Shown(string? value) => string.IsNullOrEmpty(value) ? "" : shown(value);
    }

    private static IEnumerable<(string, string, string)> OfCards(string? before, string? after)
    {
        JsonObject earlier = FieldsOf(before), later = FieldsOf(after);
        return
            from field in earlier.Concat(later).Select(one => one.Key).Distinct()
            let values = (Before: earlier[field]?.ToString() ?? "", After: later[field]?.ToString() ?? "")
            where values.Before != values.After
            select (field, values.Before, values.After);
    }

    private static JsonObject FieldsOf(string? card) => string.IsNullOrEmpty(card) ? [] : JsonNode.Parse(card)!.AsObject();

    private static string Scaled(string number, double unit, string format) =>
        (long.Parse(number, CultureInfo.InvariantCulture) / unit).ToString(format, CultureInfo.InvariantCulture);

    private static string YesOrNo(string value) => value == "true" ? "yes" : "no";
}
