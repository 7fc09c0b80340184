using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>What was imported from files of other instruments.</summary>
public sealed class ImportRegistry(StoreDatabase database)
{
    /// <summary>The fixture that imported tests are listed under; it is none.</summary>
    public const string Fixture = "imported";

    /// <summary>Who notes what was taken from a file and remarked on.</summary>
    public const string Client = "import";

    /// <summary>Where a test came from; null for one of a fixture, and for one that was deleted.</summary>
    public StoredOrigin? Find(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List(
            """
            SELECT file_name, sha256, instrument, taken, remarks FROM imports JOIN tests USING (test_id)
            WHERE test_id = $1 AND is_deleted = 0
            """,
            row => new StoredOrigin(row.GetString(0), row.BytesOrNull("sha256")!, row.GetString(2), row.GetString(3), row.GetString(4)),
            testId).FirstOrDefault();
    }
}
