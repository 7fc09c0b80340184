using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>A registered cell as text and as JSON.</summary>
internal static class CellText
{
    public static string Capacity(StoredCell cell) =>
        cell.Description.CapacityNanoampHours == 0
        ? "-" : (cell.Description.CapacityNanoampHours / 1e6).ToString("0.####", CultureInfo.InvariantCulture);

    public static string Mass(StoredCell cell) =>
        cell.Description.ActiveMassMicrograms is { } mass ? (mass / 1e3).ToString("0.###", CultureInfo.InvariantCulture) : "-";

    public static IEnumerable<(string What, string Value)> Lines(StoredCell cell) =>
    [
        ("cell", cell.Name),
        ("kind", Kind(cell)),
        ("area cm2", Area(cell)),
        ("capacity mAh", Capacity(cell)),
        ("mass mg", Mass(cell)),
        ("chemistry", cell.Description.Chemistry ?? "-"),
        ("working electrode", cell.Description.WorkingElectrode ?? "-"),
        ("notes", cell.Description.Notes.Length == 0 ? "-" : cell.Description.Notes),
        .. CellCard.Read(cell.Description.Card).ToJson().Select(field => (field.Key, field.Value!.ToString())),
        ("registered (UTC)", cell.Created.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        ("tests", cell.Tests.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The whole cell, line by line or as JSON.</summary>
    public static void Write(StoredCell cell, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(ToJson(cell).ToJsonString(JsonText.Line));
            return;
        }

        foreach ((string what, string value) in Lines(cell))
        {
            output.WriteLine($"{what,-18} {value}");
        }
    }

    public static string Kind(StoredCell cell) => CellKindName.Of(cell.Description.Kind);

    public static string Area(StoredCell cell) => cell.AreaSquareCentimetres.ToString("0.####", CultureInfo.InvariantCulture);

    public static JsonObject ToJson(StoredCell cell) => new()
    {
        ["cell"] = cell.Name,
        ["kind"] = Kind(cell),
        ["area_cm2"] = cell.AreaSquareCentimetres,
        ["capacity_mah"] = cell.Description.CapacityNanoampHours == 0 ? null : cell.Description.CapacityNanoampHours / 1e6,
        ["mass_mg"] = cell.Description.ActiveMassMicrograms / 1e3,
        ["chemistry"] = cell.Description.Chemistry,
        ["working_electrode"] = cell.Description.WorkingElectrode,
        ["notes"] = cell.Description.Notes,
        ["card"] = cell.Description.Card is null ? null : CellCard.Read(cell.Description.Card).ToJson(),
        ["created"] = cell.Created.UtcDateTime,
        ["tests"] = cell.Tests,
    };
}
