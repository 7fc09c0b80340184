using SolidCell.Host.CommandLine;
using SolidCell.VirtualFixture;

namespace SolidCell.Host.Virtual;

/// <summary>The virtual cells of a --cells option.</summary>
public static class CellNames
{
    public static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="UserErrorException">There is none, an unknown one, or one twice.</exception>
    public static void Check(IReadOnlyList<string> cells, string option = "--cells")
    {
        string known = string.Join(", ", NamedCells.Names);
        if (cells.Count == 0)
            throw new UserErrorException($"{option} names no cell; take some of {known}.");
        if (cells.FirstOrDefault(cell => !NamedCells.Names.Contains(cell)) is { } unknown)
            throw new UserErrorException($"There is no virtual cell '{unknown}'; take some of {known}.");
        if (cells.Distinct().Count() < cells.Count)
            throw new UserErrorException($"{option} names a cell twice; name each once.");
    }
}
