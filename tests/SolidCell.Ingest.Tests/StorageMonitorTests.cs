using Microsoft.Extensions.Time.Testing;
using SolidCell.Store;

namespace SolidCell.Ingest.Tests;

/// <summary>A disk that takes nothing more is reported once, and virtual fixtures do not wait for it for ever.</summary>
public sealed class StorageMonitorTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_host_says_when_nothing_can_be_stored_and_when_it_can_again()
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var error = new SpokenLines();
        Task watch = new StorageMonitor(_store.Database, _clock).TellAsync(error, ending.Token);
        _store.Database.WriteProblem = "the disk is full";
        Assert.Contains("the disk is full", await NextAsync(error), StringComparison.Ordinal);
        _store.Database.WriteProblem = null;
        Assert.Equal("solidcell: Records are being stored again.", await NextAsync(error));
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
    }

    [Fact]
    public async Task Virtual_fixtures_give_up_after_ten_seconds()
    {
        Task watch = new StorageMonitor(_store.Database, _clock).FailAsync(Cancellation);
        _store.Database.WriteProblem = "the disk is full";
        while (!watch.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Contains("for 10 s: the disk is full", (await Assert.ThrowsAsync<StoreException>(() => watch)).Message,
            StringComparison.Ordinal);
    }

    private async Task<string> NextAsync(SpokenLines error)
    {
        string? line;
        while (!error.Lines.TryDequeue(out line))
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return line;
    }

    private sealed class SpokenLines : StringWriter
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public override Task WriteLineAsync(string? value)
        {
            Lines.Enqueue(value ?? "");
            return Task.CompletedTask;
        }
    }
}
