using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Problems;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>The cell in a fixture's press: a registered one, or one that is described for this test only.</summary>
public static class CellChoice
{
    /// <summary>
    /// The name of a cell that nobody gave one. It stands in sentences before "on" or "in" and the fixture's name, so it does not hold
    /// that.
    /// </summary>
    public const string DefaultName = "unnamed cell";

    /// <exception cref="UserErrorException">No cell of that name is registered.</exception>
    public static NewCell Registered(StoreDatabase database, string name) =>
        Find(new CellRegistry(database, TimeProvider.System),
            name, $"Register it with 'solidcell cells add {name} --area CM2', or give --area CM2 instead.").Description;

    /// <exception cref="UserErrorException">No cell of that name is registered.</exception>
    public static StoredCell Find(CellRegistry cells, string name, string advice = "'solidcell cells list' lists them.")
    {
        if (cells.Find(name) is { } cell)
        {
            return cell;
        }

        string hint = Spelling.Hint(name, cells.List().Select(known => known.Name)).Replace('`', '\'');
        throw new UserErrorException($"No cell is registered as '{name}'{hint}{(hint.Length > 0 ? " " : ". ")}{advice}");
    }

    /// <summary>A registered cell, else the one cell of this name that a test was started with.</summary>
    /// <exception cref="UserErrorException">There is none, or more than one that is not registered.</exception>
    public static StoredCell Any(CellRegistry cells, string name) => cells.Find(name) ?? cells.MadeUp(name) switch
    {
        [var only] => only,
        { Count: > 1 } several =>
            throw new UserErrorException(
                $"{several.Count} tests were started with a cell called '{name}' that is not registered, so the name does not say which."),
        _ => Find(cells, name),
    };

    public static NewCell AdHoc(string name, CellKind kind, double areaSquareCentimetres, double capacityMilliampHours) =>
        new(name, kind, CellNumbers.Area(areaSquareCentimetres))
        {
            CapacityNanoampHours = CellNumbers.Capacity(capacityMilliampHours),
            IsRegistered = false,
        };
}
