namespace SolidCell.Benchmarks.Year;

/// <summary>The time of the simulated year: what has run, and what the wall clock of the host shows.</summary>
internal sealed record YearTime(DateTimeOffset Start)
{
    public int ElapsedSeconds { get; init; }

    /// <summary>How far the wall clock was put forward or back.</summary>
    public int OffsetSeconds { get; init; }

    public int Hour => ElapsedSeconds / 3600;

    public DateTimeOffset Wall => Start.AddSeconds(ElapsedSeconds + OffsetSeconds);

    public YearTime Later(TimeSpan by) => this with { ElapsedSeconds = ElapsedSeconds + (int)by.TotalSeconds };
}
