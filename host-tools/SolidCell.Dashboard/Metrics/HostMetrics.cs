using System.Diagnostics.Metrics;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Health;
using SolidCell.Ingest;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Metrics;

/// <summary>
/// What the host measures of itself and its fixtures, as instruments of .NET; OpenTelemetry reads them when /metrics is asked.
/// </summary>
internal sealed class HostMetrics : IDisposable
{
    private readonly Meter _meter;
    private readonly FixtureDirectory _fixtures;
    private readonly DashboardParts _parts;

    /// <param name="meterName">One that no other host in this process has, or each shows the numbers of both.</param>
    /// <param name="fixtures">The fixtures known to the host.</param>
    /// <param name="alerts">Its alerts.</param>
    /// <param name="health">What is alive of it.</param>
    /// <param name="parts">What it is made of.</param>
    public HostMetrics(string meterName, FixtureDirectory fixtures, AlertBook alerts, HealthCheck health, DashboardParts parts)
    {
        (_meter, _fixtures, _parts) = (new Meter(meterName), fixtures, parts);
        OfFixtures();
        OfIngest();
        _meter.CreateObservableGauge("solidcell.alerts", () => AlertCounts(alerts), "{alert}",
            "Alerts that last and that nobody has put away, by kind.");
        _meter.CreateObservableGauge(
            "solidcell.part.alive", () =>
                health.Report().Parts.Select(part => new Measurement<int>(part.IsAlive ? 1 : 0, Tag("part", part.Name))), null,
                "1 while a part of the host is alive.");
        _meter.CreateObservableGauge("solidcell.disk.free", FreeBytes, "By", "Room on the disk of the data directory.");
        _meter.CreateObservableGauge("solidcell.database.size", DatabaseBytes, "By", "Size of the database with the log beside it.");
        if (parts.BrokerSessions is { } sessions)
        {
            _meter.CreateObservableGauge("solidcell.broker.sessions", sessions, "{connection}", "Connections of the broker inside.");
        }

        if (parts.BrokerRefusals is { } refusals)
        {
            _meter.CreateObservableCounter("solidcell.broker.refusals", () => Known(refusals()), "{refusal}",
                "What the broker has refused since the host started.");
        }
    }

    public void Dispose() => _meter.Dispose();

    private void OfFixtures()
    {
        _meter.CreateObservableGauge(
            "solidcell.fixture.live", () => _fixtures.All.Select(one => Of(one, one.Link == FixtureLinks.Live ? 1 : 0)), null,
            "1 while a fixture is heard.");
        _meter.CreateObservableGauge("solidcell.fixture.test.on", () => _fixtures.All.Select(one => Of(one, one.IsTestOn ? 1 : 0)), null,
            "1 while a test is begun and not known to be over.");
        _meter.CreateObservableGauge("solidcell.fixture.lag", () => Logs(log => log.Lag), "{record}",
            "Records that are made and not stored here yet.");
        _meter.CreateObservableGauge("solidcell.fixture.missing", () => Logs(log => log.Missing), "{record}",
            "Records below the last one stored that never came (gaps).");
        _meter.CreateObservableGauge("solidcell.fixture.log.fill", () => Logs(log => log.FillPercent), "%",
            "How full the log of a fixture is.");
        _meter.CreateObservableGauge("solidcell.fixture.soft.shorts", () => _fixtures.All.Select(one => Of(one, one.SoftShorts)), "{short}",
            "Soft shorts in the test that is on or was last.");
        _meter.CreateObservableGauge("solidcell.fixture.hard.shorts", () => _fixtures.All.Select(one => Of(one, one.HardShorts)), "{short}",
            "Hard shorts, likewise.");
    }

    private void OfIngest()
    {
        if (_parts.Ingest is not { } ingest)
        {
            return;
        }

        _meter.CreateObservableCounter("solidcell.records.stored", () => Counts(ingest, counters => counters.Stored), "{record}",
            "Records stored since the host was started.");
        _meter.CreateObservableCounter("solidcell.records.duplicate", () => Counts(ingest, counters => counters.Duplicates), "{record}",
            "Records that came again and were there already.");
        _meter.CreateObservableCounter("solidcell.records.quarantined", () => Counts(ingest, counters => counters.Quarantined), "{record}",
            "Records that were set aside because they are out of range.");
        _meter.CreateObservableCounter("solidcell.batches.refused", () => Counts(ingest, counters => counters.RefusedBatches), "{batch}",
            "Batches that could not be read or contradict what is stored.");
    }

    private IEnumerable<Measurement<long>> Counts(IngestService ingest, Func<IngestCounters, long> count) =>
        _fixtures.All.Where(one => one.Log is not null)
        .Select(one => new Measurement<long>(count(ingest.CountersOf(one.Name)), Tag("fixture", one.Name)));

    private IEnumerable<Measurement<long>> Logs(Func<LogView, long> value) =>
        _fixtures.All.Where(one => one.Log is not null).Select(one => new Measurement<long>(value(one.Log!), Tag("fixture", one.Name)));

    private static IEnumerable<Measurement<long>> Known(long? count) => count is { } known ? [new Measurement<long>(known)] : [];

    /// <summary>Every kind, so that 0 is told from "not known".</summary>
    private static IEnumerable<Measurement<int>> AlertCounts(AlertBook alerts)
    {
        ILookup<string, StoredAlert> lasting = alerts.All.Where(alert => alert.Ended is null && alert.Dismissed is null)
            .ToLookup(alert => alert.Kind);
        return AlertKinds.All.Select(kind => new Measurement<int>(lasting[kind].Count(), Tag("kind", kind)));
    }

    private long FreeBytes() => new DriveInfo(Path.GetDirectoryName(_parts.Store.Path)!).AvailableFreeSpace;

    private long DatabaseBytes() => new[] { _parts.Store.Path, _parts.Store.Path + "-wal" }.Select(path => new FileInfo(path))
        .Sum(file => file.Exists ? file.Length : 0);

    private static Measurement<int> Of(FixtureView fixture, int value) => new(value, Tag("fixture", fixture.Name));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
