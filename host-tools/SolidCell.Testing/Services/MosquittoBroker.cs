using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace SolidCell.Testing.Services;

/// <summary>A mosquitto process on the loopback, without stored messages.</summary>
public sealed class MosquittoBroker : IDisposable
{
    private static readonly string[] Places = ["/usr/sbin/mosquitto", "/usr/bin/mosquitto", "/usr/local/sbin/mosquitto",
        "/opt/homebrew/sbin/mosquitto"];
    private readonly string _folder = Directory.CreateTempSubdirectory("solidcell-mosquitto-").FullName;
    private readonly Process _process;

    private MosquittoBroker(string program, int port)
    {
        Port = port;
        var start = new ProcessStartInfo(program, ["-v", "-c", PathOf("conf")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        _process = new Process { StartInfo = start };
    }

    /// <summary>Its TCP port on the loopback.</summary>
    public int Port { get; }

    /// <summary>
    /// Starts it and waits until it says that it runs. Without mosquitto the test is skipped, or fails where services are required.
    /// </summary>
    public static async Task<MosquittoBroker> StartAsync(
        CancellationToken cancellation, int port = 0, string settings = "allow_anonymous true")
    {
        var broker = Installed(port);
        broker.Write("conf", $"listener {broker.Port} 127.0.0.1\npersistence false\n{settings}\n");
        await broker.RunAsync(cancellation);
        return broker;
    }

    /// <summary>The same with TLS and a user for each fixture, who may use its own topics only; user <c>host</c> may use all.</summary>
    public static async Task<MosquittoBroker> StartSecureAsync(
        Certificates certificates, (string User, string Password)[] users, CancellationToken cancellation)
    {
        var broker = Installed(0);
        broker.Write("cert", certificates.BrokerPem);
        broker.Write("key", certificates.BrokerKeyPem);
        broker.Write("passwords", string.Concat(users.Select(Hashed)));
        broker.Write("rights", "pattern readwrite solidcell/%u/+\nuser host\ntopic readwrite solidcell/#\n");
        broker.Write("conf", $"""
            listener {broker.Port} 127.0.0.1
            certfile {broker.PathOf("cert")}
            keyfile {broker.PathOf("key")}
            allow_anonymous false
            password_file {broker.PathOf("passwords")}
            acl_file {broker.PathOf("rights")}
            persistence false

            """);
        await broker.RunAsync(cancellation);
        return broker;
    }

    /// <summary>Starts it with files that a product wrote for it.</summary>
    /// <param name="port">The port that the configuration names.</param>
    /// <param name="configuration">Which of the files is the configuration.</param>
    /// <param name="files">Name and content of each file, for the folder that they will be in.</param>
    /// <param name="cancellation">Ends the wait for its start.</param>
    public static async Task<MosquittoBroker> StartWithAsync(
        int port, string configuration, Func<string, IReadOnlyDictionary<string, string>> files, CancellationToken cancellation)
    {
        var broker = Installed(port);
        foreach ((string name, string text) in files(broker._folder))
        {
            broker.Write(name == configuration ? "conf" : name, text);
        }

        await broker.RunAsync(cancellation);
        return broker;
    }

    /// <summary>Ends the process and removes its files.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, true);
    }

    private static MosquittoBroker Installed(int port)
    {
        string program = RequiredService.Of(Places.FirstOrDefault(File.Exists), "mosquitto");
        return new MosquittoBroker(program, port == 0 ? FreePort() : port);
    }

    /// <summary>A line of mosquitto's password file: PBKDF2 with SHA-512.</summary>
    private static string Hashed((string User, string Password) user)
    {
        var salt = RandomNumberGenerator.GetBytes(12);
        var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(user.Password), salt, 101, HashAlgorithmName.SHA512, 64);
        return $"{user.User}:$7$101${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}\n";
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Readable by the account that mosquitto changes to when root starts it.</summary>
    private void Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
            File.SetUnixFileMode(PathOf(name), Readable);
            File.SetUnixFileMode(_folder, Readable | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        }
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new ConcurrentQueue<string?>();
        void Look(string? line)
        {
            said.Enqueue(line);
            if (line?.EndsWith(" running", StringComparison.Ordinal) == true)
            {
                running.TrySetResult();
            }
        }

        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => running.TrySetException(new InvalidOperationException($"mosquitto ended: {string.Join('\n', said)}"));
        _process.ErrorDataReceived += (_, e) => Look(e.Data);
        _process.OutputDataReceived += (_, e) => Look(e.Data);
        _process.Start();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await running.Task.WaitAsync(cancellation);
    }

    /// <summary>A TCP port that nobody listens on at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
