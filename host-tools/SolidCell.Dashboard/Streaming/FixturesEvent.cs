using SolidCell.Dashboard.Fixtures;

namespace SolidCell.Dashboard.Streaming;

/// <summary>All fixtures at one time.</summary>
public sealed record FixturesEvent(DateTimeOffset Time, bool IsBrokerConnected, IReadOnlyList<FixtureView> Fixtures);
