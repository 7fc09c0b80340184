using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Tests.Schema;

public sealed class MigrationsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_new_database_has_the_latest_schema_and_is_sound()
    {
        Assert.Equal(Migrations.LatestVersion, _store.Scalar<int>("PRAGMA user_version"));
        Assert.Equal("ok", _store.Database.CheckIntegrity());
    }

    [Fact]
    public void Opening_again_changes_nothing() =>
        Assert.Equal(_store.Database.Path, StoreDatabase.Open(_store.Directory).Path);

    [Fact]
    public void A_database_is_opened_to_be_read_while_another_program_writes_to_it()
    {
        using SqliteConnection writer = _store.Database.Connect();
        using SqliteTransaction writing = writer.BeginTransaction();
        Assert.Equal(_store.Database.Path, StoreDatabase.Open(_store.Directory).Path);
    }

    [Fact]
    public void Every_kind_of_record_has_a_table_with_the_columns_of_its_schema()
    {
        foreach (RecordKind kind in Enum.GetValues<RecordKind>())
        {
            string[] expected = ["fixture_id", "boot_id", "sequence", "test_milliseconds", "payload", .. RecordTables.ColumnsOf(kind)];
            Assert.Equal(expected.Order(), ColumnsInDatabase(RecordTables.NameOf(kind)).Order());
        }
    }

    [Fact]
    public void A_table_of_an_older_program_gets_the_fields_that_were_appended_since()
    {
        using (SqliteConnection connection = _store.Database.Connect())
        {
            connection.Execute("ALTER TABLE clock_sets DROP COLUMN unix_milliseconds");
        }

        StoreDatabase.Open(_store.Directory);
        Assert.Contains("unix_milliseconds", ColumnsInDatabase("clock_sets"));
    }

    [Fact]
    public void A_database_of_an_older_program_gets_a_table_for_a_kind_of_record_that_is_new_since()
    {
        using (SqliteConnection connection = _store.Database.Connect())
        {
            connection.Execute("DROP TABLE halts");
        }

        StoreDatabase.Open(_store.Directory);
        Assert.Contains("step_milliseconds", ColumnsInDatabase("halts"));
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused_in_one_line()
    {
        using (SqliteConnection connection = _store.Database.Connect())
        {
            connection.Execute("PRAGMA user_version = 99");
        }

        StoreException refusal = Assert.Throws<StoreException>(() => StoreDatabase.Open(_store.Directory));
        Assert.Contains("schema version 99", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_in_one_line()
    {
        string directory = Directory.CreateDirectory(Path.Combine(_store.Directory, "other")).FullName;
        File.WriteAllText(Path.Combine(directory, StoreDatabase.FileName), new string('x', 5000));
        StoreException refusal = Assert.Throws<StoreException>(() => StoreDatabase.Open(directory));
        Assert.Contains("--data DIR", refusal.Message, StringComparison.Ordinal);
    }

    private List<string> ColumnsInDatabase(string table)
    {
        using SqliteConnection connection = _store.Database.Connect();
        return connection.List($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid", row => row.GetString(0));
    }
}
