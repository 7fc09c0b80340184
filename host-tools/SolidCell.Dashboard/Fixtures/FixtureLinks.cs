using SolidCell.Ingest.Live;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>How well the host hears a fixture.</summary>
internal static class FixtureLinks
{
    public const string Live = "live";
    public const string Unheard = "unheard";
    public const string Silent = "silent";
    public const string Lost = "lost";
    public const string Past = "past";

    /// <summary>
    /// See <see cref="ReadingFreshness"/>; a fixture that has not spoken since the host's start, and that has no test to speak of, is one
    /// of the past.
    /// </summary>
    /// <param name="reading">The fixture's last word, null when the broker has none.</param>
    /// <param name="isTestOn">True when its test was on by its last word, or else by what is stored of it.</param>
    /// <param name="connectedSince">Since when fixtures can be heard.</param>
    /// <param name="now">The time.</param>
    /// <param name="silence">A fixture that is not heard for longer is silent.</param>
    public static string Of(FixtureReading? reading, bool isTestOn, DateTimeOffset connectedSince, DateTimeOffset now, TimeSpan silence)
    {
        if (reading is null)
        {
            return isTestOn && now - connectedSince > silence ? Silent : Past;
        }

        return ReadingFreshness.Of(reading, connectedSince, now, silence) switch
        {
            Freshness.Live => Live,
            Freshness.Unheard => Unheard,
            _ when reading.LastHeard is null && !isTestOn => Past,
            Freshness.Lost => Lost,
            _ => Silent,
        };
    }
}
