using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Fixtures;

/// <summary>The fixtures that a data directory has records of; none where there is no database yet.</summary>
internal static class StoredFixtures
{
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public static IReadOnlyList<StoredFixture> In(DirectoryInfo data)
    {
        if (!File.Exists(Path.Combine(data.FullName, StoreDatabase.FileName)))
        {
            return [];
        }

        using var reader = new TestReader(StoreDatabase.Open(data.FullName));
        return reader.Fixtures();
    }

    /// <summary>The places of their logs that are missing.</summary>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public static IReadOnlyList<LogGap> GapsIn(DirectoryInfo data)
    {
        if (!File.Exists(Path.Combine(data.FullName, StoreDatabase.FileName)))
        {
            return [];
        }

        using var reader = new LogTroubleReader(StoreDatabase.Open(data.FullName));
        return reader.Gaps();
    }
}
