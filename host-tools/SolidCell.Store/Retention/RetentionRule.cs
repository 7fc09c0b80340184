namespace SolidCell.Store.Retention;

/// <summary>Which tests keep a thinned trace only, and how thin it is.</summary>
/// <param name="Every">One sample of each so long is kept, beside all around events.</param>
/// <param name="Older">Tests that have ended so long ago; null for none because of its age.</param>
/// <param name="Larger">The oldest tests, while the records take more bytes than this; null for none because of the size.</param>
public sealed record RetentionRule(TimeSpan Every, TimeSpan? Older, long? Larger)
{
    /// <summary>A sample a minute: a point of a plot of a month at 1,000 pixels is 43 minutes.</summary>
    public static TimeSpan UsualEvery => TimeSpan.FromMinutes(1);
}
