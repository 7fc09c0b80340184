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

/// <summary>
/// The events of a run by the hour, from a seed. In the last half of a long run nothing is killed: memory is watched there.
/// </summary>
internal static class YearPlan
{
    public const int HoursPerMonth = 730;

    public static readonly TimeSpan Retention = TimeSpan.FromDays(60);
    public static readonly TimeSpan BetweenBackups = TimeSpan.FromDays(1);

    public static string BackupsOf(string data) => Path.Combine(data, "backups");

    /// <summary>A run of less than a month is a short one: the same events, close to each other.</summary>
    private const int ShortHours = 30 * 24;

    /// <summary>
    /// The certificate of the host has as long left when the year begins: 90 days in a long run. It is renewed 30 days before its end, so
    /// after a third of a short run.
    /// </summary>
    public static TimeSpan CertificateLeft(int hours) => TimeSpan.FromDays(30) + TimeSpan.FromHours(Math.Min(60 * 24, hours / 3));

    /// <summary>For so long a clock is wrong.</summary>
    public static int ClockWrongHours(int hours) => Slot(hours) * 4 / 5;

    /// <summary>For so long the broker of somebody else is used: half a month of a year.</summary>
    public static int OtherBrokerHours(int hours) => Math.Clamp(hours / 8, Slot(hours), 14 * 24);

    public static SortedDictionary<int, YearEvent> Of(int hours, int seed)
    {
        var random = new Random(seed);
        var plan = new SortedDictionary<int, YearEvent>();
        (int half, int slot) = (hours < ShortHours ? hours - Slot(hours) : hours / 2, Slot(hours));
        // Hours of a month apart from each other, so that a clock is right again before the next thing happens.
        YearEvent[] first = [YearEvent.Kill, YearEvent.ClockForward, YearEvent.Restart, YearEvent.PowerCut, YearEvent.ClockBack,
            YearEvent.OlderProgram, YearEvent.OtherBroker, YearEvent.Kill, YearEvent.ClockFarForward,
            YearEvent.Kill, YearEvent.PowerCut, YearEvent.Kill];
        int apart = Math.Max(slot, half / first.Length);
        for (int i = 0, hour = Math.Min(24, slot); hour + apart < half; i++, hour += apart)
        {
            plan[hour + random.Next(1, Math.Max(2, apart - slot + 1))] = first[i % first.Length];
        }

        YearEvent[] second = [YearEvent.ClockBack, YearEvent.PowerCut, YearEvent.ClockForward];
        for (int i = 0, hour = half + 72; hour + 72 < hours; i++, hour += Math.Max(4 * slot, half / 6))
        {
            plan[hour + random.Next(24)] = second[i % second.Length];
        }

        return plan;
    }

    /// <summary>Longer than a clock is wrong.</summary>
    private static int Slot(int hours) => Math.Clamp(hours / 12, 6, 60);
}
