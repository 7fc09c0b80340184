using SolidCell.Ingest;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Review;

/// <summary>A database that lacks what was committed to it last is named: SQLite itself takes it for a whole one.</summary>
public sealed class LostTailTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly TemporaryStore _killed = TemporaryStore.WithoutDatabase();

    private string Database => Path.Combine(_killed.Directory, StoreDatabase.FileName);

    private string Log => Database + "-wal";

    public LostTailTests()
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        Write(writer, 0);
        Write(writer, 1000);
        CopyAsAKillLeavesIt();
    }

    public void Dispose()
    {
        _store.Dispose();
        _killed.Dispose();
    }

    [Fact]
    public void A_host_that_was_killed_leaves_a_database_that_opens_with_all_its_records()
    {
        StoreDatabase.Open(_killed.Directory);
        Assert.Equal(2000, _killed.Scalar<long>("SELECT COUNT(*) FROM samples"));
    }

    [Fact]
    public void A_log_that_was_deleted_is_named_with_the_record_that_is_missing_and_can_be_put_back()
    {
        byte[] log = File.ReadAllBytes(Log);
        File.Delete(Log);
        string refusal = Refusal();
        Assert.Contains("lacks its newest part: record 1999 of boot 7 of press-1", refusal, StringComparison.Ordinal);
        Assert.Contains("solidcell.db-wal was deleted or left behind", refusal, StringComparison.Ordinal);
        File.WriteAllBytes(Log, log);
        StoreDatabase.Open(_killed.Directory);
        Assert.Equal(2000, _killed.Scalar<long>("SELECT COUNT(*) FROM samples"));
    }

    [Fact]
    public void A_log_that_was_cut_is_named_and_left_as_it_is()
    {
        byte[] log = File.ReadAllBytes(Log);
        File.WriteAllBytes(Log, log[..(log.Length / 2)]);
        Assert.Contains("solidcell.db-wal was cut or is another's", Refusal(), StringComparison.Ordinal);
        Assert.Equal(log[..(log.Length / 2)], File.ReadAllBytes(Log));
    }

    [Fact]
    public void An_older_copy_of_the_database_is_named()
    {
        File.Delete(Log);
        using (TemporaryStore older = new())
        {
            StoreBackup.Write(older.Database, Database + ".old");
        }

        File.Move(Database + ".old", Database, true);
        Assert.Contains("the database is an older copy", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_was_deleted_is_not_made_anew_without_a_word()
    {
        File.Delete(Database);
        Assert.Contains("is not there, but records were stored in it", Refusal(), StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public void Who_deletes_the_mark_goes_on_without_what_is_missing()
    {
        File.Delete(Log);
        File.Delete(Database + "-mark");
        StoreDatabase.Open(_killed.Directory);
        Assert.True(_killed.Scalar<long>("SELECT COUNT(*) FROM samples") < 2000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(511)]
    public void A_mark_that_cannot_be_read_claims_nothing(int place)
    {
        byte[] mark = File.ReadAllBytes(Database + "-mark");
        mark[place] ^= 1;
        File.WriteAllBytes(Database + "-mark", mark);
        File.Delete(Log);
        StoreDatabase.Open(_killed.Directory);
    }

    [Fact]
    public async Task A_log_that_is_deleted_while_the_host_runs_stops_the_acknowledging_and_what_was_committed_is_saved_at_the_end()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows does not let a file go that is open.");
        }

        var acks = new List<DurablePosition>();
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, ack =>
        {
            acks.Add(ack);
            return Task.CompletedTask;
        });
        Task work = pipeline.RunAsync();
        await pipeline.AddAsync("press-2", HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 5))),
            TestContext.Current.CancellationToken);
        await Eventually.IsAsync(() => acks.Count == 1);
        File.Delete(_store.Database.Path + "-wal");
        await pipeline.AddAsync("press-2", HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(5, 5))),
            TestContext.Current.CancellationToken);
        pipeline.Complete();
        await work;
        Assert.Single(acks);
        Assert.Contains("solidcell.db-wal was deleted while it is in use", _store.Database.WriteProblem, StringComparison.Ordinal);
        StoreDatabase.Open(_store.Directory);
        Assert.Equal(2010, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
    }

    private static void Write(RecordWriter writer, int first)
    {
        writer.Write("press-1", HandMadeBatch.Of(7, HandMadeBatch.Samples(first, 1000)));
        Assert.True(writer.Commit());
    }

    private void CopyAsAKillLeavesIt()
    {
        foreach (string file in Directory.GetFiles(_store.Directory).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(_killed.Directory, Path.GetFileName(file)));
        }
    }

    private string Refusal() => Assert.Throws<StoreException>(() => StoreDatabase.Open(_killed.Directory)).Message;
}
