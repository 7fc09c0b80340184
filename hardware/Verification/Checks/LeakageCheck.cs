using SolidCell.Hardware.Layout;
using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// What flows through a cell of 4.5 V over open relays, with every leakage at the limit of its data sheet: over the contacts, and over the
/// board's surface in front of them, as long as its copper's edge is in the layout.
/// </summary>
public static class LeakageCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "leakage";

    /// <summary>
    /// Surface of FR4 after 96 h at 35 degC and 90 % humidity, ohm a square: typical value of Isola's data sheet of the 370HR; a clean
    /// board.
    /// </summary>
    private const double OhmsPerSquare = 3e12;

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var bench = new AnalogBench(context.Circuit, context.Library);
        DeckChanges changes = Greatest(bench, context.Library);
        string surface = Surface();
        double all = Nanoamps(bench, changes, surface, 1);
        yield return new Figure(Name, "Open relays, 4.5 V, insulation of the contacts as guaranteed", Nanoamps(bench, changes, "", 1), "nA",
            1);
        yield return new Figure(Name, "Board's surface between the positive wires and the rest, 3 x 10^12 ohm a square",
            1e-9 / NetClasses.Terminals.Sum(net => 1 / SurfaceOhms(net)), "Gohm", null, FigureSense.AtLeast);
        yield return new Figure(Name, "Contacts and surface together", all, "nA", 1);
        yield return new Figure(Name, "The same without supply", Nanoamps(bench, changes, surface, 0), "nA", 1);
        yield return new Figure(Name, "A day of that, share of 0.5 mAh", all * 24 / 0.5e6 * 100, "%", 0.1);
    }

    /// <summary>
    /// From a positive wire to ground over the surface, ohm: everything around it is taken as ground, as near as its class allows.
    /// </summary>
    internal static double SurfaceOhms(string net)
    {
        string board = File.ReadAllText(HardwareFolder.PathTo("fixture", "solidcell-fixture.kicad_pcb"));
        return OhmsPerSquare * NetClasses.TerminalClearance / CopperEdge.Of(board, net);
    }

    private static string Surface() => string.Join('\n',
        NetClasses.Terminals.Select(net => $"Rsurface_{SpiceNames.Net(net)} {SpiceNames.Net(net)} 0 {SpiceNumber.Text(SurfaceOhms(net))}"));

    private static DeckChanges Greatest(AnalogBench bench, ModelLibrary library)
    {
        var changes = new DeckChanges();
        foreach (var part in bench.Parts.Where(part => part.Spice is not null))
        {
            foreach (Spread spread in library.SpreadsOf(part.Spice!).Where(spread => spread.Name is "leak" or "ib" or "iba" or "ibb"))
            {
                changes.Set(part.Reference, spread.Name, spread.Most);
            }
        }

        return changes;
    }

    private const string Control = "set wr_singlescale\nalter vemf dc=4.5\nop\nwrdata i.data i(vcell)";

    /// <summary>
    /// Current of the open cell in nA on a board with these changes, with further lines of a deck, at a share of its supplies.
    /// </summary>
    public static double Nanoamps(AnalogBench bench, DeckChanges changes, string surface, double supply) =>
        Math.Abs(Ngspice.Run(bench.Deck(changes, supply, Control, false, surface))["i"][0][1]) * 1e9;
}
