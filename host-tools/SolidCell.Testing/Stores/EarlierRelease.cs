using Microsoft.Data.Sqlite;
using SolidCell.Store;

namespace SolidCell.Testing.Stores;

/// <summary>
/// A data directory as an earlier release left it: the schema that `.ci/keep-schema` has kept of it, and tests with samples, steps and a
/// short each, as that release wrote them, but for the buckets of plots.
/// </summary>
public static class EarlierRelease
{
    public const int SamplesPerTest = 200;

    /// <summary>Fixture whose tests they are.</summary>
    public const string Fixture = "old-press";

    private const string Place = "SolidCell.Testing.Stores.Releases.";

    /// <summary>Records of a test: its start and end, a step with start and end, a short, and the samples.</summary>
    private const int RecordsPerTest = SamplesPerTest + 5;

    private const long Day = 24 * 3_600_000;

    /// <summary>Versions of the schema that are kept, the oldest first.</summary>
    public static IReadOnlyList<int> Versions { get; } = [.. typeof(EarlierRelease).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Place, StringComparison.Ordinal))
        .Select(name => int.Parse(name[(Place.Length + "schema-".Length)..^".sql".Length], System.Globalization.CultureInfo.InvariantCulture))
        .Order()];

    /// <summary>Writes the database; nothing of today's program is used for it.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="version">One of <see cref="Versions"/>.</param>
    /// <param name="tests">How many tests there were, one a day.</param>
    /// <param name="until">When the last of them ended.</param>
    public static void Write(string directory, int version, int tests, DateTimeOffset until)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, StoreDatabase.FileName)};Pooling=False");
        connection.Open();
        Execute(connection, Schema(version));
        Execute(connection, "BEGIN");
        Execute(connection, $"""
            INSERT INTO fixtures (fixture_id, name, is_virtual, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES (1, '{Fixture}', 0, 5, 6);
            INSERT INTO positions (fixture_id, boot_id, last_sequence, stored, duplicates) VALUES (1, 1, {(tests * RecordsPerTest) - 1}, {tests * RecordsPerTest}, 0);
            """);
        for (int i = 0; i < tests; i++)
        {
            WriteTest(connection, i, until.ToUnixTimeMilliseconds() - ((tests - i) * Day));
        }

        Execute(connection, "COMMIT");
    }

    private static void WriteTest(SqliteConnection connection, int number, long started)
    {
        long first = number * RecordsPerTest, last = first + RecordsPerTest - 1, milliseconds = SamplesPerTest * 1000;
        string id = $"x'{number + 1:x32}'";
        Execute(connection, $"""
            INSERT INTO cells (cell_id, name, kind, area_square_micrometres, capacity_nanoamp_hours, created_unix_milliseconds, is_registered)
                VALUES ({number + 1}, 'cell-{number + 1}', 0, 78539816, 0, {started}, 1);
            INSERT INTO tests (test_id, fixture_id, cell_id, state, started_unix_milliseconds, area_square_micrometres, capacity_nanoamp_hours, end_reason)
                VALUES ({id}, 1, {number + 1}, 'ended', {started}, 78539816, 0, 1);
            INSERT INTO test_spans (fixture_id, boot_id, first_sequence, last_sequence, test_id) VALUES (1, 1, {first}, {last}, {id});
            INSERT INTO test_starts (fixture_id, boot_id, sequence, test_milliseconds, cell_kind, area_square_micrometres, capacity_nanoamp_hours, unix_milliseconds, payload)
                VALUES (1, 1, {first}, 0, 0, 78539816, 0, {started}, {id});
            INSERT INTO step_starts (fixture_id, boot_id, sequence, test_milliseconds, step_index, step_count, cycle_count, step_kind, set_point_nanoamps,
                set_point_microvolts, turn1, turn2, turn3, turn4, half_cycle) VALUES (1, 1, {first + 1}, 0, 0, 1, 1, 1, 392699, 0, 0, 0, 0, 0, 1);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {SamplesPerTest})
            INSERT INTO samples (fixture_id, boot_id, sequence, test_milliseconds, cell_microvolts, cell_nanoamps, stack_kilopascals, frame_millidegrees, qualities,
                step_charge_nanoamp_hours) SELECT 1, 1, {first + 1} + i, i * 1000, 25000 + (i * 7919 + {number}) % 1000, 392699, 5000, 30000, 0, i * 109 FROM n;
            INSERT INTO shorts (fixture_id, boot_id, sequence, test_milliseconds, kind, confidence_percent, onset_milliseconds, half_cycle,
                current_density_nanoamps_per_square_centimetre, step_areal_charge_nanoamp_hours_per_square_centimetre,
                cumulative_areal_charge_nanoamp_hours_per_square_centimetre, before_microvolts, at_microvolts, after_microvolts, recovered, event_number, cause,
                step_count, cycle_count) VALUES (1, 1, {last - 2}, {milliseconds}, 1, 80, {milliseconds}, 1, 500000, 100, 100, 25000, 20000, 25000, 1, 1, 3, 1, 1);
            INSERT INTO step_ends (fixture_id, boot_id, sequence, test_milliseconds, step_index, step_count, cycle_count, reason, charge_nanoamp_hours, step_milliseconds)
                VALUES (1, 1, {last - 1}, {milliseconds}, 0, 1, 1, 0, {SamplesPerTest * 109}, {milliseconds});
            INSERT INTO test_ends (fixture_id, boot_id, sequence, test_milliseconds, reason, deposition_charge_nanoamp_hours, stripping_charge_nanoamp_hours,
                step_count, cycle_count) VALUES (1, 1, {last}, {milliseconds}, 1, {SamplesPerTest * 109}, 0, 1, 1);
            """);
    }

    private static string Schema(int version)
    {
        string name = FormattableString.Invariant($"{Place}schema-{version:00}.sql");
        using Stream stream = typeof(EarlierRelease).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"The schema of version {version} is not kept; there are {string.Join(", ", Versions)}.", nameof(version));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
