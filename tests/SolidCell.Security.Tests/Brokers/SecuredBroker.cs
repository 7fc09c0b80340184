using System.Net;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Accounts;
using SolidCell.Security.Brokers;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests.Brokers;

/// <summary>
/// One of the two brokers, with the accounts and certificates of a laboratory: our own, or a mosquitto with the files that are written for
/// it.
/// </summary>
internal sealed class SecuredBroker : IAsyncDisposable
{
    public const string Embedded = "embedded";
    public const string Mosquitto = "mosquitto";

    private readonly object _running;

    private SecuredBroker(TemporaryLab lab, int localPort, int tlsPort, object running)
    {
        (Lab, LocalPort, TlsPort, _running) = (lab, localPort, tlsPort, running);
    }

    public TemporaryLab Lab { get; }

    public int LocalPort { get; }

    public int TlsPort { get; }

    /// <summary>The embedded one; null for mosquitto.</summary>
    public EmbeddedBroker? Own => _running as EmbeddedBroker;

    public static async Task<SecuredBroker> StartAsync(string kind, CancellationToken cancellation)
    {
        var lab = new TemporaryLab();
        return kind == Embedded ? await StartEmbeddedAsync(lab) : await StartMosquittoAsync(lab, cancellation);
    }

    public static async Task<SecuredBroker> StartEmbeddedAsync(TemporaryLab lab, TimeProvider? certificateClock = null)
    {
        ServerCertificate certificate = ServerCertificate.Open(lab.Folder, () => lab.Names, certificateClock ?? TimeProvider.System);
        var setup = new BrokerSetup
        {
            Accounts = BrokerAccounts.Open(lab.Folder),
            Lan = new LanPort(IPAddress.Loopback, 0, certificate.ToTls),
        };
        EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, setup);
        return new SecuredBroker(lab, broker.Port, broker.LanPort!.Value, broker);
    }

    /// <summary>Settings of an honest client.</summary>
    public BrokerSettings Settings(string? user, string? password, bool usesTls = true) => new()
    {
        Host = "127.0.0.1",
        Port = usesTls ? TlsPort : LocalPort,
        User = user,
        Password = password,
        UsesTls = usesTls,
        CaFile = usesTls ? Lab.Folder.AuthorityCertificate : null,
        LongestAnswer = TimeSpan.FromSeconds(5),
    };

    public async ValueTask DisposeAsync()
    {
        if (_running is IAsyncDisposable own)
        {
            await own.DisposeAsync();
        }

        (_running as IDisposable)?.Dispose();
        Lab.Dispose();
    }

    private static async Task<SecuredBroker> StartMosquittoAsync(TemporaryLab lab, CancellationToken cancellation)
    {
        (int tls, int local) = (MosquittoBroker.FreePort(), MosquittoBroker.FreePort());
        MosquittoBroker broker = await MosquittoBroker.StartWithAsync(
            tls, MosquittoFiles.Configuration, folder => MosquittoFiles.Of(lab.Folder, folder, tls, local, new BrokerLimits()),
            cancellation);
        return new SecuredBroker(lab, local, tls, broker);
    }
}
