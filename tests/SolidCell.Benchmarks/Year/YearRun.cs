using System.Diagnostics;
using SolidCell.Store.Backups;
using SolidCell.Testing.Stores;

namespace SolidCell.Benchmarks.Year;

/// <summary>
/// A laboratory's host through a year of simulated time: the database of an earlier release with a hundred tests is upgraded,
/// three fixtures send, the host is killed and started again, clocks jump, brokers change. Everything that is wrong is an exception.
/// </summary>
internal sealed class YearRun(int hours, int seed, TextWriter output) : IAsyncDisposable
{
    private const int OlderTests = 100;

    /// <summary>Fixtures are cut off for so long, and the clock of the host moves as far at once.</summary>
    private const int StepHours = 6;

    private readonly SortedDictionary<int, YearEvent> _plan = YearPlan.Of(hours, seed);
    private readonly YearLab _lab = new(seed);
    private readonly YearMemory _memory = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private YearEvents? _events;

    public async Task RunAsync()
    {
        _events = new YearEvents(_lab, hours);
        EarlierRelease.Write(_lab.Data, EarlierRelease.Versions[0], OlderTests, _lab.Time.Start);
        var check = new YearCheck(_lab.Data, output);
        string before = check.Sums();
        _lab.Secure(YearPlan.CertificateLeft(hours));
        await _lab.StartAsync().ConfigureAwait(false);
        _lab.Pair();
        for (int hour = 1; hour <= hours; hour++)
        {
            await HourAsync(hour, _events).ConfigureAwait(false);
        }

        await _lab.Host.StopAsync().ConfigureAwait(false);
        check.Run(_lab.Fixtures, before);
        Tell();
    }

    public async ValueTask DisposeAsync()
    {
        await _lab.DisposeAsync().ConfigureAwait(false);
        _events?.Dispose();
    }

    private async Task HourAsync(int hour, YearEvents events)
    {
        _lab.Time = _lab.Time.Later(TimeSpan.FromHours(1));
        Parallel.ForEach(_lab.Fixtures, fixture => fixture.RunHour(_lab.Time.Wall));
        bool hasEnded = await events.EndAsync(hour).ConfigureAwait(false);
        bool isEventful = _plan.TryGetValue(hour, out YearEvent what);
        if (hour % StepHours != 0 && !isEventful && !hasEnded)
        {
            return;
        }

        await _lab.Host.MoveAsync(_lab.Time).ConfigureAwait(false);
        await (isEventful ? HappenAsync(events, what, hour) : _lab.DrainAsync(() => Task.CompletedTask)).ConfigureAwait(false);
        if (hour % 24 == 0)
        {
            await DayAsync(hour).ConfigureAwait(false);
        }
    }

    private Task HappenAsync(YearEvents events, YearEvent what, int hour)
    {
        output.WriteLine($"day {hour / 24.0:F1}, {_lab.Time.Wall:yyyy-MM-dd HH:mm}: {what}");
        return events.HappenAsync(what, hour);
    }

    private async Task DayAsync(int hour)
    {
        await BackupAsync().ConfigureAwait(false);
        await _lab.CutLinksAsync().ConfigureAwait(false);
        string memory = await _memory.LookAsync(_lab).ConfigureAwait(false);
        if (hour % (24 * 30) == 0)
        {
            output.WriteLine($"day {hour / 24}, {_lab.Time.Wall:yyyy-MM-dd}: {_lab.Fixtures.Sum(fixture => fixture.Witness.Records)} records, {memory}, {_watch.Elapsed.TotalMinutes:F1} min");
        }
    }

    /// <summary>A copy of the last day, by the wall clock as it is or by the one that was right until then.</summary>
    private async Task BackupAsync()
    {
        var folder = new BackupFolder(new BackupPlan(YearPlan.BackupsOf(_lab.Data)));
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        DateTime latest = DateTime.UtcNow.AddMinutes(2);
        while (!folder.All().Any(copy => (_lab.Time.Wall - copy.Time).Duration() <= YearPlan.BetweenBackups + TimeSpan.FromHours(2)))
        {
            await looks.WaitForNextTickAsync().ConfigureAwait(false);
            if (DateTime.UtcNow > latest)
            {
                throw new InvalidOperationException($"At {_lab.Time.Wall:O} there is no backup of the last day.");
            }
        }
    }

    private void Tell()
    {
        output.WriteLine($"events: {_events!.Done}");
        output.WriteLine($"certificates that the paired fixture has believed: {_lab.Certificates}");
        output.WriteLine(_memory.Told);
        if (_lab.Certificates < 2)
        {
            throw new InvalidOperationException("The certificate of the host was not renewed.");
        }

        output.WriteLine($"{hours / 24} days in {_watch.Elapsed.TotalMinutes:F1} min, seed {seed}: nothing is lost");
    }
}
