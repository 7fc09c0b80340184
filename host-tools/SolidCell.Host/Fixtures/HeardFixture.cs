using System.Globalization;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Fixtures;

/// <summary>
/// A fixture's last word and how fresh it is. What was stored of it tells when it was last heard where this look did not hear it.
/// </summary>
internal sealed record HeardFixture(FixtureReading Reading, Freshness Freshness, DateTimeOffset? LastStored = null)
{
    /// <summary>The step that it is in takes an impedance spectrum, as far as the host knows its protocol.</summary>
    public bool TakesSpectrum { get; init; }

    /// <summary>Its detector of shorts pauses now.</summary>
    public bool IsDetectionPaused => TakesSpectrum && Freshness == Freshness.Live && Reading.State == "running";

    /// <summary>Null when nobody knows.</summary>
    public DateTimeOffset? LastHeard => Reading.LastHeard ?? LastStored;

    /// <summary>"now", the time in UTC, or "unknown".</summary>
    public string HeardText => Freshness == Freshness.Live
        ? "now"
        : LastHeard?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "unknown";

    /// <summary>After one look that has listened long enough: whoever has not spoken is silent.</summary>
    public static HeardFixture After(FixtureReading reading, DateTimeOffset? lastStored) =>
        new(reading, reading.IsLost ? Freshness.Lost : reading.LastHeard is null ? Freshness.Silent : Freshness.Live, lastStored);
}
