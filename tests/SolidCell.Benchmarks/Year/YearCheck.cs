using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store;
using SolidCell.Store.Backups;
using SolidCell.Store.Reading;
using SolidCell.Store.Schema;
using SolidCell.Testing.Stores;

namespace SolidCell.Benchmarks.Year;

/// <summary>What is in the database when the year is over, compared with what was sent and with what was there before it.</summary>
internal sealed class YearCheck(string data, TextWriter output)
{
    private const int Page = 50_000;

    /// <summary>Throws with what is wrong; says what was found right.</summary>
    public void Run(IReadOnlyList<YearFixture> fixtures, string before)
    {
        StoreDatabase store = StoreDatabase.Open(data);
        Need(store.CheckIntegrity() == "ok", "the database is damaged");
        foreach (YearFixture fixture in fixtures)
        {
            Compare(store, fixture);
        }

        Need(Scalar<long>("SELECT COUNT(*) FROM log_gaps") == 0, "records are missing");
        Need(Scalar<long>("SELECT COUNT(*) FROM quarantine") + Scalar<long>("SELECT COUNT(*) FROM conflicts") == 0, "records were set aside or refused");
        Need(Sums() == before, $"the tests from before the upgrade have changed: {Sums()} for {before}");
        output.WriteLine($"upgrade: the tests of the earlier release are as they were ({before})");
        CompareBackup(store);
    }

    /// <summary>The tests of the earlier release, but for samples that retention may leave out.</summary>
    public string Sums() => Scalar<string>($"""
        SELECT (SELECT COUNT(*) FROM tests t JOIN fixtures f USING (fixture_id) WHERE f.name = '{EarlierRelease.Fixture}') || ' tests, '
            || (SELECT COUNT(*) || ' shorts at ' || SUM(onset_milliseconds) FROM shorts JOIN fixtures USING (fixture_id) WHERE name = '{EarlierRelease.Fixture}')
            || ', charge ' || (SELECT SUM(charge_nanoamp_hours) FROM step_ends JOIN fixtures USING (fixture_id) WHERE name = '{EarlierRelease.Fixture}')
            || ', ' || (SELECT SUM(stored) FROM positions JOIN fixtures USING (fixture_id) WHERE name = '{EarlierRelease.Fixture}') || ' records'
        """)!;

    private void Compare(StoreDatabase store, YearFixture fixture)
    {
        using var records = new RecordReader(store);
        long found = 0, samples = 0;
        foreach (RecordKind kind in RecordTables.Kinds)
        {
            var place = new LogPosition(0, -1);
            while (records.Newer(kind, fixture.Name, place, Page) is { Count: > 0 } page)
            {
                Need(page.All(fixture.Witness.Sent), $"a {kind} of {fixture.Name} is stored that was not sent so");
                (found, samples, place) = (found + page.Count, samples + (kind == RecordKind.Sample ? page.Count : 0), page[^1].Position);
            }
        }

        long stored = Scalar<long>($"SELECT SUM(stored) FROM positions JOIN fixtures USING (fixture_id) WHERE name = '{fixture.Name}'");
        long removed = Scalar<long>($"SELECT COALESCE(SUM(removed), 0) FROM retained_spans JOIN fixtures USING (fixture_id) WHERE name = '{fixture.Name}'");
        long twice = Scalar<long>($"SELECT SUM(duplicates) FROM positions JOIN fixtures USING (fixture_id) WHERE name = '{fixture.Name}'");
        Need(stored == fixture.Witness.Records, $"{fixture.Name} sent {fixture.Witness.Records} records and {stored} were stored");
        Need(found + removed == stored, $"of {fixture.Name} {found} records are there and {removed} were left out, which is not {stored}");
        long tests = Scalar<long>($"SELECT COUNT(*) FROM tests JOIN fixtures USING (fixture_id) WHERE name = '{fixture.Name}'");
        Need(tests == fixture.Tests, $"{fixture.Name} has begun {fixture.Tests} tests and {tests} are there");
        output.WriteLine($"{fixture.Name}: {tests} tests, {stored} records sent, each stored once and the same; {samples} samples are there, {removed} left out by retention; {twice} came twice");
    }

    private void CompareBackup(StoreDatabase store)
    {
        IReadOnlyList<(string Path, DateTimeOffset Time)> copies = new BackupFolder(new BackupPlan(YearPlan.BackupsOf(data))).All();
        Need(copies.Count > 0, "there is no backup");
        using var connection = new SqliteConnection($"Data Source={copies[0].Path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using SqliteCommand check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Need((string)check.ExecuteScalar()! == "ok", $"the newest backup {copies[0].Path} is damaged");
        output.WriteLine($"backups: {copies.Count} kept, the newest of {copies[0].Time:yyyy-MM-dd HH:mm} is sound; database {new FileInfo(store.Path).Length / 1e6:F0} MB");
    }

    private T? Scalar<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, StoreDatabase.FileName)};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (T?)Convert.ChangeType(command.ExecuteScalar(), typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Need(bool isSo, string problem)
    {
        if (!isSo)
        {
            throw new InvalidOperationException("The year was not survived: " + problem + ".");
        }
    }
}
