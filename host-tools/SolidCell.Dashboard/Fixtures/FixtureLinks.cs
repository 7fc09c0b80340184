using SolidCell.Ingest.Live;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>How well the host hears a fixture.</summary>
internal static class FixtureLinks
{
    public const string Live = "live";
    public const string Silent = "silent";
    public const string Lost = "lost";
    public const string Past = "past";

    /// <summary>The broker's word that a fixture is lost counts as soon as it comes; else silence has to last. While the broker itself was away nobody
    /// could be heard, so silence counts from its return.</summary>
    /// <remarks>
    /// <para><c>reading</c>: The fixture's last word, null when it has not spoken since this host was started.</para>
    /// <para><c>isExpected</c>: True when a real fixture's test was on when it was last heard.</para>
    /// </remarks>
    public static string Of(FixtureReading? reading, bool isExpected, DateTimeOffset connectedSince, DateTimeOffset now, TimeSpan silence)
    {
        if (reading is { IsLost: true })
        {
            return Lost;
        }

        DateTimeOffset since = reading is null || reading.LastHeard < connectedSince ? connectedSince : reading.LastHeard;
        if (reading is null && !isExpected)
        {
            return Past;
        }

        return now - since > silence ? Silent : reading is null ? Past : Live;
    }
}
