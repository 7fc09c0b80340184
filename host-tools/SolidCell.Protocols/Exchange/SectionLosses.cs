using SolidCell.Cards;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Units;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange;

/// <summary>Lists what the sections beside the steps say and no other format can.</summary>
internal static class SectionLosses
{
    public static void Add(Protocol protocol, LossList losses)
    {
        Responses(protocol.On, losses);
        SafetySection usual = Defaults.Safety(protocol.Cell.Kind);
        SafetySection safety = protocol.Safety;
        if (safety.MinimumStackKilopascals != usual.MinimumStackKilopascals
            || safety.MaximumStackKilopascals != usual.MaximumStackKilopascals)
        {
            Limit("pressure", ExactQuantity.Pressure(safety.MinimumStackKilopascals), ExactQuantity.Pressure(safety.MaximumStackKilopascals), losses);
        }

        if (safety.MinimumFrameMillidegrees != usual.MinimumFrameMillidegrees
            || safety.MaximumFrameMillidegrees != usual.MaximumFrameMillidegrees)
        {
            Limit("temperature", ExactQuantity.Temperature(safety.MinimumFrameMillidegrees),
                ExactQuantity.Temperature(safety.MaximumFrameMillidegrees), losses);
        }

        if (protocol.Conditions != ConditionsSection.None)
        {
            losses.Notation("conditions", $"{QuantityText.Conditions(protocol.Conditions)}: set values are left out");
        }

        if (CellCard.Read(protocol.Cell.Card).ToJson() is { Count: > 0 } card)
        {
            losses.Notation("cell", $"the card ({card.Count} {(card.Count == 1 ? "field" : "fields")}) is left out");
        }

        if (protocol.Record.PressureChangeKilopascals != 0)
        {
            losses.Recording("record", "samples kept by pressure: left out");
        }
    }

    private static void Responses(ResponseSection on, LossList losses)
    {
        foreach ((string key, ShortResponse response) in new[] { ("soft-short", on.SoftShort), ("hard-short", on.HardShort) })
        {
            if (response != ShortResponse.Note)
            {
                string word = SectionReader.ShortResponses.First(pair => pair.Value == response).Key;
                losses.Treatment("on", $"`{key}: {word}`: the format has no answer to a short, the other instrument goes on",
                    "Watch for shorts there, or run the protocol on a fixture.");
            }
        }

        if (on.PowerCut == PowerCutResponse.Wait)
        {
            losses.Treatment("on", "`power-cut: wait`: the format does not say what happens after a power cut", "Set it on the other instrument.");
        }
    }

    private static void Limit(string key, string low, string high, LossList losses) => losses.Treatment(
        "safety", $"`{key}: {low} to {high}`: the format has no limit of {key}", "Guard it by other means.");
}
