using System.Globalization;
using System.Text;

namespace SolidCell.Hardware.Verification.Mount;

/// <summary>The table of pressures in <c>hardware/mount/README.md</c>, between two marks.</summary>
public static class PressurePage
{
    private const string Begin = "<!-- pressure: written by hardware-check -->";
    private const string End = "<!-- /pressure -->";
    private const double BoltMillimetres = 8;
    private const int Bolts = 3;

    /// <summary>The page with its table made anew.</summary>
    public static string Into(string page)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal), end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? page[..(begin + Begin.Length)] + "\n" + Table() + page[end..]
            : throw new VerificationException($"The page has no place for the pressures: {Begin} and {End}.");
    }

    private static string Table()
    {
        var text =
            new StringBuilder(
                "| pellet, mm | MPa | force, N | load cell, N | torque of each nut, Nm | disc spring A 16 pressed by, mm | pairs in parallel | bolts, % of half their proof stress |\n|---|---|---|---|---|---|---|---|\n");
        foreach (double pellet in PressureTable.Pellets)
        {
            foreach (double megapascals in PressureTable.Megapascals)
            {
                double newtons = PressureTable.Newtons(pellet, megapascals);
                int parallel = (int)Math.Ceiling(newtons / Bolts / DiscSpring.A16.Newtons(DiscSpring.A16.Rated));
                double pressed = DiscSpring.A16.DeflectionAt(newtons / Bolts / parallel) ?? DiscSpring.A16.Rated;
                text.Append(
                    CultureInfo.InvariantCulture,
                        $"| {pellet} | {megapascals} | {newtons:0} | {PressureTable.LoadCell(newtons)} | {PressureTable.NewtonMetres(newtons, BoltMillimetres):0.00} | {pressed:0.000} | {parallel} | {100 * PressureTable.BoltUse(newtons):0} |\n");
            }
        }

        return text.ToString();
    }
}
