using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Tests.Schema;

/// <summary>Databases as earlier releases left them, with a hundred tests, opened by this program.</summary>
public sealed class ReleaseUpgradeTests : IDisposable
{
    private const int Tests = 100;

    private static readonly DateTimeOffset Until = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    public static IEnumerable<TheoryDataRow<int>> Versions => EarlierRelease.Versions.Select(version => new TheoryDataRow<int>(version));

    public void Dispose() => _store.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_test_of_an_earlier_release_is_there_after_the_upgrade_with_its_records(int version)
    {
        EarlierRelease.Write(_store.Directory, version, Tests, Until);
        string before = Sums();
        StoreDatabase database = StoreDatabase.Open(_store.Directory);
        Assert.Equal("ok", database.CheckIntegrity());
        Assert.Equal(before, Sums());
        using var tests = new TestReader(database);
        IReadOnlyList<StoredTest> listed = tests.List();
        Assert.Equal(Tests, listed.Count);
        Assert.All(listed, test => Assert.Equal(EarlierRelease.SamplesPerTest, tests.Samples(test).Count()));
        Assert.Equal(0, _store.Scalar<long>("SELECT COUNT(*) FROM quarantine") + _store.Scalar<long>("SELECT COUNT(*) FROM log_gaps"));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_upgraded_database_has_the_tables_and_columns_of_a_new_one(int version)
    {
        EarlierRelease.Write(_store.Directory, version, 1, Until);
        StoreDatabase.Open(_store.Directory);
        using var fresh = new TemporaryStore();
        Assert.Equal(Shape(fresh.Directory), Shape(_store.Directory));
    }

    [Fact]
    public void The_scripts_that_a_kept_release_had_run_were_not_changed_since()
    {
        foreach (int version in EarlierRelease.Versions)
        {
            using var kept = TemporaryStore.WithoutDatabase();
            EarlierRelease.Write(kept.Directory, version, 0, Until);
            using var scripts = TemporaryStore.WithoutDatabase();
            using (var connection = new SqliteConnection($"Data Source={File(scripts.Directory)};Pooling=False"))
            {
                connection.Open();
                Migrations.Apply(connection, version);
            }

            Assert.Equal(Shape(scripts.Directory), Shape(kept.Directory));
        }
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused_with_what_to_do_and_left_as_it_is()
    {
        StoreDatabase.Open(_store.Directory);
        using (var connection = new SqliteConnection($"Data Source={File(_store.Directory)};Pooling=False"))
        {
            connection.Open();
            connection.Execute($"PRAGMA user_version = {Migrations.LatestVersion + 1}");
        }

        byte[] before = System.IO.File.ReadAllBytes(File(_store.Directory));
        StoreException refusal = Assert.Throws<StoreException>(() => StoreDatabase.Open(_store.Directory));
        Assert.Contains("restore", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File(_store.Directory)));
    }

    private static string File(string directory) => Path.Combine(directory, StoreDatabase.FileName);

    private string Sums() => _store.Scalar<string>(
        """
        SELECT (SELECT COUNT(*) || ' ' || SUM(cell_microvolts) || ' ' || SUM(sequence) FROM samples) || ' ' || (SELECT COUNT(*) FROM tests)
            || ' ' || (SELECT SUM(onset_milliseconds) FROM shorts) || ' ' || (SELECT SUM(charge_nanoamp_hours) FROM step_ends)
            || ' ' || (SELECT SUM(stored) FROM positions) || ' ' || (SELECT group_concat(name) FROM (SELECT name FROM cells ORDER BY cell_id))
        """)!;

    private static List<string> Shape(string directory)
    {
        using var connection = new SqliteConnection($"Data Source={File(directory)};Pooling=False");
        connection.Open();
        return connection.List(
            "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type IN ('table', 'view') UNION SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY 1",
            row => row.GetString(0));
    }
}
