using System.Diagnostics;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;
using SolidCell.Security.Pairing;
using SolidCell.Store;
using SolidCell.Store.Backups;
using SolidCell.Testing.Services;
using SolidCell.Testing.Stores;

namespace SolidCell.Benchmarks.Year;

/// <summary>
/// A laboratory's host through a year of simulated time: the database of an earlier release with a hundred tests is upgraded,
/// three fixtures send, the host is killed and started again, clocks jump, brokers change. Everything that is wrong is an exception.
/// </summary>
internal sealed class YearRun(int hours, int seed, TextWriter output) : IAsyncDisposable
{
    private const int OlderTests = 100;
    private const int ClockWrongHours = 48;
    private const int OtherBrokerHours = 14 * 24;

    /// <summary>Fixtures are cut off for so long, and the clock of the host moves as far at once.</summary>
    private const int StepHours = 6;
    private const int SettleDays = 14;
    private const long HeapGrowth = 32 << 20;
    private const long LargestWorkingSet = 700L << 20;

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("solidcell-year-");
    private readonly SortedDictionary<int, YearEvent> _plan = YearPlan.Of(hours, seed);
    private readonly Dictionary<YearEvent, int> _done = [];
    private readonly SortedDictionary<int, Func<Task>> _later = [];
    private YearFixture[] _fixtures = [];
    private YearLink[] _links = [];
    private YearTime _time = new(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
    private YearPlace _place = null!;
    private YearHostProcess _host = null!;
    private MosquittoBroker? _mosquitto;
    private (long Heap, long WorkingSet)? _settled;
    private int _aliveSince;
    private long _largest;

    public async Task RunAsync()
    {
        var watch = Stopwatch.StartNew();
        _place = new YearPlace(_data.FullName, MosquittoBroker.FreePort(), MosquittoBroker.FreePort(), null);
        EarlierRelease.Write(_data.FullName, EarlierRelease.Versions[0], OlderTests, _time.Start);
        var check = new YearCheck(_data.FullName, output);
        string before = check.Sums();
        await StartAsync().ConfigureAwait(false);
        Pair();
        for (int hour = 1; hour <= hours; hour++)
        {
            await HourAsync(hour).ConfigureAwait(false);
        }

        await _host.StopAsync().ConfigureAwait(false);
        check.Run(_fixtures, before);
        Tell(watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (YearLink link in _links)
        {
            await link.DisposeAsync().ConfigureAwait(false);
        }

        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask).ConfigureAwait(false);
        _mosquitto?.Dispose();
        _data.Delete(true);
    }

    /// <summary>The first fixture comes by TLS with an account, as a board does; the others are programs of this computer.</summary>
    private void Pair()
    {
        SecurityFolder folder = SecurityFolder.Of(_data.FullName);
        _fixtures = [.. Enumerable.Range(1, 3).Select(i => new YearFixture($"press-{i}", seed + i))];
        var pairing = new PairingFile
        {
            Version = PairingFile.CurrentVersion,
            Fixture = _fixtures[0].Name,
            Broker = "127.0.0.1",
            Port = _place.LanPort,
            Password = new AccountFile(folder).Add(_fixtures[0].Name),
            Authority = SecurityFolder.Read(folder.AuthorityCertificate),
        };
        _links = [.. _fixtures.Select((fixture, i) => new YearLink(fixture, i == 0 ? pairing : null))];
    }

    private async Task HourAsync(int hour)
    {
        _time = _time.Later(TimeSpan.FromHours(1));
        if (_later.Remove(hour, out Func<Task>? end))
        {
            await end().ConfigureAwait(false);
        }

        Parallel.ForEach(_fixtures, fixture => fixture.RunHour(_time.Wall));
        bool isEventful = _plan.TryGetValue(hour, out YearEvent what);
        if (hour % StepHours != 0 && !isEventful && end is null)
        {
            return;
        }

        await _host.MoveAsync(_time).ConfigureAwait(false);
        bool isKilled = isEventful && what == YearEvent.Kill;
        await (isKilled ? DrainThroughKillAsync() : DrainAsync(() => Task.CompletedTask)).ConfigureAwait(false);
        if (isEventful)
        {
            _done[what] = _done.GetValueOrDefault(what) + 1;
            await HappenAsync(what, hour).ConfigureAwait(false);
        }

        if (hour % 24 == 0)
        {
            await DayAsync(hour).ConfigureAwait(false);
        }
    }

    private Task DrainAsync(Func<Task> batch) =>
        Task.WhenAll(_links.Select(link => link.DrainAsync(() => _place, () => _time.Wall, batch)));

    private Task DrainThroughKillAsync()
    {
        int batches = 0;
        return DrainAsync(async () =>
        {
            if (Interlocked.Increment(ref batches) == 2)
            {
                await _host.KillAsync().ConfigureAwait(false);
                await StartAsync().ConfigureAwait(false);
            }
        });
    }

    private Task HappenAsync(YearEvent what, int hour) => what switch
    {
        YearEvent.Restart => RestartAsync(_place),
        YearEvent.PowerCut => Task.Run(() => _fixtures[hour % _fixtures.Length].CutPower()),
        YearEvent.ClockForward => WrongClockAsync(hour, TimeSpan.FromHours(5)),
        YearEvent.ClockBack => WrongClockAsync(hour, TimeSpan.FromDays(-3)),
        YearEvent.ClockFarForward => WrongClockAsync(hour, TimeSpan.FromDays(730)),
        YearEvent.OlderProgram => OlderProgramAsync(),
        YearEvent.OtherBroker => OtherBrokerAsync(hour),
        _ => Task.CompletedTask,
    };

    private async Task WrongClockAsync(int hour, TimeSpan by)
    {
        _time = _time with { OffsetSeconds = _time.OffsetSeconds + (int)by.TotalSeconds };
        await _host.MoveAsync(_time).ConfigureAwait(false);
        _later[hour + ClockWrongHours] = () =>
        {
            _time = _time with { OffsetSeconds = _time.OffsetSeconds - (int)by.TotalSeconds };
            return Task.CompletedTask;
        };
    }

    /// <summary>The database of a newer program, seen by this one: what an older program does with this one's.</summary>
    private async Task OlderProgramAsync()
    {
        await _host.StopAsync().ConfigureAwait(false);
        using (var newer = new YearSchema(_data.FullName))
        {
            newer.Raise();
        }

        (YearHostProcess? host, string refusal) = await YearHostProcess.StartAsync(_place, _time).ConfigureAwait(false);
        if (host is not null || !refusal.Contains("a newer one has written it", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The database of a newer program was not refused: {refusal}");
        }

        using (var newer = new YearSchema(_data.FullName))
        {
            newer.Lower();
        }

        await StartAsync().ConfigureAwait(false);
    }

    private async Task OtherBrokerAsync(int hour)
    {
        _mosquitto = await MosquittoBroker.StartAsync(CancellationToken.None).ConfigureAwait(false);
        await RestartAsync(_place with { OtherBroker = _mosquitto.Port }).ConfigureAwait(false);
        _later[Math.Min(hours - 24, hour + Math.Min(OtherBrokerHours, hours / 8))] = async () =>
        {
            await RestartAsync(_place with { OtherBroker = null }).ConfigureAwait(false);
            _mosquitto.Dispose();
        };
    }

    private async Task RestartAsync(YearPlace place)
    {
        await _host.StopAsync().ConfigureAwait(false);
        _place = place;
        await StartAsync().ConfigureAwait(false);
    }

    private async Task StartAsync()
    {
        (YearHostProcess? host, string refusal) = await YearHostProcess.StartAsync(_place, _time).ConfigureAwait(false);
        _host = host ?? throw new InvalidOperationException($"The host did not start: {refusal}");
        (_settled, _aliveSince) = (null, _time.Hour);
    }

    private async Task DayAsync(int hour)
    {
        await BackupAsync().ConfigureAwait(false);
        (long heap, long workingSet) = await _host.MeasureAsync().ConfigureAwait(false);
        _largest = Math.Max(_largest, workingSet);
        if (_settled is null && hour - _aliveSince >= SettleDays * 24)
        {
            _settled = (heap, workingSet);
        }

        if (workingSet > LargestWorkingSet || heap > (_settled?.Heap ?? long.MaxValue - HeapGrowth) + HeapGrowth)
        {
            throw new InvalidOperationException(
                $"Memory grows: {heap >> 20} MB are alive and {workingSet >> 20} MB taken, after {(_settled?.Heap ?? 0) >> 20} MB at the end of the first days.");
        }

        if (hour % (24 * 30) == 0)
        {
            output.WriteLine($"day {hour / 24}, {_time.Wall:yyyy-MM-dd}: {_fixtures.Sum(fixture => fixture.Witness.Records)} records, {heap / 1e6:F0} MB alive, {workingSet / 1e6:F0} MB taken");
        }
    }

    /// <summary>A copy of the last day, by the wall clock as it is or by the one that was right until then.</summary>
    private async Task BackupAsync()
    {
        var folder = new BackupFolder(new BackupPlan(YearPlan.BackupsOf(_data.FullName)));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        DateTime latest = DateTime.UtcNow.AddMinutes(2);
        while (!folder.All().Any(copy => (_time.Wall - copy.Time).Duration() <= YearPlan.BetweenBackups + TimeSpan.FromHours(2)))
        {
            await looks.WaitForNextTickAsync().ConfigureAwait(false);
            if (DateTime.UtcNow > latest)
            {
                throw new InvalidOperationException($"At {_time.Wall:O} there is no backup of the last day.");
            }
        }
    }

    private void Tell(TimeSpan took)
    {
        output.WriteLine($"events: {string.Join(", ", _done.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}");
        output.WriteLine($"certificates that the paired fixture has believed: {_links[0].Certificates.Count}");
        output.WriteLine($"memory: at most {_largest / 1e6:F0} MB taken; {(_settled?.Heap ?? 0) / 1e6:F0} MB alive after {SettleDays} days of the last process, which lived {(_time.Hour - _aliveSince) / 24} days");
        output.WriteLine($"{hours / 24} days in {took.TotalMinutes:F1} min, seed {seed}: nothing is lost");
    }
}
