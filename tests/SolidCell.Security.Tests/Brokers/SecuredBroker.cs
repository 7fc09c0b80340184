using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Accounts;
using SolidCell.Security.Brokers;
using SolidCell.Security.Certificates;

namespace SolidCell.Security.Tests.Brokers;

/// <summary>One of the two brokers, with the accounts and certificates of a laboratory: our own, or a mosquitto with the files that are written for it.</summary>
internal sealed class SecuredBroker : IAsyncDisposable
{
    public const string Embedded = "embedded";
    public const string Mosquitto = "mosquitto";

    private static readonly string[] Places = ["/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto", "/opt/homebrew/sbin/mosquitto"];

    private readonly IAsyncDisposable _running;

    private SecuredBroker(TemporaryLab lab, int localPort, int tlsPort, IAsyncDisposable running)
    {
        (Lab, LocalPort, TlsPort, _running) = (lab, localPort, tlsPort, running);
    }

    public TemporaryLab Lab { get; }

    public int LocalPort { get; }

    public int TlsPort { get; }

    /// <summary>The embedded one; null for mosquitto.</summary>
    public LoopbackBroker? Own => _running as LoopbackBroker;

    public static async Task<SecuredBroker> StartAsync(string kind, CancellationToken cancellation)
    {
        var lab = new TemporaryLab();
        return kind == Embedded ? await StartEmbeddedAsync(lab) : await StartMosquittoAsync(lab, cancellation);
    }

    public static async Task<SecuredBroker> StartEmbeddedAsync(TemporaryLab lab, TimeProvider? certificateClock = null)
    {
        ServerCertificate certificate = ServerCertificate.Open(lab.Folder, () => lab.Names, certificateClock ?? TimeProvider.System);
        var setup = new BrokerSetup { Accounts = BrokerAccounts.Open(lab.Folder), Lan = new LanPort(IPAddress.Loopback, 0, certificate.ToTls) };
        LoopbackBroker broker = await LoopbackBroker.StartAsync(0, setup);
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
        await _running.DisposeAsync();
        Lab.Dispose();
    }

    private static async Task<SecuredBroker> StartMosquittoAsync(TemporaryLab lab, CancellationToken cancellation)
    {
        string? program = Places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            lab.Dispose();
            Assert.False(Environment.GetEnvironmentVariable("SOLIDCELL_REQUIRE_SERVICES") == "1", "mosquitto is required here and is not installed");
            Assert.Skip("mosquitto is not installed");
        }

        (int tls, int local) = (FreePort(), FreePort());
        string folder = lab.PathOf("mosquitto");
        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in MosquittoFiles.Of(lab.Folder, folder, tls, local, new BrokerLimits()))
        {
            // Started by root, mosquitto becomes another user, who could not read the folder of a test.
            File.WriteAllText(Path.Combine(folder, name), name == MosquittoFiles.Configuration ? text + "\nuser root\n" : text);
        }

        return new SecuredBroker(lab, local, tls, await MosquittoProcess.StartAsync(program, Path.Combine(folder, MosquittoFiles.Configuration), cancellation));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class MosquittoProcess(Process process) : IAsyncDisposable
    {
        public static async Task<MosquittoProcess> StartAsync(string program, string configuration, CancellationToken cancellation)
        {
            var process = new Process { StartInfo = new ProcessStartInfo(program, ["-v", "-c", configuration]) { RedirectStandardError = true, RedirectStandardOutput = true } };
            process.Start();
            var said = new List<string>();
            while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
            {
                said.Add(line);
                if (line.EndsWith(" running", StringComparison.Ordinal))
                {
                    _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                    return new MosquittoProcess(process);
                }
            }

            throw new InvalidOperationException($"mosquitto ended: {string.Join('\n', said)}");
        }

        public async ValueTask DisposeAsync()
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
