using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SolidCell.Device.Boot.Tests;

/// <summary>A mosquitto process on the loopback, without stored messages.</summary>
internal sealed class MosquittoBroker : IDisposable
{
    private static readonly string[] Places = ["/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto"];
    private readonly string _configuration = Path.GetTempFileName();
    private readonly Process _process;

    private MosquittoBroker(string program, int port, string settings)
    {
        Port = port;
        File.WriteAllText(_configuration, $"listener {port} 127.0.0.1\npersistence false\n{settings}\n");
        _process = new Process { StartInfo = new ProcessStartInfo(program, ["-v", "-c", _configuration]) { RedirectStandardError = true, RedirectStandardOutput = true } };
    }

    public int Port { get; }

    /// <summary>Starts it and waits until it says that it runs. Without mosquitto the test is skipped, or fails where services are required.</summary>
    public static async Task<MosquittoBroker> StartAsync(CancellationToken cancellation, int port = 0, string settings = "allow_anonymous true")
    {
        var program = Places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("SOLIDCELL_REQUIRE_SERVICES") == "1", "mosquitto is required here and is not installed");
            Assert.Skip("mosquitto is not installed");
        }

        var broker = new MosquittoBroker(program, port == 0 ? FreePort() : port, settings);
        await broker.RunAsync(cancellation);
        return broker;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_configuration);
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, e) => Look(e.Data, running);
        _process.OutputDataReceived += (_, e) => Look(e.Data, running);
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await running.Task.WaitAsync(cancellation);
    }

    private static void Look(string? line, TaskCompletionSource running)
    {
        if (line?.EndsWith(" running", StringComparison.Ordinal) == true)
        {
            running.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
