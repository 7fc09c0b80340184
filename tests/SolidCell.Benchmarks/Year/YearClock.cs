namespace SolidCell.Benchmarks.Year;

/// <summary>
/// A clock that moves when it is told to, and by a second each second beside that: what waits for a moment while fixtures send, such as a
/// connection that seeks its broker again, must not wait for the next step. Timers follow its running time and fire once for each step,
/// however often they were due in it, as those of a computer that was busy do; the wall clock can be put forward and back beside it, which
/// wakes nobody.
/// </summary>
internal sealed class YearClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private TimeSpan _elapsed;
    private TimeSpan _offset;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Of a country that changes its clocks twice a year.</summary>
    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return start + _elapsed + _offset;
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _elapsed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>
    /// Running time since its start, which never goes back, and how far the wall clock is off it. Returns when every timer that was due has
    /// been told.
    /// </summary>
    public void Set(TimeSpan elapsed, TimeSpan offset) =>
        Change(() => (_elapsed, _offset) = (elapsed > _elapsed ? elapsed : _elapsed, offset));

    /// <summary>Goes on by a second each second, until it is cancelled.</summary>
    public async Task GoOnAsync(CancellationToken cancellation)
    {
        var second = TimeSpan.FromSeconds(1);
        using var seconds = new PeriodicTimer(second);
        try
        {
            while (await seconds.WaitForNextTickAsync(cancellation).ConfigureAwait(false))
            {
                Change(() => _elapsed += second);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody looks at it any more.
        }
    }

    private void Change(Action change)
    {
        Alarm[] due;
        lock (_gate)
        {
            change();
            due = [.. _alarms.Where(alarm => alarm.Due <= _elapsed).OrderBy(alarm => alarm.Due)];
        }

        foreach (Alarm alarm in due)
        {
            alarm.Ring();
        }
    }

    private sealed class Alarm(YearClock clock, Action ring) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : clock._elapsed + dueTime;
                if (Due < TimeSpan.MaxValue)
                {
                    clock._alarms.Add(this);
                }
            }

            if (dueTime == TimeSpan.Zero)
            {
                ThreadPool.QueueUserWorkItem(_ => Ring());
            }

            return true;
        }

        /// <summary>Once for each time that it was due, whoever has moved the clock.</summary>
        public void Ring()
        {
            lock (clock._gate)
            {
                if (Due > clock._elapsed || !clock._alarms.Remove(this))
                {
                    return;
                }

                if (_period > TimeSpan.Zero)
                {
                    Due = clock._elapsed + _period;
                    clock._alarms.Add(this);
                }
            }

            ring();
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
