using System.Globalization;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Alerts;

/// <summary>
/// What of the stored logs' state deserves an alert: records that are missing or were set aside, batches that were refused, a host that
/// falls behind.
/// </summary>
internal static class LogConditions
{
    /// <summary>Places of one fixture that are reported one by one.</summary>
    private const int MostPlaces = 8;

    /// <summary>While more records are on their way, the one that names thinned samples may still be among them.</summary>
    private const long LagOfOneWhoHasSentAll = 1024;

    /// <summary>A fixture whose batch was refused sends it again every 30 s.</summary>
    private static readonly TimeSpan RefusalLasts = TimeSpan.FromMinutes(5);

    public static IEnumerable<AlertCondition> Of(LogTroubles troubles, IReadOnlyList<FixtureView> fixtures, DateTimeOffset now)
    {
        HashSet<string> sending = [.. fixtures.Where(IsStillSending).Select(fixture => fixture.Name)];
        HashSet<string> twice = [.. troubles.Conflicts.Where(conflict => now - conflict.Last < RefusalLasts)
            .Select(conflict => conflict.Fixture)];
        return troubles.Gaps.GroupBy(gap => gap.Fixture).Where(gaps => !sending.Contains(gaps.Key)).SelectMany(Missing)
            .Concat(troubles.Quarantined.Select(Quarantined))
            .Concat(troubles.Conflicts.Where(conflict => twice.Contains(conflict.Fixture)).Select(Conflict))
            .Concat(troubles.Refusals.Where(refusal => now - refusal.Last < RefusalLasts && !twice.Contains(refusal.Fixture))
                .Select(Refused))
            .Concat(fixtures.Where(fixture => fixture.Log is { IsFallingBehind: true }).Select(Behind))
            .Concat(fixtures.Where(fixture => fixture.OutOfRange is not null).Select(Impossible));
    }

    private static bool IsStillSending(FixtureView fixture) =>
        fixture.Link == FixtureLinks.Live && fixture.Log is { Lag: > LagOfOneWhoHasSentAll };

    private static IEnumerable<AlertCondition> Missing(IGrouping<string, LogGap> gaps)
    {
        foreach (LogGap gap in gaps.Take(MostPlaces))
        {
            yield return new AlertCondition(
                AlertKinds.MissingRecords, gap.Fixture, string.Create(CultureInfo.InvariantCulture, $"{gap.BootId}-{gap.FirstSequence}"),
                $"{Number(gap.Records, "record")} of {gap.Fixture} missing",
                string.Create(
                    CultureInfo.InvariantCulture,
                        $"Boot {gap.BootId}, records {gap.FirstSequence} to {gap.LastSequence} never came, and the fixture does not name them as thinned. Another host or an older copy of the data directory may have them (docs/storage.md)."));
        }

        if (gaps.Skip(MostPlaces).ToArray() is { Length: > 0 } more)
        {
            yield return new AlertCondition(
                AlertKinds.MissingRecords, gaps.Key,
                "more", $"{Number(more.Sum(gap => gap.Records), "record")} of {gaps.Key} missing in {Number(more.Length, "further place")}",
                "'solidcell fixtures --json' lists the places.");
        }
    }

    private static AlertCondition Quarantined(QuarantineSummary summary) => new(
        AlertKinds.Quarantine, summary.Fixture,
        summary.BootId.ToString(CultureInfo.InvariantCulture), $"{Number(summary.Records, "record")} of {summary.Fixture} set aside",
        string.Create(CultureInfo.InvariantCulture,
            $"Boot {summary.BootId}: {summary.LastReason}. They are kept in the table quarantine (docs/storage.md)."));

    private static AlertCondition Conflict(LogConflict conflict) => new(
        AlertKinds.NameUsedTwice, conflict.Fixture, "", $"The fixture name {conflict.Fixture} is used twice",
        string.Create(
            CultureInfo.InvariantCulture,
                $"Record {conflict.Position.Sequence} of boot {conflict.Position.BootId} is stored already with other content. What differs is not stored and stays on the fixture that sends it: give one of the two another name."));

    private static AlertCondition Refused(BatchRefusal refusal) => new(
        AlertKinds.Refused, refusal.Fixture, "", $"Records of {refusal.Fixture} are refused",
        $"The host cannot store what it sends: {refusal.LastReason}. The fixture keeps it; compare the versions of firmware and host.");

    private static AlertCondition Behind(FixtureView fixture) => new(
        AlertKinds.Lag, fixture.Name, "", $"The records of {fixture.Name} fall behind",
        "It makes more than arrives here, and keeps the rest in its log. Check its Wi-Fi, the broker and the disk.");

    private static AlertCondition Impossible(FixtureView fixture) => new(
        AlertKinds.Quarantine, fixture.Name,
        "status", $"{fixture.Name} reports impossible numbers",
            $"Out of range in its last message: {fixture.OutOfRange}. They count as not measured.");

    private static string Number(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
