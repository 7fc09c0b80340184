using SolidCell.Simulation.Randomness;

namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>When what goes wrong, drawn from a seed: each fault by itself, at random moments, for random times.</summary>
internal static class SoakPlan
{
    private const double Second = 1000;
    private const double Minute = 60 * Second;
    private const double Hour = 60 * Minute;

    /// <summary>Mean time between two, shortest and longest time it lasts, in milliseconds.</summary>
    private static readonly Dictionary<SoakFault, (double Between, double Shortest, double Longest)> Habits = new()
    {
        [SoakFault.BrokerAway] = (1.5 * Hour, Second, 20 * Minute),
        [SoakFault.WifiAway] = (3 * Hour, 5 * Second, 40 * Minute),
        [SoakFault.HostAway] = (9 * Hour, Minute, 5 * Hour),
        [SoakFault.ClientHangs] = (5 * Hour, Minute, 30 * Minute),
        [SoakFault.PowerCut] = (2.5 * Hour, Second, 10 * Minute),
        [SoakFault.ChipSilent] = (1 * Hour, 0.05 * Second, 3 * Second),
        [SoakFault.BusHeld] = (2 * Hour, 0.05 * Second, 4 * Second),
        [SoakFault.StorageSlow] = (1 * Hour, Second, 5 * Minute),
        [SoakFault.StorageRefuses] = (4 * Hour, Second, 20 * Second),
    };

    /// <summary>Faults until then, by the time they begin.</summary>
    public static IReadOnlyList<SoakEvent> Draw(Xoshiro256 random, long endMilliseconds) =>
        [.. Habits.OrderBy(habit => habit.Key).SelectMany(habit => Draw(random, habit.Key, endMilliseconds)).OrderBy(fault => fault.From)];

    private static IEnumerable<SoakEvent> Draw(Xoshiro256 random, SoakFault fault, long end)
    {
        var (between, shortest, longest) = Habits[fault];
        for (var at = Minute + Wait(random, between); at < end;)
        {
            // Short ones are as frequent as long ones in proportion: log-uniform.
            var lasts = shortest * Math.Pow(longest / shortest, random.Uniform());
            yield return new SoakEvent(fault, (long)at, (long)(at + lasts));
            at += lasts + Minute + Wait(random, between);
        }
    }

    private static double Wait(Xoshiro256 random, double mean) => -mean * Math.Log(1 - random.Uniform());
}
