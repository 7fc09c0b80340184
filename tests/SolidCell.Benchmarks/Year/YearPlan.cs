namespace SolidCell.Benchmarks.Year;

/// <summary>What happens to a host in a year beside its work.</summary>
internal enum YearEvent
{
    /// <summary>SIGKILL while fixtures send.</summary>
    Kill,

    /// <summary>Stopped and started again.</summary>
    Restart,

    /// <summary>A fixture loses its power in a test.</summary>
    PowerCut,

    /// <summary>The wall clock jumps by hours, and is right again two days later.</summary>
    ClockForward,

    ClockBack,

    /// <summary>The wall clock shows a date two years on for two days: a flat battery, a slip of a hand.</summary>
    ClockFarForward,

    /// <summary>An older program is started on the database, and refuses it.</summary>
    OlderProgram,

    /// <summary>A mosquitto for the broker inside, and half a month later the one inside again.</summary>
    OtherBroker,
}

/// <summary>The events of a run by the hour, from a seed. In the last half nothing is killed: memory is watched there.</summary>
internal static class YearPlan
{
    public const int HoursPerMonth = 730;

    public static readonly TimeSpan Retention = TimeSpan.FromDays(60);
    public static readonly TimeSpan BetweenBackups = TimeSpan.FromDays(1);

    public static string BackupsOf(string data) => Path.Combine(data, "backups");

    public static SortedDictionary<int, YearEvent> Of(int hours, int seed)
    {
        var random = new Random(seed);
        var plan = new SortedDictionary<int, YearEvent>();
        int half = hours / 2;
        // Hours of a month apart from each other, so that a clock is right again before the next thing happens.
        YearEvent[] first = [YearEvent.Kill, YearEvent.ClockForward, YearEvent.Restart, YearEvent.Kill, YearEvent.PowerCut,
            YearEvent.ClockBack, YearEvent.Kill, YearEvent.OlderProgram, YearEvent.OtherBroker, YearEvent.Kill,
            YearEvent.ClockFarForward, YearEvent.Kill];
        int slot = Math.Max(Slot, half / first.Length);
        for (int i = 0, hour = 24; hour + slot < half; i++, hour += slot)
        {
            plan[hour + random.Next(1, Math.Max(2, slot - Slot + 1))] = first[i % first.Length];
        }

        YearEvent[] second = [YearEvent.ClockBack, YearEvent.PowerCut, YearEvent.ClockForward];
        for (int i = 0, hour = half + 72; hour + 72 < hours; i++, hour += Math.Max(4 * Slot, half / 6))
        {
            plan[hour + random.Next(24)] = second[i % second.Length];
        }

        return plan;
    }

    /// <summary>Longer than a clock is wrong and half of a short stay with another broker.</summary>
    private const int Slot = 60;
}
