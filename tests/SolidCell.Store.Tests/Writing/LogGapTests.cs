using CsCheck;
using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Writing;

/// <summary>What of a log never came is known by its place and size.</summary>
public sealed class LogGapTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Records_that_never_came_are_a_gap_and_what_comes_later_closes_it()
    {
        Write(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 10)), HandMadeBatch.Of(1, HandMadeBatch.Samples(20, 10)));
        Assert.Equal([new LogGap("f", 1, 10, 19)], Gaps());
        Write(HandMadeBatch.Of(1, HandMadeBatch.Samples(12, 3)));
        Assert.Equal([new LogGap("f", 1, 10, 11), new LogGap("f", 1, 15, 19)], Gaps());
        using var positions = new DurablePositions(_store.Database);
        Assert.Equal(new LogCount(29, 23, 0, 7), positions.Count("f", 1));
        Write(HandMadeBatch.Of(1, HandMadeBatch.Samples(5, 20)));
        Assert.Empty(Gaps());
    }

    [Fact]
    public void A_log_that_begins_in_the_middle_lacks_its_beginning()
    {
        Write(HandMadeBatch.Of(1, HandMadeBatch.Samples(500, 10)));
        Assert.Equal([new LogGap("f", 1, 0, 499)], Gaps());
    }

    [Fact]
    public void What_a_record_of_thinned_samples_names_is_not_missing()
    {
        Write(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 10), HandMadeBatch.Samples(20, 1), HandMadeBatch.Samples(22, 8),
            Thinned(40, 0, 21, 1, 1)));
        Assert.Equal([new LogGap("f", 1, 30, 39)], Gaps());
    }

    [Fact]
    public void Of_a_gap_that_is_named_in_part_the_rest_is_missing()
    {
        Write(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 10), HandMadeBatch.Samples(30, 1), Thinned(31, 15, 19, 1, 1)));
        Assert.Equal([new LogGap("f", 1, 10, 14), new LogGap("f", 1, 20, 29)], Gaps());
    }

    [Fact]
    public void Thinning_over_a_boot_names_the_end_of_the_one_and_the_beginning_of_the_other()
    {
        Write(
            HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 10), HandMadeBatch.Samples(20, 1)),
            HandMadeBatch.Of(2, HandMadeBatch.Samples(4, 2)),
            HandMadeBatch.Of(2, Thinned(6, 10, 3, 1, 2)));
        Assert.Empty(Gaps());
    }

    [Fact]
    public void A_record_of_firmware_that_named_no_boots_means_its_own()
    {
        Write(HandMadeBatch.Of(3, HandMadeBatch.Samples(0, 2), HandMadeBatch.Samples(4, 1),
            HandMadeBatch.One(RecordKind.SamplesThinned, 5, 0, [], 1, 3, 2)));
        Assert.Empty(Gaps());
    }

    [Fact]
    public void A_database_that_was_put_back_from_an_older_copy_shows_what_it_lacks()
    {
        Write(HandMadeBatch.Of(1, HandMadeBatch.Start(0, 9), HandMadeBatch.Samples(1, 9)));
        string copy = Path.Combine(_store.Directory, "copy.db");
        StoreBackup.Write(_store.Database, copy);
        Write(HandMadeBatch.Of(1, HandMadeBatch.Samples(10, 90)));
        foreach (string file in Directory.GetFiles(_store.Directory, StoreDatabase.FileName + "*"))
        {
            File.Delete(file);
        }

        File.Move(copy, Path.Combine(_store.Directory, StoreDatabase.FileName));
        StoreDatabase restored = StoreDatabase.Open(_store.Directory);
        using (var writer = new RecordWriter(restored, TimeProvider.System))
        {
            writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Samples(100, 5)));
            writer.Commit();
        }

        using var logs = new LogTroubleReader(restored);
        Assert.Equal([new LogGap("f", 1, 10, 99)], logs.Gaps());
        Assert.Equal(90, Assert.Single(logs.MissingByTest()).Value);
    }

    [Fact]
    public void Whatever_order_batches_come_in_stored_and_missing_add_up_to_the_last_place()
    {
        Gen.Select(Gen.Int[0, 80], Gen.Int[1, 20]).Array[1, 12].Sample(
            spans =>
            {
                using var store = new TemporaryStore();
                using var writer = new RecordWriter(store.Database, TimeProvider.System);
                foreach ((int first, int count) in spans)
                {
                    writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Samples(first, count)));
                }

                writer.Commit();
                using var positions = new DurablePositions(store.Database);
                LogCount found = positions.Count("f", 1);
                return found.Stored == store.Scalar<long>("SELECT COUNT(*) FROM samples")
                    && found.Stored + found.Missing == found.LastSequence + 1;
            },
            iter: 20);
    }

    [Fact]
    public void What_the_next_start_finds_missing_in_the_records_is_what_was_found_as_they_came()
    {
        Gen.Select(Gen.Int[0, 80], Gen.Int[1, 20], Gen.Int[0, 60], Gen.Int[0, 9]).Array[1, 8].Sample(
            pieces =>
            {
                using var store = new TemporaryStore();
                using (var writer = new RecordWriter(store.Database, TimeProvider.System))
                {
                    for (int i = 0; i < pieces.Length; i++)
                    {
                        (int first, int count, int named, int more) = pieces[i];
                        writer.Write("f", HandMadeBatch.Of(1 + (i % 2), HandMadeBatch.Samples(first, count)));
                        writer.Write("f", HandMadeBatch.Of(1, Thinned(101 + (2 * i), named, named + more, 1, i == 3 ? 2 : 1)));
                    }

                    writer.Commit();
                }

                IReadOnlyList<LogGap> before = Gaps(store.Database);
                using SqliteConnection connection = store.Database.Connect();
                connection.Execute("INSERT INTO gap_backlog SELECT fixture_id, boot_id FROM positions; DELETE FROM log_gaps");
                Assert.Equal(before, Gaps(StoreDatabase.Open(store.Directory)));
            },
            iter: 20);
    }

    private static RecordGroup Thinned(long sequence, long first, long last, long firstBoot, long lastBoot) =>
        HandMadeBatch.One(RecordKind.SamplesThinned, sequence, 0, [], first, last, 1, firstBoot, lastBoot);

    private void Write(params RecordBatch[] batches)
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        foreach (RecordBatch batch in batches)
        {
            writer.Write("f", batch);
        }

        writer.Commit();
    }

    private IReadOnlyList<LogGap> Gaps() => Gaps(_store.Database);

    private static IReadOnlyList<LogGap> Gaps(StoreDatabase database)
    {
        using var logs = new LogTroubleReader(database);
        return logs.Gaps();
    }
}
