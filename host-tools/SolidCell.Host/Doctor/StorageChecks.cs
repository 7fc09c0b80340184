using System.Globalization;
using Microsoft.Data.Sqlite;
using SolidCell.Store;
using SolidCell.Store.Files;
using SolidCell.Store.Reading;
using SolidCell.Store.Review;
using SolidCell.Store.Schema;

namespace SolidCell.Host.Doctor;

/// <summary>Directory, disk, database and clock.</summary>
internal static class StorageChecks
{
    private const long LeastFreeBytes = 1L << 30;
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>This program was not made before then: an earlier clock is wrong.</summary>
    private static readonly DateTimeOffset Earliest = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<DoctorFinding> Run(DirectoryInfo data, DateTimeOffset now)
    {
        if (!data.Exists)
        {
            yield return DoctorFinding.Warn(
                "directory", $"There is no {data.FullName} yet; 'solidcell serve' makes it. Another one is named with --data DIR.");
            yield return Clock(null, now);
            yield break;
        }

        yield return Directory(data);
        yield return Disk(new DriveInfo(data.FullName).AvailableFreeSpace);
        StoreDatabase? database = Open(data, out DoctorFinding finding);
        yield return finding;
        yield return Clock(database is null ? null : LastStored(database), now);
    }

    private static DoctorFinding Directory(DirectoryInfo data)
    {
        if (!PrivateFiles.CanWriteIn(data.FullName))
        {
            return DoctorFinding.Fail("directory", $"{data.FullName} cannot be written by this user.");
        }

        return PrivateFiles.IsOpenToOthers(data.FullName)
            ? DoctorFinding.Warn(
                "directory", $"Every user of this computer can look into {data.FullName}; 'chmod 700 {data.FullName}' closes it.")
            : DoctorFinding.Ok("directory", data.FullName);
    }

    /// <param name="free">Bytes that may still be written.</param>
    internal static DoctorFinding Disk(long free)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{free / 1e9:0.0} GB are free");
        return free >= LeastFreeBytes ? DoctorFinding.Ok("disk", text + ".")
            : DoctorFinding.Warn("disk", text + "; a test of 1000 h takes 0.15 GB. Make room before the fixtures have to wait.");
    }

    private static StoreDatabase? Open(DirectoryInfo data, out DoctorFinding finding)
    {
        if (!File.Exists(Path.Combine(data.FullName, StoreDatabase.FileName)))
        {
            finding = DoctorFinding.Ok("database", "None yet; it is made when the first record comes.");
            return null;
        }

        try
        {
            StoreDatabase database = StoreDatabase.Open(data.FullName);
            finding = DamageCheck.Find(database) is { } damage
                ? DoctorFinding.Fail("database", $"In {database.Path}, {damage}. See docs/storage.md before anything else is done.")
                : DoctorFinding.Ok("database",
                    string.Create(CultureInfo.InvariantCulture,
                        $"{new FileInfo(database.Path).Length / 1e6:0.0} MB, schema {Migrations.LatestVersion}, its structure is whole."));
            return database;
        }
        catch (StoreException problem)
        {
            finding = DoctorFinding.Fail("database", problem.Message);
            return null;
        }
    }

    /// <summary>A clock that was set back gives records of today a time before yesterday's.</summary>
    private static DoctorFinding Clock(DateTimeOffset? lastStored, DateTimeOffset now)
    {
        string time = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        if (now < Earliest || lastStored > now + Tolerance)
        {
            return DoctorFinding.Fail(
                "clock", $"It is {time} by this computer, which cannot be{(lastStored > now ? $": records of {lastStored:yyyy-MM-dd HH:mm} are stored" : "")}. Set the clock, best by a time server.");
        }

        return DoctorFinding.Ok("clock", time);
    }

    private static DateTimeOffset? LastStored(StoreDatabase database)
    {
        try
        {
            using var reader = new TestReader(database);
            return reader.Fixtures().Select(fixture => fixture.LastSeen).DefaultIfEmpty(null).Max();
        }
        catch (SqliteException)
        {
            return null;
        }
    }
}
