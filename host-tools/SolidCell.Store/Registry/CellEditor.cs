using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>Changes what is said of cells with a history, and takes changes back for a day.</summary>
public sealed class CellEditor(StoreDatabase database, TimeProvider clock, string? client = null)
{
    private EditHistory History => new("cell", clock, client ?? EditHistory.ThisClient);

    /// <summary>
    /// Changes a cell; without a change nothing is written. Tests keep the area and capacity that they were started with.
    /// </summary>
    /// <exception cref="StoreException">Another registered cell has the new name.</exception>
    public NewCell Edit(StoredCell cell, Func<NewCell, NewCell> change)
    {
        NewCell before = cell.Description, after = change(before);
        if (before != after)
        {
            new CellRegistry(database, clock).Update(cell.CellId, after);
            using SqliteConnection connection = database.Connect();
            History.Write(connection, Id(cell), before, after);
        }

        return after;
    }

    /// <summary>Takes the last change of a cell back that is not taken back yet.</summary>
    /// <exception cref="StoreException">There is none, it is older than a day, or another cell has the old name meanwhile.</exception>
    public NewCell Undo(StoredCell cell)
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        NewCell before = History.TakeBack<NewCell>(connection, Id(cell));
        CellRegistry.Update(connection, cell.CellId, before);
        transaction.Commit();
        return before;
    }

    /// <summary>The changes of a cell, the newest first.</summary>
    public IReadOnlyList<StoredEdit> Changes(StoredCell cell)
    {
        using SqliteConnection connection = database.Connect();
        return History.List(connection, Id(cell));
    }

    private static string Id(StoredCell cell) => cell.CellId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
