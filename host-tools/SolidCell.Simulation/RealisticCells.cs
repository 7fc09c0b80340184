using System.Globalization;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.Realistic;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation;

/// <summary>
/// Cells as a lab gets them, beside the paper's named ones: "real-ndl-li-3" is the third of a batch of ndl-li. The seed makes the batch,
/// the number the cell.
/// </summary>
public static class RealisticCells
{
    public const int Most = 99;

    private const string Prefix = "real-";
    private const ulong BatchStream = 0xBA7C4;

    /// <summary>How the names are made, for messages.</summary>
    public static string Pattern => $"{Prefix}NAME-1 to {Prefix}NAME-{Most} with one of the names before";

    public static string NameOf(string make, int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{make}-{number}");

    /// <summary>The make in a name, such as "ndl-li"; null for a name that is not one of these.</summary>
    public static string? MakeOf(string name)
    {
        int dash = name.LastIndexOf('-');
        bool isOne = name.StartsWith(Prefix, StringComparison.Ordinal) && dash > Prefix.Length
            && int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number is >= 1 and <= Most
            && name == NameOf(name[Prefix.Length..dash], number);
        return isOne && NamedCells.Names.Contains(name[Prefix.Length..dash]) ? name[Prefix.Length..dash] : null;
    }

    /// <param name="make">One of <see cref="NamedCells.Names"/>.</param>
    /// <param name="anode">Its anode.</param>
    /// <param name="area">In square centimetres.</param>
    /// <param name="batch">Seed of the batch.</param>
    /// <param name="cell">Seed of the cell.</param>
    internal static ISimulatedCell Create(string make, AnodeParameters anode, double area, ulong batch, ulong cell)
    {
        var random = new Xoshiro256(cell);
        var scattered = new CellMake(anode, new Xoshiro256(batch ^ BatchStream), random);
        return NamedCells.IsFull(make)
            ? new RealisticFullCell(scattered, area, random) : new RealisticSymmetricCell(scattered, area, random);
    }
}
