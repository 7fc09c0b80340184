namespace SolidCell.Store.Retention;

/// <summary>A test that was thinned, or that would be.</summary>
/// <param name="Id">In hexadecimal.</param>
/// <param name="Fixture">Where it ran.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Samples">How many samples there were.</param>
/// <param name="Removed">How many of them were, or would be, left out.</param>
public sealed record ThinnedTest(string Id, string Fixture, DateTimeOffset Ended, long Samples, long Removed);
