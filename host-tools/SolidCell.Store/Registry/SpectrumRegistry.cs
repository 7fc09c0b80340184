using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>The impedance spectra of tests.</summary>
public sealed class SpectrumRegistry(StoreDatabase database, TimeProvider clock)
{
    /// <summary>More points than any sweep has.</summary>
    public const int MostPoints = 10_000;

    /// <summary>One test holds at most so many spectra: one an hour over a year.</summary>
    public const int MostSpectra = 10_000;

    /// <summary>Adds spectra, all or none. One that is there already, by file and sweep, stays as it is.</summary>
    /// <returns>How many are new.</returns>
    /// <exception cref="StoreException">The test would hold too many, or a spectrum has no or too many points.</exception>
    public int Add(byte[] testId, IReadOnlyCollection<StoredSpectrum> spectra)
    {
        if (spectra.FirstOrDefault(spectrum => spectrum.Points.Count is 0 or > MostPoints) is { } wrong)
        {
            throw new StoreException(
                $"{wrong.FileName}, sweep {wrong.Sweep}: has {wrong.Points.Count} points; a spectrum has 1 to {MostPoints}.");
        }

        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        if (connection.Scalar<long>("SELECT COUNT(*) FROM spectra WHERE test_id = $1", testId) + spectra.Count > MostSpectra)
        {
            throw new StoreException($"A test holds at most {MostSpectra} spectra; put the others into another test.");
        }

        int added = spectra.Sum(spectrum => Insert(connection, testId, spectrum));
        transaction.Commit();
        return added;
    }

    /// <summary>The spectra of a test by storage time, then cycle, then in the order in which they were added.</summary>
    public IReadOnlyList<StoredSpectrum> Of(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List(
            """
            SELECT file_name, sha256, sweep, instrument, started, storage_hours, cycle, first_volts, last_volts, points, sigma_ohms, correction FROM spectra
            WHERE test_id = $1 ORDER BY storage_hours, cycle, spectrum_id
            """,
            Read, testId);
    }

    /// <summary>How many there are of a test.</summary>
    public int Count(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        return connection.Scalar<int>("SELECT COUNT(*) FROM spectra WHERE test_id = $1", testId);
    }

    private int Insert(SqliteConnection connection, byte[] testId, StoredSpectrum spectrum) => connection.Execute(
        """
        INSERT INTO spectra (test_id, file_name, sha256, sweep, instrument, started, storage_hours, cycle, first_volts, last_volts, points, imported_unix_milliseconds, sigma_ohms, correction)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING
        """,
        testId, spectrum.FileName, spectrum.Sha256, spectrum.Sweep, spectrum.Instrument, spectrum.Started, spectrum.StorageHours,
        spectrum.Cycle,
        spectrum.FirstVolts, spectrum.LastVolts, SpectrumBytes.Points(spectrum.Points), clock.GetUtcNow().ToUnixTimeMilliseconds(),
        SpectrumBytes.Sigmas(spectrum.Points), spectrum.Correction);

    private static StoredSpectrum Read(SqliteDataReader row) => new(
        row.GetString(0), row.BytesOrNull("sha256")!, row.Small(2), row.GetString(3), row.TextOrNull("started"), Number(row, 5),
        (int?)row.IntegerOrNull("cycle"),
        Number(row, 7), Number(row, 8), SpectrumBytes.Samples(row.BytesOrNull("points")!, row.BytesOrNull("sigma_ohms")))
    {
        Correction = row.TextOrNull("correction"),
    };

    private static double? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
}
