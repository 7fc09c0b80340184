using MQTTnet;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Mqtt.Access;

/// <summary>
/// Counts what a broker elsewhere refuses, by the notices that it publishes to the host alone: a mosquitto with the configuration that
/// 'security mosquitto' writes. Messages to topics of others are not among them, since mosquitto publishes no line about those.
/// </summary>
public sealed class BrokerLog : IAsyncDisposable
{
    /// <summary>Where mosquitto publishes its notices when it logs to topics.</summary>
    public const string Topic = "$SYS/broker/log/N";

    /// <summary>Before the text: seconds since 1970.</summary>
    private const string AfterTime = ": ";

    private readonly AccessRefusals _refusals;
    private readonly string _address;
    private volatile bool _isHeard;
    private StandingConnection? _connection;

    private BrokerLog(AccessRefusals refusals, string address) => (_refusals, _address) = (refusals, address);

    /// <summary>How many refusals it has told since this program began to listen; null as long as it says nothing at all.</summary>
    public long? Refusals => _isHeard ? _refusals.Total : null;

    /// <summary>How many of a kind.</summary>
    public long this[RefusalKind kind] => _refusals[kind];

    /// <param name="broker">The broker, with the account of the host; null where none is elsewhere.</param>
    /// <param name="tell">Gets a line when something was refused, at most once a minute a kind.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="cancellation">Ends the first attempt.</param>
    /// <returns>Null also where the broker does not let us in to listen: what stores and commands does without.</returns>
    public static async Task<BrokerLog?> ListenAsync(
        BrokerSettings? broker, Action<string> tell, TimeProvider clock, CancellationToken cancellation)
    {
        if (broker is null)
        {
            return null;
        }

        var log = new BrokerLog(new AccessRefusals(new LimitNotices(tell, clock)), broker.Address);
        try
        {
            log._connection = await StandingConnection.StartAsync(broker, "broker-log", [Topic], log.ReceiveAsync, clock, cancellation)
                .ConfigureAwait(false);
        }
        catch (BrokerUnreachableException)
        {
            return null;
        }

        return log;
    }

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>What a line says that was refused; null for nothing. Names that clients give themselves end no such line.</summary>
    internal static RefusalKind? KindOf(string line)
    {
        int time = line.IndexOf(AfterTime, StringComparison.Ordinal);
        string text = time < 0 ? line : line[(time + AfterTime.Length)..];
        return !text.StartsWith("Client ", StringComparison.Ordinal) ? null
            : text.EndsWith("not authorised.", StringComparison.Ordinal) ? RefusalKind.Connection
            : text.EndsWith("oversize packet.", StringComparison.Ordinal) ? RefusalKind.Message
            : text.StartsWith("Client connection from ", StringComparison.Ordinal)
                || text.EndsWith("protocol error.", StringComparison.OrdinalIgnoreCase) ? RefusalKind.Handshake : null;
    }

    private Task ReceiveAsync(MqttApplicationMessage message)
    {
        _isHeard = true;
        if (KindOf(message.ConvertPayloadToString() ?? "") is { } kind)
        {
            _refusals.Add(kind, "broker", $"The broker {_address} has refused {What(kind)}; its own log says whose.");
        }

        return Task.CompletedTask;
    }

    private static string What(RefusalKind kind) => kind switch
    {
        RefusalKind.Connection => "a connection without an account or with a wrong password",
        RefusalKind.Message => "a message that is too long",
        _ => "a connection that was no MQTT, or did not come through its TLS handshake",
    };
}
