using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Fixtures;

/// <summary>The fixtures that a data directory has records of; none where there is no database yet.</summary>
internal static class StoredFixtures
{
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public static IReadOnlyList<StoredFixture> In(DirectoryInfo data)
    {
        if (Open(data) is not { } database)
        {
            return [];
        }

        using var reader = new TestReader(database);
        return reader.Fixtures();
    }

    /// <summary>The same with the places of their logs that are missing.</summary>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public static (IReadOnlyList<StoredFixture> Fixtures, IReadOnlyList<LogGap> Gaps) WithGaps(DirectoryInfo data)
    {
        if (Open(data) is not { } database)
        {
            return ([], []);
        }

        using var reader = new TestReader(database);
        using var logs = new LogTroubleReader(database);
        return (reader.Fixtures(), logs.Gaps());
    }

    private static StoreDatabase? Open(DirectoryInfo data) =>
        File.Exists(Path.Combine(data.FullName, StoreDatabase.FileName)) ? StoreDatabase.Open(data.FullName) : null;
}
