using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Problems;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Cells;

/// <summary>The cell in a fixture's press: a registered one, or one that is described for this test only.</summary>
/// <param name="CellId">Its number, null while it is not in the store.</param>
/// <param name="Description">What is known of it.</param>
public sealed record CellChoice(long? CellId, NewCell Description)
{
    /// <summary>The name of a cell that nobody gave one. It stands in sentences before "on" or "in" and the fixture's name, so it does not hold that.</summary>
    public const string DefaultName = "unnamed cell";

    public double AreaSquareCentimetres => Description.AreaSquareMicrometres / 1e8;

    /// <exception cref="UserErrorException">No cell of that name is registered.</exception>
    public static CellChoice Registered(StoreDatabase database, string name)
    {
        StoredCell cell = Find(new CellRegistry(database, TimeProvider.System), name, $"Register it with 'solidcell cells add {name} --area CM2', or give --area CM2 instead.");
        return new CellChoice(cell.CellId, cell.Description);
    }

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

    public static CellChoice AdHoc(string name, CellKind kind, double areaSquareCentimetres, double capacityMilliampHours) => new(
        null,
        new NewCell(name, kind, CellNumbers.Area(areaSquareCentimetres)) { CapacityNanoampHours = CellNumbers.Capacity(capacityMilliampHours), IsRegistered = false });

    /// <summary>The cell's number, after putting it into the store if it is not there.</summary>
    public long Keep(StoreDatabase database) => CellId ?? new CellRegistry(database, TimeProvider.System).Add(Description);
}
