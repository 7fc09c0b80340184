namespace SolidCell.Host.Tests.Kills;

/// <summary>A kill that is to come: of whom, after how many batches from the first ack on, and how long after the last of them.</summary>
internal sealed record Kill(bool IsOfHost, int Batches, int Microseconds)
{
    private const int MostBatches = 8;

    // A commit takes a few milliseconds: kills fall before, into and after it.
    private const int MostMicroseconds = 10_000;

    public static IReadOnlyList<Kill> Plan(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new Kill(random.Next(2) == 0, random.Next(1, MostBatches + 1), random.Next(MostMicroseconds)))];
    }
}
