using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;
using SolidCell.Security.Pairing;
using SolidCell.Testing.Services;

namespace SolidCell.Benchmarks.Year;

/// <summary>The laboratory of the simulated year: its data, the host that runs on it, three fixtures and their ways to it.</summary>
internal sealed class YearLab(int seed) : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("solidcell-year-");
    private YearFixture[] _fixtures = [];
    private YearLink[] _links = [];
    private YearHostProcess? _host;

    public string Data => _data.FullName;

    public YearPlace Place { get; set; } = new("", MosquittoBroker.FreePort(), MosquittoBroker.FreePort(), null);

    public YearTime Time { get; set; } = new(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));

    public IReadOnlyList<YearFixture> Fixtures => _fixtures;

    /// <summary>Certificates that the paired fixture has believed.</summary>
    public int Certificates => _links[0].Certificates.Count;

    /// <summary>Hour in which the process of the host was started that runs now.</summary>
    public int AliveSince { get; private set; }

    public YearHostProcess Host => _host ?? throw new InvalidOperationException("No host runs.");

    /// <summary>The authority and the certificate of a host that was set up long ago.</summary>
    /// <param name="left">How long the certificate still lives; the host renews it 30 days before its end.</param>
    public void Secure(TimeSpan left)
    {
        Place = Place with { Data = Data };
        SecurityFolder folder = SecurityFolder.Of(Data);
        var then = new YearClock(Time.Start + left - TimeSpan.FromDays(CertificateAuthority.ServerDays));
        LabSecurity.Open(folder, () => ServerNames.Of(folder), then);
    }

    /// <summary>The first fixture comes by TLS with an account, as a board does; the others are programs of this computer.</summary>
    public void Pair()
    {
        SecurityFolder folder = SecurityFolder.Of(Data);
        _fixtures = [.. Enumerable.Range(1, 3).Select(i => new YearFixture($"press-{i}", seed + i))];
        var pairing = new PairingFile
        {
            Version = PairingFile.CurrentVersion,
            Fixture = _fixtures[0].Name,
            Broker = "127.0.0.1",
            Port = Place.LanPort,
            Password = new AccountFile(folder).Add(_fixtures[0].Name),
            Authority = SecurityFolder.Read(folder.AuthorityCertificate),
        };
        _links = [.. _fixtures.Select((fixture, i) => new YearLink(fixture, i == 0 ? pairing : null))];
    }

    /// <summary>Every fixture sends until the host has said that it has all.</summary>
    /// <param name="batch">Told of each batch that leaves.</param>
    public Task DrainAsync(Func<Task> batch) => Task.WhenAll(_links.Select(link => link.DrainAsync(() => Place, () => Time.Wall, batch)));

    /// <summary>The radio loses every fixture; each comes again when it has something to send.</summary>
    public async Task CutLinksAsync()
    {
        foreach (YearLink link in _links)
        {
            await link.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A fixture's power goes, and with it its connection.</summary>
    public async Task CutPowerAsync(int fixture)
    {
        await _links[fixture].DisposeAsync().ConfigureAwait(false);
        _fixtures[fixture].CutPower();
    }

    public async Task StartAsync()
    {
        (YearHostProcess? host, string refusal) = await YearHostProcess.StartAsync(Place, Time).ConfigureAwait(false);
        _host = host ?? throw new InvalidOperationException($"The host did not start: {refusal}");
        AliveSince = Time.Hour;
    }

    /// <summary>Stops the host and starts it again, there or at another place.</summary>
    public async Task RestartAsync(YearPlace place)
    {
        await Host.StopAsync().ConfigureAwait(false);
        Place = place;
        await StartAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await CutLinksAsync().ConfigureAwait(false);
        if (_host is not null)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }

        _data.Delete(true);
    }
}
