using System.Collections.Concurrent;
using System.Diagnostics;
using SolidCell.Core.Link;

namespace SolidCell.Simulation.Link;

/// <summary>
/// A virtual fixture on a broker: the firmware's own <see cref="LinkSession"/>, and simulated time between its turns.
/// Everything that touches the fixture happens in one loop. When the log fills faster than the host stores, time
/// waits: nothing is lost.
/// </summary>
public sealed class FixtureLink : IAsyncDisposable
{
    private const int FullPercent = 75;
    private static readonly TimeSpan IdleWait = TimeSpan.FromMilliseconds(20);

    private readonly ILinkedFixture _fixture;
    private readonly MqttConnector _connector;
    private readonly LinkSession _session;
    private readonly SimulatedPace _pace;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ConcurrentQueue<Action> _asked = new();
    private bool _hasMadeMore;
    private volatile LinkSnapshot _snapshot = LinkSnapshot.Start;

    public FixtureLink(ILinkedFixture fixture, FixtureLinkOptions options)
    {
        _fixture = fixture;
        _connector = new MqttConnector(options);
        _session = new LinkSession(fixture, _connector, options.ToSession(), fixture.Topics.FixtureId.Sum(letter => letter));
        _pace = new SimulatedPace(options.Speed, options.WarmUpMilliseconds);
    }

    public LinkSnapshot Snapshot => _snapshot;

    /// <summary>Works until cancelled. A lost broker is waited for; the test goes on meanwhile, as far as the log holds.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            _hasMadeMore = false;
            DoWhatIsAsked();
            bool moved = _session.Turn(_clock.ElapsedMilliseconds);
            await _connector.PumpAsync(cancellation).ConfigureAwait(false);
            moved |= LetTimePass();
            Look();
            if (!moved)
            {
                await _connector.WaitForMessageAsync(IdleWait, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Does something to the fixture between two turns of its loop; ends with what came of it.</summary>
    public Task DoAsync(Action act, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked.Enqueue(() =>
        {
            try
            {
                act();
                done.TrySetResult();
            }
            catch (Exception problem)
            {
                done.TrySetException(problem);
            }
        });
        return done.Task.WaitAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    /// <summary>Who asks again at once is served in the next turn: the fixture's time goes on.</summary>
    private void DoWhatIsAsked()
    {
        for (int asked = _asked.Count; asked > 0 && _asked.TryDequeue(out Action? act); asked--)
        {
            act();
        }
    }

    private bool LetTimePass()
    {
        long slice = _pace.NextSlice(_fixture.Activity);
        if (slice == 0 || _fixture.LogFillPercent >= FullPercent)
        {
            return false;
        }

        long made = _fixture.Describe().RecordsMade;
        _fixture.Run(slice);
        _hasMadeMore = _fixture.Describe().RecordsMade != made;
        return true;
    }

    private void Look()
    {
        LinkSnapshot seen = _fixture.Describe();
        bool isDrained = seen.Activity == FixtureActivity.Ended && _session.IsDrained && !_hasMadeMore;
        _snapshot = seen with { IsDrained = isDrained, IsConnected = _session.IsUp };
    }
}
