using System.Net;
using SolidCell.Dashboard;
using SolidCell.Dashboard.Notifying;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Brokers;
using SolidCell.Store.Backups;
using SolidCell.Store.Retention;

namespace SolidCell.Host.Serve;

/// <summary>What solidcell serve was asked to do.</summary>
internal sealed record ServeOptions
{
    public DirectoryInfo Data { get; init; } = new("solidcell-data");

    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Port of the dashboard; 0 takes a free one.</summary>
    public int Port { get; init; } = DashboardOptions.DefaultPort;

    /// <summary>Port of the embedded broker; 0 takes a free one.</summary>
    public int MqttPort { get; init; } = 1883;

    /// <summary>Where fixtures on the network reach the embedded broker; null for nowhere.</summary>
    public LanAddress? Lan { get; init; }

    /// <summary>True when what goes over the network may be in plain text: asked for by name.</summary>
    public bool IsInsecure { get; init; }

    /// <summary>True when the dashboard is served over HTTPS: wherever another computer can reach it, unless asked for otherwise.</summary>
    public bool UsesTls => Lan?.UsesTls ?? (!IPAddress.IsLoopback(Listen) && !IsInsecure);

    /// <summary>A broker that runs elsewhere, instead of the embedded one.</summary>
    public BrokerSettings? Broker { get; init; }

    /// <summary>What broker and dashboard take at most.</summary>
    public HostLimits Limits { get; init; } = new();

    /// <summary>Null to make one up where one is needed.</summary>
    public string? Token { get; init; }

    public IReadOnlyList<Uri> Webhooks { get; init; } = [];

    /// <summary>How what happens is told.</summary>
    public LogFormat LogFormat { get; init; }

    /// <summary>What is told: this and what is worse.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>When the database is copied; null for never.</summary>
    public BackupPlan? Backup { get; init; }

    /// <summary>Which tests keep a thinned trace; null for none.</summary>
    public RetentionRule? Retention { get; init; }

    /// <summary>Who is told of which alerts.</summary>
    public IReadOnlyList<AlertRoute> Routes { get; init; } = [];

    /// <summary>A reverse proxy that is believed when it says who asks.</summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>Virtual cells, one fixture each.</summary>
    public IReadOnlyList<string> Virtual { get; init; } = [];

    /// <summary>A protocol that the virtual fixtures start with at once, or null to leave them idle.</summary>
    public string? Run { get; init; }

    public double Speed { get; init; } = 1;

    public int Seed { get; init; } = 1;
}
