using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>What flows through a cell of 4.5 V over open relays, powered, with every leakage at the limit of its data sheet.</summary>
public static class LeakageCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "leakage";

    private const string Miss =
        "Omron guarantees 1 Gohm for a contact, measured at 500 V, and every contact of K0, K1 and K2 that a cell meets counts here. Usual parts have a hundred times more, which is below the limit: measure at bring-up. Two reed relays (1000 Gohm guaranteed) in the positive wires, energised with K0, would keep it on paper (decision 0077).";

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var bench = new AnalogBench(context.Circuit, context.Library);
        var changes = new DeckChanges();
        foreach (var part in bench.Parts.Where(part => part.Spice is not null))
        {
            foreach (Spread spread in context.Library.SpreadsOf(part.Spice!)
                .Where(spread => spread.Name is "leak" or "ib" or "iba" or "ibb"))
            {
                changes.Set(part.Reference, spread.Name, spread.Most);
            }
        }

        double guaranteed = Nanoamps(bench, changes);
        yield return new Figure(Name, "Open relays, 4.5 V, insulation of the contacts as guaranteed", guaranteed, "nA", 1,
            FigureSense.AtMost, Miss);
        yield return new Figure(Name, "A day of that, share of 0.5 mAh", guaranteed * 24 / 0.5e6 * 100, "%", 0.1);
    }

    private const string Control = "set wr_singlescale\nalter vemf dc=4.5\nop\nwrdata i.data i(vcell)";

    private static double Nanoamps(AnalogBench bench, DeckChanges changes) =>
        Math.Abs(Ngspice.Run(bench.Deck(changes, 1, Control, false))["i"][0][1]) * 1e9;
}
