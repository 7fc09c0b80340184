using MQTTnet;
using SolidCell.Core.Link;

namespace SolidCell.Simulation.Link;

/// <summary>Where the broker is, and how fast simulated time passes.</summary>
/// <remarks>A test of weeks passes in seconds, so its log leaves in a window of large batches and its status every second.</remarks>
public sealed record FixtureLinkOptions
{
    private const int Window = 8;
    private const int BatchBytes = 16 * 1024;
    private const int StatusMilliseconds = 1000;
    private const int FirstPauseMilliseconds = 100;
    private const int LongestPauseMilliseconds = 5000;

    public string Host { get; init; } = "127.0.0.1";

    public int Port { get; init; } = 1883;

    /// <summary>Simulated seconds per wall second while a test runs; 0 is as fast as the processor allows.</summary>
    public double Speed { get; init; }

    /// <summary>
    /// Before its first test the fixture gets exactly this time and then waits without ageing, so that a run repeats to the byte; null for
    /// a fixture that lives at the wall's speed.
    /// </summary>
    public long? WarmUpMilliseconds { get; init; }

    /// <summary>Adds what the broker wants to see of a client: user, TLS. Null for nothing.</summary>
    public Action<MqttClientOptionsBuilder>? Secure { get; init; }

    /// <summary>A broker that takes longer for an answer is disconnected from, and connected to again.</summary>
    public TimeSpan LongestAnswer { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Without an ack for so long, what is under way counts as lost and is sent again; longer than any commit takes.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The same for the firmware's session.</summary>
    internal LinkOptions ToSession() => new()
    {
        Window = Window,
        BufferBytes = BatchBytes,
        StatusMilliseconds = StatusMilliseconds,
        LongestSilenceMilliseconds = (int)LongestSilence.TotalMilliseconds,
        FirstPauseMilliseconds = FirstPauseMilliseconds,
        LongestPauseMilliseconds = LongestPauseMilliseconds,
    };
}
