using SolidCell.Core.Measurement;
using SolidCell.Operations;
using SolidCell.Protocols.Model;

namespace SolidCell.Simulation.Fleet;

/// <summary>The virtual cells of a --cells option.</summary>
public static class CellNames
{
    public static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="OperationException">There is none, an unknown one, or one twice.</exception>
    public static void Check(IReadOnlyList<string> cells, string option = "--cells")
    {
        string known = $"{string.Join(", ", NamedCells.All)}, {RealisticCells.Pattern}, or {string.Join(", ", DummyCells.Names)}";
        if (cells.Count == 0)
        {
            throw new OperationException($"{option} names no cell; take some of {known}.");
        }

        if (cells.FirstOrDefault(cell => !NamedCells.IsKnown(cell)) is { } unknown)
        {
            throw new OperationException($"There is no virtual cell '{unknown}'; take some of {known}.");
        }

        if (cells.Distinct().Count() < cells.Count)
        {
            throw new OperationException($"{option} names a cell twice; name each once.");
        }
    }

    /// <summary>The virtual cell that a protocol is tried on when nobody names one.</summary>
    /// <exception cref="OperationException">There is none of its kind.</exception>
    public static string Usual(Protocol protocol)
    {
        CheckThereIsOne(protocol);
        return protocol.Cell.Kind switch
        {
            CellKind.Full => "ncm-ndl",
            CellKind.AnodeFree => NamedCells.Collector,
            _ => "ndl-li",
        };
    }

    /// <exception cref="OperationException">One is of another kind than the protocol is for.</exception>
    public static void CheckKind(IEnumerable<string> cells, Protocol protocol, string option = "--cells")
    {
        CheckThereIsOne(protocol);
        foreach (string cell in cells)
        {
            CellKind kind = NamedCells.KindOf(cell);
            if (kind != protocol.Cell.Kind)
            {
                throw new OperationException(
                    $"'{cell}' is a {Name(kind)} cell, but protocol '{protocol.Name}' is for a {Name(protocol.Cell.Kind)} one; choose another with {option}.");
            }
        }
    }

    private static void CheckThereIsOne(Protocol protocol)
    {
        CellKind[] kinds = [.. NamedCells.All.Select(NamedCells.KindOf).Distinct()];
        if (!kinds.Contains(protocol.Cell.Kind))
        {
            IEnumerable<string> lists = kinds.Select(kind =>
                $"{Name(kind)}: {string.Join(", ", NamedCells.All.Where(cell => NamedCells.KindOf(cell) == kind))}");
            throw new OperationException(
                $"Protocol '{protocol.Name}' is for {CellKindName.WithArticle(protocol.Cell.Kind)} cell, and no virtual cell is one. There are {string.Join("; ", lists)}. To try its steps on one of these, make a copy of the protocol with that 'kind'.");
        }
    }

    private static string Name(CellKind kind) => CellKindName.Of(kind);
}
