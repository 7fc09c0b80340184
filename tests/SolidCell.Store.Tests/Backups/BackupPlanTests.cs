using Microsoft.Extensions.Time.Testing;
using SolidCell.Store.Backups;
using SolidCell.Store.Retention;

namespace SolidCell.Store.Tests.Backups;

/// <summary>When a copy is due, and which copies go; the files of the folder are empty, only their names count.</summary>
public sealed class BackupPlanTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-backups-");

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public void Nothing_said_is_a_copy_a_day_a_fortnight_of_them_and_one_of_each_month_of_a_year()
    {
        var plan = new BackupPlan("x");
        Assert.Equal((TimeSpan.FromDays(1), 14, 12), (plan.Every, plan.Keep, plan.KeepMonths));
        Assert.Equal(TimeSpan.FromMinutes(1), RetentionRule.UsualEvery);
    }

    [Fact]
    public void A_copy_is_named_after_its_second() => Assert.Equal("solidcell-20260331T120000Z.db", BackupFolder.NameAt(Noon));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(3599, false)]
    [InlineData(3600, true)]
    public void A_copy_is_due_as_long_after_the_newest_as_the_plan_says_and_when_that_is_of_the_future(int seconds, bool isDue)
    {
        Make(Noon.AddDays(-3), Noon);
        Assert.Equal(isDue, Folder(14, 12).IsDue(Noon.AddSeconds(seconds)));
    }

    [Fact]
    public void Where_there_is_no_copy_or_no_folder_one_is_due()
    {
        Assert.True(Folder(14, 12).IsDue(Noon));
        var nowhere = new BackupFolder(new BackupPlan(Path.Combine(_folder.FullName, "none")));
        Assert.True(nowhere.IsDue(Noon));
        Assert.Empty(nowhere.All());
    }

    [Fact]
    public void The_newest_come_first_and_other_files_are_none()
    {
        Make(Noon.AddDays(-1), Noon, Noon.AddDays(-2));
        File.WriteAllText(Path.Combine(_folder.FullName, "solidcell-20260331.db"), "");
        Assert.Equal([Noon, Noon.AddDays(-1), Noon.AddDays(-2)], Folder(14, 12).All().Select(copy => copy.Time));
    }

    [Theory]
    [InlineData(0, 0, "31 30 15 1")]
    [InlineData(1, 0, "30 15 1")]
    [InlineData(2, 0, "15 1")]
    [InlineData(0, 1, "30 15 1")]
    [InlineData(0, 2, "30 1")]
    [InlineData(2, 2, "1")]
    [InlineData(9, 0, "")]
    public void So_many_of_the_newest_stay_and_the_newest_of_so_many_months(int keep, int months, string gone)
    {
        var february = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
        Make(Noon, Noon.AddDays(-1), february.AddDays(14), february);
        Assert.Equal(gone, string.Join(' ', Folder(keep, months).Superfluous(Noon).Select(copy => copy.Time.Day)));
    }

    [Fact]
    public void A_copy_that_could_not_be_made_is_tried_again_in_an_hour()
    {
        using var store = new TemporaryStore();
        var clock = new FakeTimeProvider(Noon);
        List<string> told = [];
        string blocked = Path.Combine(_folder.FullName, "blocked");
        File.WriteAllText(blocked, "");
        var keeper = new BackupKeeper(store.Database, new BackupPlan(blocked), clock, told.Add);
        keeper.Turn();
        clock.Advance(TimeSpan.FromMinutes(59));
        keeper.Turn();
        Assert.StartsWith($"The backup that was due was not made and is tried again in an hour: Cannot keep backups in {blocked}: ",
            Assert.Single(told), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(1));
        keeper.Turn();
        Assert.Equal(2, told.Count);
    }

    private BackupFolder Folder(int keep, int months) =>
        new(new BackupPlan(_folder.FullName) { Every = TimeSpan.FromHours(1), Keep = keep, KeepMonths = months });

    private void Make(params DateTimeOffset[] times) =>
        Array.ForEach(times, time => File.WriteAllText(Path.Combine(_folder.FullName, BackupFolder.NameAt(time)), ""));
}
