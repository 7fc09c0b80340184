using SolidCell.Dashboard.Fixtures;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Alerts;

/// <summary>Alerts and their ends as sentences for people.</summary>
internal static class AlertText
{
    public static string OfRaised(StoredAlert alert) => $"{alert.Title}. {alert.Detail}";

    /// <summary>A short is never over: a cell that has shorted stays so. Its alert ends when the fixture turns to something else.</summary>
    public static string OfEnded(StoredAlert alert, FixtureView? fixture) => alert.Kind switch
    {
        AlertKinds.Silent => $"{alert.Fixture} is heard again.",
        AlertKinds.Broker => "The MQTT broker is back.",
        AlertKinds.Storage => "Records are being stored again.",
        AlertKinds.Fault => $"No longer active: {alert.Title}.",
        AlertKinds.SoftShort or AlertKinds.HardShort => fixture?.Test?.Id == alert.Subject
            ? $"Judged anew by the fixture: {alert.Title}."
            : $"Closed: {alert.Title}. {alert.Fixture} has left that test.",
        _ => $"Over: {alert.Title}.",
    };
}
