using Microsoft.Data.Sqlite;
using SolidCell.Core.Measurement;

namespace SolidCell.Store.Registry;

/// <summary>The cells that can be put into a press.</summary>
public sealed class CellRegistry(StoreDatabase database, TimeProvider clock)
{
    private const string Columns =
        """
        SELECT c.cell_id, c.name, c.kind, c.area_square_micrometres, c.chemistry, c.working_electrode, c.active_mass_micrograms,
               c.capacity_nanoamp_hours, c.notes, c.is_registered, c.created_unix_milliseconds,
               (SELECT COUNT(*) FROM tests t WHERE t.cell_id = c.cell_id), c.card
        FROM cells c
        """;

    /// <summary>The number that tests refer to the new cell by.</summary>
    /// <exception cref="StoreException">A registered cell has that name.</exception>
    public long Add(NewCell cell)
    {
        using SqliteConnection connection = database.Connect();
        RefuseTaken(connection, cell, 0);
        return connection.Scalar<long>(
            """
            INSERT INTO cells (name, kind, area_square_micrometres, chemistry, working_electrode, active_mass_micrograms, capacity_nanoamp_hours,
                               notes, is_registered, card, created_unix_milliseconds)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING cell_id
            """,
            [.. Values(cell), clock.GetUtcNow().ToUnixTimeMilliseconds()]);
    }

    /// <summary>Writes the cell anew; tests that were made with it keep the area they were started with.</summary>
    /// <exception cref="StoreException">Another registered cell has the new name, or there is no such cell.</exception>
    public void Update(long cellId, NewCell cell)
    {
        using SqliteConnection connection = database.Connect();
        Update(connection, cellId, cell);
    }

    internal static void Update(SqliteConnection connection, long cellId, NewCell cell)
    {
        RefuseTaken(connection, cell, cellId);
        int changed = connection.Execute(
            """
            UPDATE cells SET name = $1, kind = $2, area_square_micrometres = $3, chemistry = $4, working_electrode = $5, active_mass_micrograms = $6,
                             capacity_nanoamp_hours = $7, notes = $8, is_registered = $9, card = $10 WHERE cell_id = $11
            """,
            [.. Values(cell), cellId]);
        if (changed == 0)
        {
            throw new StoreException($"There is no cell number {cellId}.");
        }
    }

    /// <exception cref="StoreException">Tests were made with it.</exception>
    public void Remove(StoredCell cell)
    {
        using SqliteConnection connection = database.Connect();
        if (connection.Execute("DELETE FROM cells WHERE cell_id = $1 AND NOT EXISTS (SELECT 1 FROM tests WHERE cell_id = $1)",
            cell.CellId) == 0)
        {
            throw new StoreException($"Cell '{cell.Name}' has tests, which would lose their area; it stays.");
        }
    }

    /// <summary>A registered cell by its name, or null.</summary>
    public StoredCell? Find(string name)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List($"{Columns} WHERE c.is_registered = 1 AND c.name = $1 COLLATE NOCASE", Read, name).FirstOrDefault();
    }

    /// <summary>
    /// Cells of this name that were made up for a test or reported by a fixture, and are not registered, the newest first.
    /// </summary>
    public IReadOnlyList<StoredCell> MadeUp(string name)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List($"{Columns} WHERE c.is_registered = 0 AND c.name = $1 COLLATE NOCASE ORDER BY c.cell_id DESC", Read, name);
    }

    /// <summary>Any cell by its number, also a made-up one.</summary>
    public StoredCell? Find(long cellId)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List($"{Columns} WHERE c.cell_id = $1", Read, cellId).FirstOrDefault();
    }

    /// <summary>All registered cells, by name.</summary>
    public IReadOnlyList<StoredCell> List()
    {
        using SqliteConnection connection = database.Connect();
        return connection.List($"{Columns} WHERE c.is_registered = 1 ORDER BY c.name COLLATE NOCASE", Read);
    }

    private static void RefuseTaken(SqliteConnection connection, NewCell cell, long cellId)
    {
        if (cell.IsRegistered
            && connection.Scalar<long>("SELECT COUNT(*) FROM cells WHERE is_registered = 1 AND name = $1 COLLATE NOCASE AND cell_id <> $2",
                cell.Name, cellId) > 0)
        {
            throw new StoreException($"There is a cell '{cell.Name}' already; choose another name.");
        }
    }

    private static object?[] Values(NewCell cell) =>
    [
        cell.Name, (int)cell.Kind, cell.AreaSquareMicrometres, cell.Chemistry, cell.WorkingElectrode, cell.ActiveMassMicrograms,
        cell.CapacityNanoampHours, cell.Notes, cell.IsRegistered ? 1 : 0, cell.Card,
    ];

    private static StoredCell Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        new NewCell(row.GetString(1), (CellKind)row.Small(2), row.GetInt64(3))
        {
            Chemistry = row.IsDBNull(4) ? null : row.GetString(4),
            WorkingElectrode = row.IsDBNull(5) ? null : row.GetString(5),
            ActiveMassMicrograms = row.IsDBNull(6) ? null : row.GetInt64(6),
            CapacityNanoampHours = row.GetInt64(7),
            Notes = row.GetString(8),
            IsRegistered = row.GetInt64(9) != 0,
            Card = row.IsDBNull(12) ? null : row.GetString(12),
        },
        row.Time(10),
        row.Small(11));
}
