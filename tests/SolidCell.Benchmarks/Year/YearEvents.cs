using SolidCell.Testing.Services;

namespace SolidCell.Benchmarks.Year;

/// <summary>Does to a laboratory what <see cref="YearPlan"/> has planned, and ends later what lasts.</summary>
internal sealed class YearEvents(YearLab lab, int hours) : IDisposable
{
    private readonly SortedDictionary<YearEvent, int> _done = [];
    private readonly SortedDictionary<int, Func<Task>> _later = [];
    private MosquittoBroker? _mosquitto;

    /// <summary>What has happened, how often.</summary>
    public string Done => string.Join(", ", _done.Select(pair => $"{pair.Key} {pair.Value}"));

    /// <summary>Ends what was to end at an hour; false when that is nothing.</summary>
    public async Task<bool> EndAsync(int hour)
    {
        if (!_later.Remove(hour, out Func<Task>? end))
        {
            return false;
        }

        await end().ConfigureAwait(false);
        return true;
    }

    /// <summary>The fixtures send, and it happens: some of it while they do.</summary>
    public async Task HappenAsync(YearEvent what, int hour)
    {
        _done[what] = _done.GetValueOrDefault(what) + 1;
        await lab.DrainAsync(what == YearEvent.Kill ? OnSecondBatch(KillAsync) : Nothing).ConfigureAwait(false);
        await AfterwardsAsync(what, hour).ConfigureAwait(false);
    }

    public void Dispose() => _mosquitto?.Dispose();

    private static Task Nothing() => Task.CompletedTask;

    private static Func<Task> OnSecondBatch(Func<Task> act)
    {
        int batches = 0;
        return () => Interlocked.Increment(ref batches) == 2 ? act() : Task.CompletedTask;
    }

    private async Task KillAsync()
    {
        await lab.Host.KillAsync().ConfigureAwait(false);
        await lab.StartAsync().ConfigureAwait(false);
    }

    private Task AfterwardsAsync(YearEvent what, int hour) => what switch
    {
        YearEvent.Restart => lab.RestartAsync(lab.Place),
        YearEvent.PowerCut => lab.CutPowerAsync(hour % lab.Fixtures.Count),
        YearEvent.ClockForward => WrongClockAsync(hour, TimeSpan.FromHours(5)),
        YearEvent.ClockBack => WrongClockAsync(hour, TimeSpan.FromDays(-3)),
        YearEvent.ClockFarForward => WrongClockAsync(hour, TimeSpan.FromDays(730)),
        YearEvent.OlderProgram => OlderProgramAsync(),
        YearEvent.OtherBroker => OtherBrokerAsync(hour),
        _ => Task.CompletedTask,
    };

    private async Task WrongClockAsync(int hour, TimeSpan by)
    {
        await MoveWallAsync(by).ConfigureAwait(false);
        _later.Add(hour + YearPlan.ClockWrongHours(hours), () => MoveWallAsync(-by));
    }

    private Task MoveWallAsync(TimeSpan by)
    {
        lab.Time = lab.Time with { OffsetSeconds = lab.Time.OffsetSeconds + (int)by.TotalSeconds };
        return lab.Host.MoveAsync(lab.Time);
    }

    /// <summary>The database of a newer program, seen by this one: what an older program does with this one's.</summary>
    private async Task OlderProgramAsync()
    {
        await lab.Host.StopAsync().ConfigureAwait(false);
        using (var newer = new YearSchema(lab.Data))
        {
            newer.Raise();
        }

        (YearHostProcess? host, string refusal) = await YearHostProcess.StartAsync(lab.Place, lab.Time).ConfigureAwait(false);
        if (host is not null || !refusal.Contains("a newer one has written it", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The database of a newer program was not refused: {refusal}");
        }

        using (var newer = new YearSchema(lab.Data))
        {
            newer.Lower();
        }

        await lab.StartAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// A mosquitto for the broker inside, which is killed and comes back while the fixtures send; later the broker inside again.
    /// </summary>
    private async Task OtherBrokerAsync(int hour)
    {
        _mosquitto = await MosquittoBroker.StartAsync(CancellationToken.None).ConfigureAwait(false);
        await lab.RestartAsync(lab.Place with { OtherBroker = _mosquitto.Port }).ConfigureAwait(false);
        _later.Add(hour + 1, () => MoveAndDrainAsync(OnSecondBatch(KillBrokerAsync)));
        _later.Add(hour + YearPlan.OtherBrokerHours(hours), async () =>
        {
            await lab.RestartAsync(lab.Place with { OtherBroker = null }).ConfigureAwait(false);
            _mosquitto.Dispose();
            _mosquitto = null;
        });
    }

    private async Task MoveAndDrainAsync(Func<Task> batch)
    {
        await lab.Host.MoveAsync(lab.Time).ConfigureAwait(false);
        await lab.DrainAsync(batch).ConfigureAwait(false);
    }

    private async Task KillBrokerAsync()
    {
        int port = _mosquitto!.Port;
        _mosquitto.Dispose();
        _mosquitto = await MosquittoBroker.StartAsync(CancellationToken.None, port).ConfigureAwait(false);
    }
}
