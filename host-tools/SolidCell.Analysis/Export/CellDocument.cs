using System.Text.Json.Nodes;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Export;

/// <summary>The cell of a test in its document, with its card and what follows from it.</summary>
internal static class CellDocument
{
    public static JsonObject Of(StoredTest test)
    {
        JsonObject cell = Described(test);
        if (Card(test) is { } card)
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
    private static JsonObject? Card(StoredTest test)
    {
        var card = CellCard.Read(test.Card);
        if (card.Text is null)
        {
            return null;
        }

        JsonObject json = card.ToJson();
        double pressed = card.PressedSquareCentimetres(test.AreaSquareCentimetres);
        json["bulk_ohm_cm2"] = Rounded(card.BulkOhmSquareCentimetres);
        json["lithium_mah_cm2"] = Rounded(card.LithiumMilliampHoursPerSquareCentimetre);
        json["pressed_cm2"] = Rounded(pressed);
        json["frame_mpa_per_mah_cm2"] = Rounded(card.MegapascalsPerCharge(pressed));
        return json;
    }

    public static double? Rounded(double? value) => value is { } number ? Math.Round(number, 4) : null;
}
