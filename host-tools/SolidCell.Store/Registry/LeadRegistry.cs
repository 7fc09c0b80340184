using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>What the meter of a fixture showed of a short at its terminals.</summary>
/// <param name="Fixture">Its name.</param>
/// <param name="TestId">The test in which it was measured.</param>
/// <param name="Measured">When.</param>
/// <param name="ShortOhms">What the short is in truth.</param>
/// <param name="Points">From the highest frequency down.</param>
public sealed record StoredLeads(
    string Fixture, byte[] TestId, DateTimeOffset Measured, double ShortOhms, IReadOnlyList<SpectrumSample> Points);

/// <summary>The leads of fixtures, as they were measured.</summary>
public sealed class LeadRegistry(StoreDatabase database, TimeProvider clock)
{
    private const string Columns = "fixture, test_id, measured_unix_milliseconds, short_ohms, points, sigma_ohms";

    public void Keep(StoredLeads leads)
    {
        using SqliteConnection connection = database.Connect();
        connection.Execute(
            $"INSERT INTO leads ({Columns}, kept_unix_milliseconds) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            leads.Fixture, leads.TestId, leads.Measured.ToUnixTimeMilliseconds(), leads.ShortOhms, SpectrumBytes.Points(leads.Points),
            SpectrumBytes.Sigmas(leads.Points), clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    /// <summary>The leads of a fixture as they were at a time: the last that were measured before it; null when none were.</summary>
    public StoredLeads? At(string fixture, DateTimeOffset time)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List(
            $"SELECT {Columns} FROM leads WHERE fixture = $1 AND measured_unix_milliseconds <= $2 ORDER BY measured_unix_milliseconds DESC, lead_id DESC LIMIT 1",
            Read, fixture, time.ToUnixTimeMilliseconds()).FirstOrDefault();
    }

    /// <summary>All, the newest of each fixture first.</summary>
    public IReadOnlyList<StoredLeads> All()
    {
        using SqliteConnection connection = database.Connect();
        return connection.List($"SELECT {Columns} FROM leads ORDER BY fixture, measured_unix_milliseconds DESC, lead_id DESC", Read);
    }

    private static StoredLeads Read(SqliteDataReader row) => new(
        row.GetString(0), row.BytesOrNull("test_id")!, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetDouble(3),
        SpectrumBytes.Samples(row.BytesOrNull("points")!, row.BytesOrNull("sigma_ohms")));
}
