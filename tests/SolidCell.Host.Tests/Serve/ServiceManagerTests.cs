using System.Net.Sockets;
using System.Text;
using SolidCell.Host.Tests.Demo;

namespace SolidCell.Host.Tests.Serve;

/// <summary>'solidcell serve' as a service manager starts it.</summary>
public sealed class ServiceManagerTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Systemd_is_told_when_everything_runs_and_its_journal_gets_no_token()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no systemd.");
        }

        string path = Path.Combine(_store.Directory, "notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        using var host =
            HostProcess.With(new Dictionary<string, string> { ["NOTIFY_SOCKET"] = path }, "serve", "--lan", "--port", "0", "--mqtt-port", "0",
                "--lan-port", "0", "--data", _store.Directory);
        byte[] said = new byte[256];
        int count = await socket.ReceiveAsync(said, TestContext.Current.CancellationToken);
        Assert.Equal("READY=1", Encoding.ASCII.GetString(said, 0, count).Trim());
        await host.KillAsync();
        (_, string output, string error) = await host.EndAsync();
        string token =
            (await File.ReadAllTextAsync(Path.Combine(_store.Directory, "dashboard-token"), TestContext.Current.CancellationToken)).Trim();
        Assert.NotEmpty(token);
        Assert.DoesNotContain(token, output + error, StringComparison.Ordinal);
        Assert.Contains("dashboard-token", output, StringComparison.Ordinal);
    }
}
