using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Schema;

/// <summary>
/// Brings a database to the schema this program knows. The version is SQLite's own user_version; each script is one
/// transaction, so a crash in the middle leaves the version before it.
/// </summary>
public static class Migrations
{
    private static readonly string[] Scripts = ["001-first.sql", "002-registry-and-buckets.sql", "003-alerts.sql",
        "004-tests-by-fixture.sql", "005-quarantine-and-gaps.sql", "006-imports.sql", "007-not-started.sql", "008-cell-card.sql",
        "009-spectra.sql", "010-labels-and-history.sql", "011-retention.sql", "012-sample-digests.sql", "013-noise-and-leads.sql"];

    public static int LatestVersion => Scripts.Length;

    /// <exception cref="StoreException">The database was written by a newer program.</exception>
    public static void Apply(SqliteConnection connection) => Apply(connection, LatestVersion);

    /// <summary>Stops at an older version, as a program of then would have left it.</summary>
    internal static void Apply(SqliteConnection connection, int upTo)
    {
        int version = Version(connection);
        if (version > LatestVersion)
        {
            throw new StoreException(
                $"{connection.DataSource} has schema version {version}, but this solidcell knows only {LatestVersion}: a newer one has written it. It was left as it is. Use that one, 'solidcell restore' a backup from before it, or another --data directory (docs/installing.md).");
        }

        for (; version < upTo; version++)
        {
            Run(connection, Scripts[version], version + 1);
        }
    }

    public static int Version(SqliteConnection connection) => connection.Scalar<int>("PRAGMA user_version");

    private static void Run(SqliteConnection connection, string script, int version)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        // Another program may have opened the same database at the same moment and been first.
        if (Version(connection) >= version)
        {
            return;
        }

        connection.Execute(Read(script));
        connection.Execute($"PRAGMA user_version = {version}");
        transaction.Commit();
    }

    private static string Read(string script)
    {
        using Stream stream = typeof(Migrations).Assembly.GetManifestResourceStream("SolidCell.Store.Schema." + script)
            ?? throw new InvalidOperationException($"The migration {script} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
