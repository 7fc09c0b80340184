namespace SolidCell.Core.Telemetry;

/// <summary>MQTT topics of one fixture. Direction, quality of service and payload of each are in docs/mqtt.md.</summary>
public sealed class Topics
{
    public const string Root = "solidcell/";

    /// <summary>
    /// The will: the broker publishes it on <see cref="Status"/>, retained, when the fixture's connection ends without a goodbye.
    /// </summary>
    public const string Will = "{\"state\":\"lost\"}";

    /// <summary>Topics of the fixture with this id (letters, digits and hyphens).</summary>
    public Topics(string fixtureId)
    {
        FixtureId = fixtureId;
        string prefix = Root + fixtureId;
        Status = prefix + "/status";
        Log = prefix + "/log";
        Ack = prefix + "/ack";
        Live = prefix + "/live";
        Command = prefix + "/command";
        Reply = prefix + "/reply";
        Protocol = prefix + "/protocol";
    }

    public string FixtureId { get; }

    public string Status { get; }

    public string Log { get; }

    public string Ack { get; }

    public string Live { get; }

    public string Command { get; }

    public string Reply { get; }

    public string Protocol { get; }
}
