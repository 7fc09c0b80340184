namespace SolidCell.Dashboard.Alerts;

/// <summary>What an alert can be about.</summary>
internal static class AlertKinds
{
    public const string HardShort = "hard-short";
    public const string SoftShort = "soft-short";
    public const string Fault = "fault";
    public const string Silent = "silent";
    public const string Broker = "broker";
    public const string Storage = "storage";
}
