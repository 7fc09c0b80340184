using Microsoft.Data.Sqlite;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Tests.Schema;

/// <summary>A data directory as a program of schema version 1 left it: two tests, one of them ended, and their samples.</summary>
internal static class OlderDatabase
{
    public const int SamplesPerTest = 120_000;

    public static void Write(string directory)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, StoreDatabase.FileName)};Pooling=False");
        connection.Open();
        Migrations.Apply(connection, 1);
        RecordColumns.AddMissing(connection);
        connection.Execute(
            $"""
            BEGIN;
            INSERT INTO fixtures VALUES (1, 'f', 0, 5, 6);
            INSERT INTO cells VALUES (1, 'bare-li', NULL, 0, 78539816, 1234, 0), (2, 'bare-li', NULL, 0, 78539816, NULL, 0);
            INSERT INTO tests VALUES (zeroblob(16), 1, NULL, 1, NULL, 'ended', 1000), (randomblob(16), 1, NULL, 2, NULL, 'running', 2000);
            INSERT INTO test_spans SELECT 1, 1, 0, {SamplesPerTest + 1}, test_id FROM tests WHERE cell_id = 1;
            INSERT INTO test_spans SELECT 1, 1, {SamplesPerTest + 2}, NULL, test_id FROM tests WHERE cell_id = 2;
            INSERT INTO test_starts (fixture_id, boot_id, sequence, test_milliseconds, cell_kind, area_square_micrometres, capacity_nanoamp_hours, unix_milliseconds)
                VALUES (1, 1, 0, 0, 0, 99, 0, 0), (1, 1, {SamplesPerTest + 2}, 0, 0, 78539816, 0, 0);
            INSERT INTO test_ends (fixture_id, boot_id, sequence, test_milliseconds, reason, deposition_charge_nanoamp_hours, stripping_charge_nanoamp_hours, step_count, cycle_count)
                VALUES (1, 1, {SamplesPerTest + 1}, 0, 3, 0, 0, 0, 0);
            INSERT INTO commands (correlation_id, fixture, name, detail, sent_unix_milliseconds) VALUES (x'01', 'f', 'start', '0', 7);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {SamplesPerTest})
            INSERT INTO samples SELECT 1, 1, i, i * 1000, (i * 7919) % 1000, 0, 0, 0, CASE WHEN i % 50 = 0 THEN 2 ELSE 0 END, 0, NULL FROM n
                UNION ALL SELECT 1, 1, i + {SamplesPerTest + 2}, i * 1000, (i * 104729) % 1000, 0, 0, 0, 0, 0, NULL FROM n;
            COMMIT
            """);
    }
}
