using SolidCell.Core.Measurement;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

public sealed class SpectrumRegistryTests : IDisposable
{
    private static readonly byte[] TestId = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
    private readonly TemporaryStore _store = new();
    private readonly SpectrumRegistry _registry;

    public SpectrumRegistryTests()
    {
        _registry = new SpectrumRegistry(_store.Database, TimeProvider.System);
        long cell = new CellRegistry(_store.Database, TimeProvider.System).Add(new NewCell("Li-1", CellKind.Symmetric, 78_500_000));
        using Microsoft.Data.Sqlite.SqliteConnection connection = _store.Database.Connect();
        connection.Execute(
            "INSERT INTO fixtures (fixture_id, name, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES (1, 'bench-1', 0, 0)");
        connection.Execute(
            "INSERT INTO tests (test_id, fixture_id, cell_id, state, started_unix_milliseconds) VALUES ($1, 1, $2, 'ended', 0)", TestId,
            cell);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_spectrum_comes_back_as_it_was_stored()
    {
        StoredSpectrum written = Spectrum(24.5, 1);

        Assert.Equal(1, _registry.Add(TestId, [written]));

        StoredSpectrum read = Assert.Single(_registry.Of(TestId));
        Assert.Equal(written.Points, read.Points);
        Assert.Equal(written with { Points = read.Points, Sha256 = read.Sha256 }, read);
        Assert.Equal(1, _registry.Count(TestId));
    }

    [Fact]
    public void The_same_sweep_of_the_same_file_is_stored_once_and_all_are_listed_by_storage_time()
    {
        Assert.Equal(2, _registry.Add(TestId, [Spectrum(48, 2), Spectrum(0, 1)]));
        Assert.Equal(0, _registry.Add(TestId, [Spectrum(0, 1)]));

        Assert.Equal([0.0, 48.0], _registry.Of(TestId).Select(spectrum => spectrum.StorageHours!.Value));
    }

    [Fact]
    public void A_spectrum_without_points_is_refused_and_nothing_is_stored()
    {
        StoreException refusal =
            Assert.Throws<StoreException>(() => _registry.Add(TestId, [Spectrum(0, 1), Spectrum(0, 2) with { Points = [] }]));

        Assert.Contains("sweep 2", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_registry.Of(TestId));
    }

    [Fact]
    public void Noise_and_what_was_done_to_a_spectrum_come_back_too()
    {
        StoredSpectrum written = Spectrum(1, 1) with { Points = [new(1000, 75, -3, 0.25), new(1, 250, -12, 0.5)], Correction = "leads taken off" };
        _registry.Add(TestId, [written, Spectrum(2, 2)]);

        IReadOnlyList<StoredSpectrum> read = _registry.Of(TestId);

        Assert.Equal(written.Points, read[0].Points);
        Assert.Equal(["leads taken off", null], read.Select(one => one.Correction));
        Assert.All(read[1].Points, point => Assert.Equal(0, point.SigmaOhms));
    }

    [Fact]
    public void The_leads_of_a_fixture_are_those_that_were_measured_last_before_the_spectrum()
    {
        var leads = new LeadRegistry(_store.Database, TimeProvider.System);
        StoredLeads Measured(string fixture, int day, double ohms) => new(
            fixture, TestId, new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero), ohms, [new(1000, 0.3, 0.1, 0.01)]);
        leads.Keep(Measured("bench-1", 10, 0.05));
        leads.Keep(Measured("bench-1", 20, 0.06));
        leads.Keep(Measured("bench-2", 1, 0.07));

        double? At(int day) => leads.At("bench-1", new DateTimeOffset(2026, 1, day, 12, 0, 0, TimeSpan.Zero))?.ShortOhms;
        Assert.Equal([null, 0.05, 0.06], new[] { 5, 15, 25 }.Select(At));
        Assert.Equal(new SpectrumSample(1000, 0.3, 0.1, 0.01), leads.All()[0].Points.Single());
        Assert.Equal([0.06, 0.05, 0.07], leads.All().Select(one => one.ShortOhms));
    }

    private static StoredSpectrum Spectrum(double hours, int sweep) =>
        new("cell.mpt", [1, 2, 3], sweep, "EC-Lab", "02/04/2018 10:02:46", hours, null, 2.5,
            2.501, [new(1e6, 75.25, -3.5), new(0.1, 250.125, -12.75)]);
}
