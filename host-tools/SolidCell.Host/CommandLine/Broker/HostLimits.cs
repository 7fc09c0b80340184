using System.Globalization;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;

namespace SolidCell.Host.CommandLine.Broker;

/// <summary>
/// What solidcell serve takes at most: the section "limits" of config.json, or variables such as SOLIDCELL_LIMITS__CONNECTIONS.
/// </summary>
public sealed record HostLimits
{
    private static readonly string[] Names = ["connections", "idle_seconds", "hello_seconds", "message_bytes", "retained_bytes",
        "waiting_bytes", "connects_per_second", "fixtures"];

    public BrokerLimits Broker { get; init; } = new();

    /// <summary>Fixtures that the dashboard keeps in sight.</summary>
    public int Fixtures { get; init; } = LiveFeed.MaximumFixtures;

    /// <exception cref="UserErrorException">A name is not known, or a number out of its range.</exception>
    internal static HostLimits Read(IConfigurationSection section)
    {
        if (section.GetChildren().FirstOrDefault(child => !Names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new UserErrorException(
                $"There is no limit '{unknown.Key}'; under 'limits' in config.json there may be {string.Join(", ", Names)}.");
        }

        var usual = new BrokerLimits();
        return new HostLimits
        {
            Broker = new BrokerLimits
            {
                Connections = Number(section, "connections", usual.Connections, 10, 100_000),
                Idle = TimeSpan.FromSeconds(Number(section, "idle_seconds", (int)usual.Idle.TotalSeconds, 30, 86_400)),
                LongestHello = TimeSpan.FromSeconds(Number(section, "hello_seconds", (int)usual.LongestHello.TotalSeconds, 1, 300)),
                MessageBytes = Number(section, "message_bytes", usual.MessageBytes, 32_768, 268_435_455),
                RetainedBytes = Number(section, "retained_bytes", (int)usual.RetainedBytes, 65_536, 1_073_741_824),
                WaitingBytes = Number(section, "waiting_bytes", (int)usual.WaitingBytes, 1_048_576, 1_073_741_824),
                ConnectsPerSecond = Number(section, "connects_per_second", usual.ConnectsPerSecond, 1, 10_000),
            },
            Fixtures = Number(section, "fixtures", LiveFeed.MaximumFixtures, 1, 100_000),
        };
    }

    private static int Number(IConfigurationSection section, string name, int usual, int least, int most)
    {
        if (section[name] is not { } text)
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new UserErrorException(
                string.Create(CultureInfo.InvariantCulture,
                    $"The limit '{name}' under 'limits' in config.json is '{text}'; it must be a whole number from {least} to {most}."));
    }
}
