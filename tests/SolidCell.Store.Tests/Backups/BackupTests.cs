using Microsoft.Extensions.Time.Testing;
using SolidCell.Store.Backups;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Backups;

/// <summary>Copies by a plan, which of them are kept, and the way back.</summary>
public sealed class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 3, 0, 0, TimeSpan.Zero);

    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly List<string> _told = [];

    private string Folder => Path.Combine(_store.Directory, "backups");

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_year_of_daily_backups_leaves_the_last_fortnight_and_one_of_each_month()
    {
        var plan = new BackupPlan(Folder) { Keep = 14, KeepMonths = 12 };
        Directory.CreateDirectory(Folder);
        for (int day = 0; day < 365; day++)
        {
            File.WriteAllText(Path.Combine(Folder, BackupFolder.NameAt(Start.AddDays(day))), "");
            foreach ((string path, _) in new BackupFolder(plan).Superfluous(Start.AddDays(day)))
            {
                File.Delete(path);
            }
        }

        var kept = new BackupFolder(plan).All();
        Assert.Equal(14 + 11, kept.Count);
        Assert.Equal(Enumerable.Range(1, 12), kept.Select(copy => copy.Time.Month).Distinct().Order());
        Assert.Equal(Start.AddDays(364), kept[0].Time);
    }

    [Fact]
    public void A_copy_is_made_when_it_is_due_and_not_before()
    {
        var keeper = new BackupKeeper(_store.Database, new BackupPlan(Folder) { Every = TimeSpan.FromHours(6) }, _clock, _told.Add);
        keeper.Turn();
        _clock.Advance(TimeSpan.FromHours(5));
        keeper.Turn();
        Assert.Single(Directory.GetFiles(Folder));
        _clock.Advance(TimeSpan.FromHours(1));
        keeper.Turn();
        Assert.Equal(2, Directory.GetFiles(Folder, "*.db").Length);
        Assert.Empty(_told);
    }

    [Fact]
    public void A_copy_that_a_killed_host_left_half_made_is_deleted_with_the_next()
    {
        Directory.CreateDirectory(Folder);
        string half = Path.Combine(Folder, BackupFolder.NameAt(Start.AddDays(-1)));
        File.WriteAllText(half + ".part", "half");
        File.WriteAllText(half + ".part-journal", "half");
        File.WriteAllText(Path.Combine(Folder, "thesis.part"), "not ours");
        new BackupKeeper(_store.Database, new BackupPlan(Folder), _clock, _told.Add).Turn();
        Assert.Equal([BackupFolder.NameAt(Start), "thesis.part"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_end_the_backups()
    {
        var keeper = new BackupKeeper(_store.Database, new BackupPlan(Folder), _clock, _told.Add);
        keeper.Turn();
        var earlier = new FakeTimeProvider(Start.AddDays(-400));
        new BackupKeeper(_store.Database, new BackupPlan(Folder), earlier, _told.Add).Turn();
        Assert.Equal(2, Directory.GetFiles(Folder, "*.db").Length);
    }

    [Fact]
    public void Copies_of_a_clock_that_was_years_ahead_neither_bring_more_nor_push_out_those_that_follow()
    {
        var clock = new WrongClock(_clock);
        var keeper = new BackupKeeper(_store.Database, new BackupPlan(Folder) { Keep = 3, KeepMonths = 1 }, clock, _told.Add);
        Days(keeper, 3);
        clock.Ahead = TimeSpan.FromDays(730);
        Days(keeper, 2);
        clock.Ahead = TimeSpan.Zero;
        Days(keeper, 4);

        int[] days = [.. new BackupFolder(new BackupPlan(Folder)).All().Select(copy => (copy.Time - Start).Days)];
        Assert.Equal([734, 733, 8, 7, 6], days);
        Assert.Empty(_told);
    }

    [Fact]
    public void A_copy_that_failed_while_the_clock_was_ahead_is_tried_again_an_hour_later_when_it_is_right()
    {
        File.WriteAllText(Folder, "a file where the folder should be");
        var clock = new WrongClock(_clock) { Ahead = TimeSpan.FromDays(730) };
        var keeper = new BackupKeeper(_store.Database, new BackupPlan(Folder), clock, _told.Add);
        keeper.Turn();
        clock.Ahead = TimeSpan.Zero;
        File.Delete(Folder);
        _clock.Advance(TimeSpan.FromHours(1));
        keeper.Turn();
        Assert.Single(Directory.GetFiles(Folder, "*.db"));
    }

    [Fact]
    public void A_folder_that_cannot_be_is_told_once_an_hour_and_what_is_not_ours_is_left()
    {
        File.WriteAllText(Folder, "a file where the folder should be");
        var keeper = new BackupKeeper(_store.Database, new BackupPlan(Folder), _clock, _told.Add);
        keeper.Turn();
        keeper.Turn();
        Assert.Single(_told);
        _clock.Advance(TimeSpan.FromHours(1));
        keeper.Turn();
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public void A_backup_that_is_put_back_has_its_records_and_the_newer_ones_are_kept_aside()
    {
        Write(1);
        string copy = new BackupFolder(new BackupPlan(Folder)).Make(_store.Database, Start);
        Write(2);
        string? aside = StoreRestore.Put(copy, _store.Directory, Start);
        Assert.Equal(5, Samples(_store.Directory));
        Assert.Equal(10, Samples(aside!));
        Write(3);
        Assert.Equal(10, Samples(_store.Directory));
    }

    [Theory]
    [InlineData("no database at all")]
    [InlineData("")]
    public void What_is_no_backup_is_refused_and_the_database_stays(string text)
    {
        Write(1);
        string file = Path.Combine(_store.Directory, "wrong.db");
        File.WriteAllText(file, text);
        StoreException problem = Assert.Throws<StoreException>(() => StoreRestore.Put(file, _store.Directory, Start));
        Assert.Contains("Nothing was changed", problem.Message, StringComparison.Ordinal);
        Assert.Equal(5, Samples(_store.Directory));
    }

    /// <summary>As often a day as shows whether one look too many makes a copy.</summary>
    private void Days(BackupKeeper keeper, int days)
    {
        for (int look = 0; look < days * 4; look++, _clock.Advance(TimeSpan.FromHours(6)))
        {
            keeper.Turn();
        }
    }

    private void Write(int boot)
    {
        using var writer = new RecordWriter(StoreDatabase.Open(_store.Directory), TimeProvider.System);
        writer.Write("bench-1", HandMadeBatch.Of(boot, HandMadeBatch.Samples(0, 5)));
        writer.Commit();
    }

    private static long Samples(string directory)
    {
        using var connection =
            new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(directory, StoreDatabase.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM samples";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Runs as the other does and shows another time.</summary>
    private sealed class WrongClock(TimeProvider right) : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override long TimestampFrequency => right.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + Ahead;

        public override long GetTimestamp() => right.GetTimestamp();
    }
}
