using SolidCell.Core.Recording;
using SolidCell.Store.Records;
using SolidCell.Store.Retention;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Retention;

/// <summary>A clock that is put forward makes every test old: then nothing is left out.</summary>
public sealed class RetentionKeeperTests : IDisposable
{
    private static readonly DateTimeOffset Noon = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);
    private readonly TemporaryStore _store = new();
    private readonly HostClock _clock = new();
    private readonly List<string> _told = [];

    public RetentionKeeperTests()
    {
        using var writer = new RecordWriter(_store.Database, _clock);
        RecordGroup end = HandMadeBatch.One(RecordKind.TestEnded, 2001, 100_050, [], 1, 0, 0, 1, 1);
        writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 2000), end));
        writer.Commit();
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void What_is_old_is_left_out_and_told_with_its_numbers()
    {
        RetentionKeeper keeper = Keeper();
        keeper.Turn(TestContext.Current.CancellationToken);
        Assert.Empty(_told);
        _clock.Pass(TimeSpan.FromDays(2));
        keeper.Turn(TestContext.Current.CancellationToken);
        long left = _store.Scalar<long>("SELECT COUNT(*) FROM samples");
        Assert.InRange(left, 1, 1999);
        Assert.Equal($"{2000 - left} samples of 1 tests were left out, as 'retention' in config.json says.", Assert.Single(_told));
        keeper.Turn(TestContext.Current.CancellationToken);
        Assert.Single(_told);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_clock_that_is_more_than_two_days_ahead_of_the_running_time_is_not_believed(int milliseconds, bool isTold)
    {
        RetentionKeeper keeper = Keeper();
        _clock.Ahead = TimeSpan.FromDays(2) + TimeSpan.FromMilliseconds(milliseconds);
        keeper.Turn(TestContext.Current.CancellationToken);
        Assert.Equal(isTold, _told.Single().StartsWith(
            "The clock of this computer was put forward by 2 days since this host was started, so no samples are left out.", StringComparison.Ordinal));
        Assert.Equal(isTold, _store.Scalar<long>("SELECT COUNT(*) FROM samples") == 2000);
    }

    private RetentionKeeper Keeper()
    {
        var rule = new RetentionRule(TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), null);
        return new RetentionKeeper(new SampleRetention(_store.Database, _clock), rule, _clock, _told.Add);
    }

    /// <summary>A wall clock that may be ahead of the time that passes.</summary>
    private sealed class HostClock : TimeProvider
    {
        private TimeSpan _passed;

        public TimeSpan Ahead { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => _passed += time;

        public override DateTimeOffset GetUtcNow() => Noon + _passed + Ahead;

        public override long GetTimestamp() => _passed.Ticks;
    }
}
