using Microsoft.Data.Sqlite;
using SolidCell.Ingest;
using SolidCell.Store.Review;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Review;

/// <summary>Damage is looked for, not run into.</summary>
public sealed class DamageCheckTests : IDisposable
{
    private const int PageBytes = 4096;
    private const int Overwritten = 12;
    private readonly TemporaryStore _store = new();
    private readonly byte[] _sound;

    public DamageCheckTests()
    {
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 1), HandMadeBatch.Samples(1, 5000)));
            writer.Commit();
        }

        _sound = File.ReadAllBytes(_store.Database.Path);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Every_page_that_is_overwritten_is_noticed_before_records_are_stored()
    {
        Assert.Null(DamageCheck.Find(_store.Database));
        int pages = _sound.Length / PageBytes;
        var random = new Random(20261129);
        for (int i = 0; i < Overwritten; i++)
        {
            int page = 1 + (i * (pages - 1) / Overwritten);
            Overwrite(page, random);
            Assert.True(IsNoticed(), $"page {page + 1} of {pages} was overwritten and nobody noticed");
        }
    }

    [Fact]
    public async Task Damage_that_is_found_while_the_host_runs_stops_storing_and_says_so()
    {
        var acks = new List<DurablePosition>();
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, ack =>
        {
            acks.Add(ack);
            return Task.CompletedTask;
        });
        var watch = new DamageMonitor(_store.Database, TimeProvider.System);
        Task running = pipeline.RunAsync();
        Assert.False(watch.Turn());
        Overwrite(_sound.Length / PageBytes / 2, new Random(1));
        Assert.True(watch.Turn());
        await pipeline.AddAsync("f", HandMadeBatch.Encode(HandMadeBatch.Of(2, HandMadeBatch.Samples(0, 5))),
            TestContext.Current.CancellationToken);
        pipeline.Complete();
        await running;
        Assert.Empty(acks);
        Assert.Contains("damaged", _store.Database.WriteProblem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_file_of_usual_size_is_checked_at_the_start_and_a_damaged_one_is_refused()
    {
        var watch = new DamageMonitor(_store.Database, TimeProvider.System);
        Assert.True(watch.CheckAtStart());
        Overwrite(_sound.Length / PageBytes / 2, new Random(1));
        Assert.Contains("is damaged", Assert.Throws<StoreException>(() => watch.CheckAtStart()).Message, StringComparison.Ordinal);
    }

    private void Overwrite(int page, Random random)
    {
        byte[] damaged = [.. _sound];
        random.NextBytes(damaged.AsSpan(page * PageBytes, PageBytes));
        File.WriteAllBytes(_store.Database.Path, damaged);
    }

    private bool IsNoticed()
    {
        try
        {
            return DamageCheck.Find(StoreDatabase.Open(_store.Directory)) is not null;
        }
        catch (Exception problem) when (problem is StoreException or SqliteException)
        {
            return true;
        }
    }
}
