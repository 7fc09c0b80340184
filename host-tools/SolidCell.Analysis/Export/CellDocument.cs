using System.Text.Json.Nodes;
using SolidCell.Cards;
using SolidCell.Core.Measurement;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>The cell of a test in its document, with its card and what follows from it.</summary>
internal static class CellDocument
{
    public static JsonObject Of(StoreDatabase database, StoredTest test)
    {
        JsonObject cell = Described(test);
        if (Card(TestCard.Of(database, test), test.AreaSquareCentimetres) is { } card)
        {
            cell["card"] = card;
        }

        return cell;
    }

    private static JsonObject Described(StoredTest test) => new()
    {
        ["name"] = test.CellName,
        ["kind"] = CellKindName.Of(test.CellKind),
        ["chemistry"] = test.Chemistry,
        ["working_electrode"] = test.WorkingElectrode,
        ["notes"] = test.Notes.Length == 0 ? null : test.Notes,
        ["area_cm2"] = test.AreaSquareCentimetres,
        ["active_mass_g"] = test.ActiveMassMicrograms / 1e6,
        ["nominal_capacity_ah"] = test.CapacityNanoampHours == 0 ? null : test.CapacityNanoampHours / 1e9,
    };

    /// <summary>The card with what follows from it; null without one.</summary>
    private static JsonObject? Card(MeantCard meant, double electrode)
    {
        CellCard card = meant.Card;
        if (card.Text is null)
        {
            return null;
        }

        JsonObject json = card.ToJson();
        double pressed = card.PressedSquareCentimetres(electrode);
        json["bulk_ohm_cm2"] = Rounded(card.BulkOhmSquareCentimetres);
        json["lithium_mah_cm2"] = Rounded(card.LithiumMilliampHoursPerSquareCentimetre);
        json["pressed_cm2"] = Rounded(pressed);
        json["frame_mpa_per_mah_cm2"] = Rounded(card.MegapascalsPerCharge(pressed));
        if (meant.FromProtocol.Count > 0)
        {
            json["from_protocol"] = new JsonArray([.. meant.FromProtocol.Select(field => JsonValue.Create(field.Name))]);
        }

        if (meant.Conflicts.Count > 0)
        {
            json["protocol_says_otherwise"] = new JsonArray([.. meant.Conflicts.Select(found => JsonValue.Create(found.Words))]);
        }

        return json;
    }

    public static double? Rounded(double? value) => value is { } number ? Math.Round(number, 4) : null;
}
