namespace SolidCell.Mqtt.Access;

/// <summary>One channel of a fixture: who writes to it; everybody else who may reads it.</summary>
public sealed record ChannelRight(string Channel, BrokerRole Writer);

/// <summary>
/// Who may write to and read from which topic (docs/mqtt.md). The embedded broker asks it, and the access list for mosquitto is made from
/// it.
/// </summary>
public static class TopicRights
{
    private const int Parts = 3;
    private const string AnyName = "+";

    private static readonly Core.Telemetry.Topics OfAny = new(AnyName);

    /// <summary>All channels. A fixture writes its own and reads what the host writes to it.</summary>
    public static IReadOnlyList<ChannelRight> Channels { get; } =
    [
        new(Topics.ChannelOf(OfAny.Status), BrokerRole.Fixture),
        new(Topics.ChannelOf(OfAny.Log), BrokerRole.Fixture),
        new(Topics.ChannelOf(OfAny.Live), BrokerRole.Fixture),
        new(Topics.ChannelOf(OfAny.Reply), BrokerRole.Fixture),
        new(Topics.ChannelOf(OfAny.Command), BrokerRole.Host),
        new(Topics.ChannelOf(OfAny.Protocol), BrokerRole.Host),
        new(Topics.ChannelOf(OfAny.Ack), BrokerRole.Host),
    ];

    /// <summary>True when the client may publish to the topic.</summary>
    public static bool MayWrite(BrokerIdentity who, string topic, IBrokerAccounts accounts)
    {
        if (IsOwnEcho(who, topic))
        {
            return true;
        }

        if (Split(topic) is not (var fixture, var right) || !Topics.IsFixtureName(fixture))
        {
            return false;
        }

        return who.Role switch
        {
            BrokerRole.Host => right.Writer == BrokerRole.Host,
            BrokerRole.Fixture => right.Writer == BrokerRole.Fixture && fixture == who.Name,
            _ => right.Writer == BrokerRole.Fixture && !accounts.IsFixture(fixture),
        };
    }

    /// <summary>True when the client may subscribe to the filter: one fixture's channel, or one channel of all fixtures.</summary>
    public static bool MayRead(BrokerIdentity who, string filter) => IsOwnEcho(who, filter)
        || Split(filter) is (var fixture, var right) && who.Role switch
        {
            BrokerRole.Fixture => right.Writer == BrokerRole.Host && fixture == who.Name,
            _ => fixture == AnyName || Topics.IsFixtureName(fixture),
        };

    /// <summary>Who reads what fixtures say may send messages to itself. No fixture does, and nobody may listen to all echoes.</summary>
    private static bool IsOwnEcho(BrokerIdentity who, string topic) => who.Role != BrokerRole.Fixture && Topics.IsEcho(topic);

    private static (string Fixture, ChannelRight Right)? Split(string topic)
    {
        string[] parts = topic.Split('/');
        return parts.Length == Parts && parts[0] == Topics.Root
            && Channels.FirstOrDefault(right => right.Channel == parts[2]) is { } channel ? (parts[1], channel) : null;
    }
}
