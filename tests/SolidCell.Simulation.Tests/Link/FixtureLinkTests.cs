using SolidCell.Ingest;
using SolidCell.Mqtt;
using SolidCell.Simulation.Link;

namespace SolidCell.Simulation.Tests.Link;

public sealed class FixtureLinkTests : IDisposable
{
    private const int Records = 20_000;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(1);
    private readonly TemporaryStore _store = new();
    private readonly CountingFixture _fixture = new(Records, logCapacity: 2000);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Every_record_arrives_once_and_a_filling_log_slows_time_down()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        await using IngestService ingest = await StartIngestAsync(broker);
        await RunUntilAsync(broker.Port, link => link.IsDrained);
        Assert.Equal(Records, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
        Assert.Equal(0, _store.Scalar<long>("SELECT duplicates FROM positions"));
        Assert.InRange(_fixture.FullestPercent, 1, 100);
    }

    [Fact]
    public async Task A_broker_and_host_that_restart_in_the_middle_lose_nothing_and_store_nothing_twice()
    {
        EmbeddedBroker first = await EmbeddedBroker.StartAsync(0);
        IngestService ingest = await StartIngestAsync(first);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var link = new FixtureLink(_fixture, new FixtureLinkOptions { Port = first.Port });
        Task life = link.RunAsync(stopping.Token);
        await Eventually.IsAsync(() => link.Snapshot.RecordsMade > Records / 4, life);
        await first.DisposeAsync();
        await ingest.DisposeAsync();

        await using EmbeddedBroker second = await EmbeddedBroker.StartAsync(first.Port);
        await using IngestService again = await StartIngestAsync(second);
        await Eventually.IsAsync(() => link.Snapshot.IsDrained, life);
        await stopping.CancelAsync();
        Assert.Equal(Records, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
        Assert.Equal(Records - 1, _store.Scalar<long>("SELECT MAX(sequence) FROM samples"));
    }

    [Fact]
    public async Task A_broker_that_swallows_answers_is_left_and_entered_again_and_nothing_is_lost()
    {
        await using ForgetfulBroker broker = await ForgetfulBroker.StartAsync(_fixture.Topics.FixtureId, swallowed: 3);
        await using IngestService ingest =
            await IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, broker.Port,
                TestContext.Current.CancellationToken);
        await RunUntilAsync(broker.Port, link => link.IsDrained);
        Assert.Equal(Records, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
        Assert.Equal(0, broker.LeftToSwallow);
        Assert.True(broker.Entrances >= 4, $"entered {broker.Entrances} times"); // more where the processor is slower than the longest answer
    }

    private async Task RunUntilAsync(int port, Func<LinkSnapshot, bool> isReached)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var link = new FixtureLink(_fixture, new FixtureLinkOptions { Port = port, LongestAnswer = LongestAnswer });
        await Eventually.IsAsync(() => isReached(link.Snapshot), link.RunAsync(stopping.Token));
        await stopping.CancelAsync();
    }

    private Task<IngestService> StartIngestAsync(EmbeddedBroker broker) =>
        IngestService.StartAsync(_store.Database, TimeProvider.System, EmbeddedBroker.Host, broker.Port,
            TestContext.Current.CancellationToken);
}
