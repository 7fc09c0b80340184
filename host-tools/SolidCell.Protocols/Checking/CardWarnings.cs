using System.Globalization;
using SolidCell.Cards;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Units;

namespace SolidCell.Protocols.Checking;

/// <summary>Warns where the card of a protocol says one thing and the rest of the protocol another.</summary>
internal static class CardWarnings
{
    /// <summary>What is weighed, measured and rounded may differ by so much.</summary>
    private const double Rounding = 0.05;

    public static void Check(Protocol protocol, Position at, ProblemList problems)
    {
        var card = CellCard.Read(protocol.Cell.Card);
        Pressure(protocol, card, at, problems);
        CellSection cell = protocol.Cell;
        Compare("anode", cell.AnodeNanoampHoursPerSquareCentimetre / 1e6, "the lithium of the card",
            card.LithiumMilliampHoursPerSquareCentimetre, "mAh/cm2", at, problems);
        double? area = cell.AreaSquareMicrometres / 1e8;
        Compare("active-mass", cell.ActiveMassMicrograms / 1e3, "the card's cathode-loading times the area",
            card.Number("cathode_mg_cm2") * area, "mg", at, problems);
        if (card.DieSquareMicrometres > 0 && card.DieSquareMicrometres / 1e8 < area * (1 - Rounding))
        {
            problems.Warn(at, string.Create(CultureInfo.InvariantCulture,
                $"the card's die presses on {card.DieSquareMicrometres / 1e8:0.###} cm2, less than the electrode's area, {area:0.###} cm2"));
        }
    }

    private static void Pressure(Protocol protocol, CellCard card, Position at, ProblemList problems)
    {
        if (card.Number("nominal_mpa") * 1000 is { } nominal && protocol.Conditions.StackKilopascals is { } set
            && (nominal < set.Lowest || nominal > set.Highest))
        {
            problems.Warn(at, $"the card's nominal-pressure, {QuantityText.Pressure((long)Math.Round(nominal))}, is outside of the pressure under `conditions`, "
                + $"{QuantityText.Pressure(set.Lowest)} to {QuantityText.Pressure(set.Highest)}, which holds");
        }
    }

    private static void Compare(string what, double? said, string other, double? follows, string unit, Position at, ProblemList problems)
    {
        if (said is { } one && follows is { } two && Math.Abs(one - two) > Rounding * Math.Max(one, two))
        {
            problems.Warn(at, string.Create(CultureInfo.InvariantCulture,
                $"`{what}` is {one:0.###} {unit}, but {other} gives {two:0.###} {unit}; the first holds"));
        }
    }
}
