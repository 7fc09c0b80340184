using System.Text.RegularExpressions;

namespace SolidCell.Mqtt;

/// <summary>Topics of a fixture (docs/mqtt.md): solidcell/{fixture}/{channel}.</summary>
public static partial class Topics
{
    public const string Root = "solidcell";
    public const string AllLogs = Root + "/+/log";
    public const string AllAcks = Root + "/+/ack";
    public const string AllReplies = Root + "/+/reply";
    public const string AllStatuses = Root + "/+/status";
    public const string AllLives = Root + "/+/live";

    /// <summary>
    /// A program's message to itself, which says that the broker has sent what it keeps: solidcell/{32 hexadecimal digits}/echo.
    /// </summary>
    public const string EchoChannel = "echo";

    public static string Echo(Guid look) => $"{Root}/{look:N}/{EchoChannel}";

    public static bool IsEcho(string topic) =>
        topic.Split('/') is [Root, var look, EchoChannel] && Guid.TryParseExact(look, "N", out _);

    public static string Log(string fixture) => new Core.Telemetry.Topics(fixture).Log;

    public static string Ack(string fixture) => new Core.Telemetry.Topics(fixture).Ack;

    public static string Command(string fixture) => new Core.Telemetry.Topics(fixture).Command;

    public static string Protocol(string fixture) => new Core.Telemetry.Topics(fixture).Protocol;

    public static string Reply(string fixture) => new Core.Telemetry.Topics(fixture).Reply;

    /// <summary>The fixture in a topic, or null when the topic is none of a well-named fixture.</summary>
    public static string? FixtureOf(string topic)
    {
        string[] parts = topic.Split('/');
        return parts.Length == 3 && parts[0] == Root && IsFixtureName(parts[1]) ? parts[1] : null;
    }

    /// <summary>The last part of a topic: log, status, ...</summary>
    public static string ChannelOf(string topic) => topic[(topic.LastIndexOf('/') + 1)..];

    /// <summary>Letters, digits and hyphens, 1 to 64, the first no hyphen: the one rule for a fixture's id (docs/mqtt.md).</summary>
    public static bool IsFixtureName(string name) => FixtureName().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,63}\z")]
    private static partial Regex FixtureName();
}
