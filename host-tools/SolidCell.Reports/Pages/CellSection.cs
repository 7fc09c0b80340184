using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Reports.Pages;

/// <summary>The cell of a test, its card, and what follows from it.</summary>
internal static class CellSection
{
    public static IEnumerable<(string What, string Value)> Lines(StoredTest test)
    {
        var card = CellCard.Read(test.Card);
        double pressed = card.PressedSquareCentimetres(test.AreaSquareCentimetres);
        IEnumerable<(string, string)> lines =
        [
            ("name", test.CellName),
            ("kind", CellKindName.Of(test.CellKind)),
            ("electrode area", Number(test.AreaSquareCentimetres, "0.####") + " cm²"),
            ("chemistry", test.Chemistry ?? ""),
            ("working electrode", test.WorkingElectrode ?? ""),
            ("active mass", test.ActiveMassMicrograms is { } mass ? Number(mass / 1e3, "0.###") + " mg" : ""),
            ("nominal capacity", test.CapacityNanoampHours > 0 ? Number(test.CapacityNanoampHours / 1e6, "0.####") + " mAh" : ""),
            ("notes on the cell", test.Notes),
            ("group", test.Group),
            ("tags", string.Join(", ", test.Tags)),
            .. card.ToJson().Select(Said),
            ("bulk resistance, thickness / conductivity",
                card.BulkOhmSquareCentimetres is { } bulk ? Number(bulk, "0.##") + " ohm cm²" : ""),
            ("lithium of one electrode, thickness / 4.85 µm",
                card.LithiumMilliampHoursPerSquareCentimetre is { } lithium ? Number(lithium, "0.##") + " mAh/cm²" : ""),
            ("pressure per charge by the frame's stiffness",
                card.MegapascalsPerCharge(pressed) is { } rise ? Number(rise, "0.####") + " MPa per mAh/cm²" : ""),
        ];
        return lines.Where(line => line.Item2.Length > 0);
    }

    private static (string, string) Said(KeyValuePair<string, JsonNode?> field) =>
        ($"{field.Key}: {CellCardField.Find(field.Key)?.Meaning}", field.Value?.ToString() ?? "");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
