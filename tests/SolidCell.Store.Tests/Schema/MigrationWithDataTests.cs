using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Schema;

namespace SolidCell.Store.Tests.Schema;

public sealed class MigrationWithDataTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    public MigrationWithDataTests() => OlderDatabase.Write(_store.Directory);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_database_of_version_1_keeps_everything_and_gets_its_buckets()
    {
        StoreDatabase database = StoreDatabase.Open(_store.Directory);
        Assert.Equal("ok", database.CheckIntegrity());
        Assert.Equal(2 * OlderDatabase.SamplesPerTest, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
        BucketCheck.AssertMatchSamples(_store);
        using var tests = new TestReader(database);
        StoredTest ended = tests.List().Single(test => test.State == "ended");
        Assert.Equal((TestEndReason.StoppedByOperator, 99, 1234),
            (ended.EndReason, ended.AreaSquareMicrometres, ended.ActiveMassMicrograms));
        Assert.Equal("start", Assert.Single(new AuditReader(database).List("f", 5)).Name);
        Assert.Empty(new CellRegistry(database, TimeProvider.System).List());
    }

    [Fact]
    public void The_long_part_tells_how_far_it_is_and_is_not_done_twice()
    {
        var seen = new List<MigrationProgress>();
        StoreDatabase.Open(_store.Directory, new Reporter(seen.Add));
        Assert.All(seen, step => Assert.Equal(("Indexing samples", 240_000), (step.What, step.Total)));
        Assert.Equal([50_000, 100_000, 120_000, 170_000, 220_000, 240_000], seen.Select(step => step.Done));
        seen.Clear();
        StoreDatabase.Open(_store.Directory, new Reporter(seen.Add));
        Assert.Empty(seen);
    }

    [Fact]
    public void A_migration_that_is_killed_in_the_middle_goes_on_where_it_was()
    {
        int reports = 0;
        Assert.Throws<OperationCanceledException>(() => StoreDatabase.Open(_store.Directory, new Reporter(_ =>
        {
            if (++reports == 2)
            {
                throw new OperationCanceledException();
            }
        })));
        Assert.InRange(_store.Scalar<long>("SELECT SUM(samples) FROM sample_buckets WHERE level = 0"),
            1, (2 * OlderDatabase.SamplesPerTest) - 1);
        StoreDatabase.Open(_store.Directory);
        BucketCheck.AssertMatchSamples(_store);
    }

    [Fact]
    public void Two_programs_that_open_it_at_once_build_the_buckets_once()
    {
        Parallel.For(0, 3, _ => StoreDatabase.Open(_store.Directory));
        BucketCheck.AssertMatchSamples(_store);
    }

    private sealed class Reporter(Action<MigrationProgress> report) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) => report(value);
    }
}
