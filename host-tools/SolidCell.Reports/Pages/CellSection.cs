using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Reports.Pages;

/// <summary>The cell of a test, its card, and what follows from it.</summary>
internal static class CellSection
{
    public static IEnumerable<(string What, string Value)> Lines(StoredTest test, MeantCard meant)
    {
        CellCard card = meant.Card;
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
            .. card.ToJson().Select(field => Said(field, meant)),
            ("bulk resistance, thickness / conductivity",
                card.BulkOhmSquareCentimetres is { } bulk ? Number(bulk, "0.##") + " ohm cm²" : ""),
            ("lithium of one electrode, thickness / 4.85 µm",
                card.LithiumMilliampHoursPerSquareCentimetre is { } lithium ? Number(lithium, "0.##") + " mAh/cm²" : ""),
            ("pressure per charge by the frame's stiffness",
                card.MegapascalsPerCharge(pressed) is { } rise ? Number(rise, "0.####") + " MPa per mAh/cm²" : ""),
        ];
        return lines.Where(line => line.Item2.Length > 0);
    }

    private static (string, string) Said(KeyValuePair<string, JsonNode?> said, MeantCard meant)
    {
        CellCardField field = CellCardField.Find(said.Key)!;
        string source = meant.FromProtocol.Contains(field) ? " (by the protocol)"
            : meant.Conflicts.FirstOrDefault(found => found.Field == field) is { } conflict ? $" (the protocol says {conflict.Meant})" : "";
        return ($"{field.Name}: {field.Meaning}", said.Value + source);
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
