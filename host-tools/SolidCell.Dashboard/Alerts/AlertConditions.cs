using System.Globalization;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Alerts;

/// <summary>
/// What of the fixtures' and the host's state deserves an alert; a fixture is silent when nothing was heard for so long. A pure function:
/// the time is an argument.
/// </summary>
internal static class AlertConditions
{
    private static readonly TimeSpan SecondHostLasts = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RefusalsLast = TimeSpan.FromMinutes(10);

    public static IEnumerable<AlertCondition> Of(IEnumerable<FixtureView> fixtures, HostHealth host, TimeSpan silence, DateTimeOffset now)
    {
        if (host.WriteProblem is { } problem)
        {
            yield return new AlertCondition(AlertKinds.Storage, "", "",
                "Nothing is being stored",
                    $"In the data directory, {problem}. The fixtures keep their records and send them when it is mended.");
        }

        if (host.WatchProblem is { } failure)
        {
            yield return new AlertCondition(AlertKinds.Host, "", "",
                "Part of the host fails",
                    $"Looking at the fixtures goes on as far as it can; alerts may be missing. {failure}. Please report this.");
        }

        if (host.ForeignAck is { } ack && now - ack.Time < SecondHostLasts)
        {
            yield return new AlertCondition(AlertKinds.SecondHost, "", "",
                "A second host stores from this broker",
                    $"Fixtures forget what it acknowledges, {ack.Fixture} among them, although it may not be stored here. Stop one of the two (docs/storage.md).");
        }

        if (host.AuditProblem is { } unwritten)
        {
            yield return new AlertCondition(AlertKinds.Audit, "", "",
                "Commands are not being written down",
                    $"They are sent all the same, and tried again every second while this program runs. {unwritten}");
        }

        if (host.Refusals is { } refused && now - refused.Last < RefusalsLast)
        {
            yield return new AlertCondition(AlertKinds.BrokerRefusals, "", "", "The MQTT broker refuses somebody", string.Create(
                CultureInfo.InvariantCulture,
                $"Refused so far: {refused.Count} (connections, messages and subscriptions), the last within ten minutes. It is a fixture that was revoked or has an old password, or somebody who tries (docs/security.md). The standard error of this program, or the broker's own log, says which address."));
        }

        if (host.BrokerAwaySince is { } since && now - since > silence)
        {
            yield return new AlertCondition(AlertKinds.Broker, "", "", "The MQTT broker is away",
                "No fixture can be heard. Tests go on and are stored when it is back.");
        }

        foreach (FixtureView fixture in fixtures)
        {
            foreach (AlertCondition condition in Of(fixture, host.BrokerAwaySince is not null, silence, now))
            {
                yield return condition;
            }
        }
    }

    /// <summary>
    /// What a fixture was alerted for is over only when the fixture itself no longer says it: one that is switched off, or not heard yet,
    /// says nothing.
    /// </summary>
    public static Func<StoredAlert, bool> MayEnd(IEnumerable<FixtureView> fixtures)
    {
        HashSet<string> live = [.. fixtures.Where(fixture => fixture.Link == FixtureLinks.Live).Select(fixture => fixture.Name)];
        return alert => alert.Fixture.Length == 0 || AlertKinds.IsOfStore(alert.Kind) || live.Contains(alert.Fixture);
    }

    private static IEnumerable<AlertCondition> Of(FixtureView fixture, bool isBrokerAway, TimeSpan silence, DateTimeOffset now)
    {
        if (IsSilent(fixture, isBrokerAway, silence, now))
        {
            yield return new AlertCondition(AlertKinds.Silent, fixture.Name, "", $"Nothing heard of {fixture.Name}", LastWord(fixture));
        }

        if (!fixture.IsHeard)
        {
            // What the broker has kept of it may be of last year.
            yield break;
        }

        if (fixture.Test is { } test && fixture.SoftShorts > 0)
        {
            yield return Short(fixture, test, AlertKinds.SoftShort, "Soft short", fixture.SoftShorts);
        }

        if (fixture.Test is { } same && fixture.HardShorts > 0)
        {
            yield return Short(fixture, same, AlertKinds.HardShort, "Hard short", fixture.HardShorts);
        }

        if (fixture.Fault is { } fault)
        {
            yield return new AlertCondition(AlertKinds.Fault, fixture.Name,
                fault.Id.ToString(CultureInfo.InvariantCulture), $"{fault.Name} on {fixture.Name}", fault.Effect);
        }
    }

    private static string LastWord(FixtureView fixture)
    {
        string fault = fixture.Fault is { } one ? $" ({one.Name})" : "";
        string heard = fixture.LastHeard?.UtcDateTime.ToString("'at 'yyyy-MM-dd HH:mm:ss' UTC'", CultureInfo.InvariantCulture)
            ?? "at an unknown time";
        return $"Its last word was '{fixture.LastState}'{fault}, {heard}. "
            + "If it has power, its test continues by itself and its records stay on the fixture. Check its power and Wi-Fi.";
    }

    private static AlertCondition Short(FixtureView fixture, FixtureTest test, string kind, string title, int count) =>
        new(kind, fixture.Name,
            test.Id, $"{title} in {test.Cell} on {fixture.Name}",
                $"Test {test.Id[..8]}, {test.Protocol ?? "unnamed protocol"}: {count} so far.");

    /// <summary>The broker's word that a fixture is lost is not enough: a Wi-Fi that blinks brings it back in seconds.</summary>
    private static bool IsSilent(FixtureView fixture, bool isBrokerAway, TimeSpan silence, DateTimeOffset now) =>
        !isBrokerAway && fixture.IsTestOn && fixture.Link is FixtureLinks.Silent or FixtureLinks.Lost
        && !(now - fixture.LastHeard <= silence);
}
