using SolidCell.Store.Reading;

namespace SolidCell.Store.Digests;

/// <summary>What was made of the samples of a test up to one of them.</summary>
/// <param name="Last">The last sample that is in it.</param>
/// <param name="Content">As whoever made it wrote it.</param>
public sealed record StoredDigest(LogPosition Last, byte[] Content);
