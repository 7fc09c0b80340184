using CsCheck;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Writing;

/// <summary>
/// A fixture sends again what was not acknowledged, cut elsewhere, and a host loses what it had not committed: the rows that a log leaves
/// do not tell how it came.
/// </summary>
public sealed class LogInPiecesTests
{
    private static readonly string[] Counted = ["positions", "late_changes", "schema_migrations"];
    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Three tests in two boots: the first ends, the second goes on after a power cut, the third runs.</summary>
    private static readonly RecordGroup[][] Boots =
    [
        [
            Start(0, 1), .. Samples(1, 6), HandMadeBatch.One(RecordKind.TestEnded, 7, 350, [], 2), Start(8, 2), .. Samples(9, 5),
            HandMadeBatch.One(RecordKind.ClockSet, 14, 700, [], 1_700_000_000_500),
            HandMadeBatch.One(RecordKind.ClockSet, 15, 700, [], 1L << 62),
        ],
        [
            HandMadeBatch.One(RecordKind.ClockSet, 0, 700, [], 1_700_000_000_900),
            HandMadeBatch.One(RecordKind.Resumed, 1, 600, [], 100, 0, 1),
            .. Samples(2, 6), HandMadeBatch.One(RecordKind.TestEnded, 8, 900, [], 3), Start(9, 3), .. Samples(10, 4),
        ],
    ];

    private static readonly string Whole = InOneBatchEach();

    [Fact]
    public void A_log_that_is_cut_sent_again_rolled_back_and_taken_up_by_another_host_leaves_the_rows_of_one_that_came_whole() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[1, 6], Gen.Int[0, 5]).Array[4, 30].Sample(
            pieces =>
            {
                using var store = new TemporaryStore();
                using (var host = new Host(store))
                {
                    for (int boot = 0; boot < Boots.Length; boot++)
                    {
                        host.Take(boot, pieces);
                    }
                }

                Assert.Equal(Whole, Rows(store));
                BucketCheck.AssertMatchSamples(store);
            },
            iter: 30);

    [Fact]
    public void The_end_of_a_test_that_is_sent_again_with_the_next_tests_samples_does_not_end_the_next_test()
    {
        using var store = new TemporaryStore();
        using (var writer = new RecordWriter(store.Database, new FakeTimeProvider(Noon)))
        {
            writer.Write("f", Batch(0, 0, 11));
            writer.Write("f", Batch(0, 5, 14));
            writer.Commit();
        }

        using var tests = new TestReader(store.Database);
        Assert.Equal(["ended 6", "running 5"],
            tests.List().OrderBy(test => test.TestId[0]).Select(test => $"{test.State} {tests.Samples(test).Count()}"));
    }

    private static string InOneBatchEach()
    {
        using var store = new TemporaryStore();
        using (var writer = new RecordWriter(store.Database, new FakeTimeProvider(Noon)))
        {
            for (int boot = 0; boot < Boots.Length; boot++)
            {
                writer.Write("f", Batch(boot, 0, Boots[boot].Length));
            }

            writer.Commit();
        }

        return Rows(store);
    }

    private static string Rows(TemporaryStore store) => StoreText.Of(store.Directory, Counted);

    private static RecordBatch Batch(int boot, int from, int to) =>
        RecordBatch.Screened(boot + 1, from, to - 1, to - from, Boots[boot][from..to]);

    private static RecordGroup Start(long sequence, byte test) => HandMadeBatch.One(
        RecordKind.TestStarted, sequence, 0, [.. Enumerable.Repeat(test, 16), .. new byte[32]], 0, 78_539_816, 0, 1_700_000_000_000 + test);

    private static IEnumerable<RecordGroup> Samples(long first, int count) =>
        Enumerable.Range(0, count).Select(i => HandMadeBatch.Samples(first + i, 1));

    /// <summary>Takes a log piece by piece: so many records are sent again, so many are new, and what then happens.</summary>
    private sealed class Host(TemporaryStore store) : IDisposable
    {
        private RecordWriter _writer = Begin(store);

        public void Dispose() => _writer.Dispose();

        public void Take(int boot, (int Again, int New, int What)[] pieces)
        {
            int committed = 0;
            int at = 0;
            foreach ((int again, int more, int what) in pieces)
            {
                int to = Math.Min(at + more, Boots[boot].Length);
                _writer.Write("f", Batch(boot, Math.Max(Math.Min(at, to - 1) - again, 0), to));
                at = Settle(what, to, ref committed);
            }

            _writer.Write("f", Batch(boot, at == Boots[boot].Length ? 0 : at, Boots[boot].Length));
            Assert.True(_writer.Commit());
        }

        /// <summary>The place from which the fixture goes on.</summary>
        private int Settle(int what, int to, ref int committed)
        {
            if (what == 0)
            {
                _writer.Rollback();
                return committed;
            }

            if (what == 1)
            {
                _writer.Dispose();
                _writer = Begin(store);
                return committed;
            }

            committed = what == 2 && _writer.Commit() ? to : committed;
            return to;
        }

        private static RecordWriter Begin(TemporaryStore store) => new(store.Database, new FakeTimeProvider(Noon));
    }
}
