namespace SolidCell.Host.Tests.Kills;

/// <summary>A kill that is to come: of whom, after how many batches from the first ack on, and how long after the last of them.</summary>
internal sealed record Kill(bool IsOfHost, int Batches, int Microseconds)
{
    private const int MostBatches = 8;

    // A commit takes a few milliseconds: kills fall before, into and after it.
    private const int MostMicroseconds = 10_000;

    /// <summary>As many kills of the host as of the broker, in an order that comes from the seed like all else.</summary>
    public static IReadOnlyList<Kill> Plan(int seed, int count)
    {
        var random = new Random(seed);
        bool[] victims = [.. Enumerable.Range(0, count).Select(i => i % 2 == 0)];
        random.Shuffle(victims);
        return [.. victims.Select(isOfHost => new Kill(isOfHost, random.Next(1, MostBatches + 1), random.Next(MostMicroseconds)))];
    }
}
