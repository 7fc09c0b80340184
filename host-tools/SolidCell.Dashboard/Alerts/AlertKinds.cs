namespace SolidCell.Dashboard.Alerts;

/// <summary>What an alert can be about.</summary>
internal static class AlertKinds
{
    public const string HardShort = "hard-short";
    public const string SoftShort = "soft-short";
    public const string Fault = "fault";
    public const string Silent = "silent";
    public const string Broker = "broker";
    public const string BrokerRefusals = "broker-refusals";
    public const string Storage = "storage";
    public const string MissingRecords = "missing-records";
    public const string Quarantine = "quarantine";
    public const string NameUsedTwice = "name-used-twice";
    public const string Refused = "refused";
    public const string Lag = "lag";
    public const string SecondHost = "second-host";
    public const string Host = "host";
    public const string Audit = "audit";

    /// <summary>Every kind.</summary>
    public static readonly string[] All =
    [
        HardShort, SoftShort, Fault, Silent, Broker, BrokerRefusals, Storage, MissingRecords,
        Quarantine, NameUsedTwice, Refused, Lag, SecondHost, Host, Audit,
    ];

    /// <summary>True for what the store itself knows, whether the fixture is heard or not.</summary>
    public static bool IsOfStore(string kind) => kind is MissingRecords or Quarantine or NameUsedTwice or Refused;
}
