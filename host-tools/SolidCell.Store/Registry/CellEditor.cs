using Microsoft.Data.Sqlite;
using SolidCell.Core.Measurement;

namespace SolidCell.Store.Registry;

/// <summary>Changes what is said of cells with a history, and takes changes back for a day.</summary>
public sealed class CellEditor(StoreDatabase database, TimeProvider clock, string? client = null)
{
    private EditHistory History => new("cell", clock, client ?? EditHistory.ThisClient);

    /// <summary>
    /// Changes a cell; without a change nothing is written. Tests keep the area and capacity that they were started with.
    /// </summary>
    /// <exception cref="StoreException">
    /// Another registered cell has the new name, or a fixture has tested the cell as one of another kind.
    /// </exception>
    public NewCell Edit(StoredCell cell, Func<NewCell, NewCell> change)
    {
        NewCell before = cell.Description, after = change(before);
        if (before != after)
        {
            using SqliteConnection connection = database.Connect();
            RefuseOtherKind(connection, cell, after);
            new CellRegistry(database, clock).Update(cell.CellId, after);
            History.Write(connection, Id(cell), before, after);
        }

        return after;
    }

    /// <summary>Takes the last change of a cell back that is not taken back yet.</summary>
    /// <exception cref="StoreException">
    /// There is none, it is older than a day, another cell has the old name meanwhile, or a fixture has tested the cell as one of the
    /// new kind.
    /// </exception>
    public NewCell Undo(StoredCell cell)
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        NewCell before = History.TakeBack<NewCell>(connection, Id(cell));
        RefuseOtherKind(connection, cell, before);
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

    /// <summary>
    /// A fixture's program is for one kind, and its shorts were found by that; a file is judged anew when it is imported again.
    /// </summary>
    private static void RefuseOtherKind(SqliteConnection connection, StoredCell cell, NewCell after)
    {
        if (after.Kind != cell.Description.Kind && connection.Scalar<long>(
            "SELECT COUNT(*) FROM tests WHERE cell_id = $1 AND test_id NOT IN (SELECT test_id FROM imports)", cell.CellId) > 0)
        {
            throw new StoreException(
                $"A fixture has tested '{cell.Name}' as {CellKindName.WithArticle(cell.Description.Kind)} cell, and its shorts were found by that; register another cell for another kind.");
        }
    }

    private static string Id(StoredCell cell) => cell.CellId.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
