namespace SolidCell.Ingest.Live;

/// <summary>Whether a fixture's last word holds now.</summary>
public enum Freshness
{
    /// <summary>It spoke a moment ago.</summary>
    Live,

    /// <summary>There is only what the broker kept, and not enough time has passed to call the fixture silent.</summary>
    Unheard,

    /// <summary>Nothing was heard of it for too long.</summary>
    Silent,

    /// <summary>The broker says that it has lost it.</summary>
    Lost,
}

/// <summary>How fresh a reading is. Pure: the time is an argument.</summary>
public static class ReadingFreshness
{
    /// <summary>A fixture speaks once a second. So long is a Wi-Fi's bad moment; longer is silence.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The broker's word that a fixture is lost counts as soon as it comes; else silence has to last. While the broker itself was away
    /// nobody could be heard, so silence counts from its return.
    /// </summary>
    /// <param name="reading">The fixture's last word.</param>
    /// <param name="connectedSince">Since when fixtures can be heard.</param>
    /// <param name="now">The time.</param>
    /// <param name="longestPause">A fixture that is silent for longer is silent.</param>
    public static Freshness Of(FixtureReading reading, DateTimeOffset connectedSince, DateTimeOffset now, TimeSpan longestPause)
    {
        if (reading.IsLost)
        {
            return Freshness.Lost;
        }

        DateTimeOffset since = reading.LastHeard is { } heard && heard > connectedSince ? heard : connectedSince;
        if (now - since > longestPause)
        {
            return Freshness.Silent;
        }

        return reading.LastHeard is null ? Freshness.Unheard : Freshness.Live;
    }

    /// <summary>The state as far as it is known now: its own word while it is heard, else "lost" or "unknown".</summary>
    public static string StateWord(this FixtureReading reading, Freshness freshness) => freshness switch
    {
        Freshness.Live => reading.State,
        Freshness.Lost => "lost",
        _ => "unknown",
    };

    /// <summary>The same with its last word where that is another: "unknown (was running)".</summary>
    public static string StateText(this FixtureReading reading, Freshness freshness)
    {
        string word = reading.StateWord(freshness);
        return word == reading.State || reading.State == FixtureReading.UnknownState ? word : $"{word} (was {reading.State})";
    }
}
