using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SolidCell.Host.Tests.Demo;

/// <summary>The real solidcell program in a process of its own. What it writes is always read: a full pipe would stop it.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    public HostProcess(params string[] arguments)
        : this(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "solidcell.dll"), .. arguments]))
    {
    }

    private HostProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _output = Task.Run(() => ReadAsync(_process.StandardOutput, _lines.Writer));
        _error = Task.Run(() => ReadAsync(_process.StandardError, _log.Writer));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public bool HasExited => _process.HasExited;

    /// <summary>From a checkout, as the README has it, by somebody who is in another folder.</summary>
    public static HostProcess FromCheckout(string folder, params string[] arguments)
    {
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).Split('_')[0];
        string project = Path.Combine(Repository.Root, "host-tools", "SolidCell.Host");
        return new HostProcess(
            new ProcessStartInfo(
                "dotnet", ["run", "--no-build", "--configuration", configuration, "--project", project, "--",
                    .. arguments])
            { WorkingDirectory = folder });
    }

    /// <summary>With other variables in its environment, and nobody at a terminal.</summary>
    public static HostProcess With(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "solidcell.dll"), .. arguments])
        {
            RedirectStandardInput = true,
        };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        var host = new HostProcess(start);
        host._process.StandardInput.Close();
        return host;
    }

    /// <summary>
    /// As a user to whom modes of files apply: root may write everywhere, so where the tests run as root another user is taken.
    /// </summary>
    public static HostProcess AsOrdinaryUser(params string[] arguments)
    {
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "solidcell.dll"), .. arguments];
        return new HostProcess(Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", .. program])
            : new ProcessStartInfo(program[0], program[1..]));
    }

    /// <summary>Waits until the program writes a line that begins so.</summary>
    public async Task SaysAsync(string beginning)
    {
        await foreach (string line in _lines.Reader.ReadAllAsync(Cancellation))
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The program ended without saying '{beginning}': {await _error.WaitAsync(Cancellation)}");
    }

    /// <summary>Waits until the program logs such a line as JSON, on standard error.</summary>
    public async Task<JsonNode> LogsAsync(Func<JsonNode, bool> isIt)
    {
        await foreach (string line in _log.Reader.ReadAllAsync(Cancellation))
        {
            if (JsonNode.Parse(line) is { } logged && isIt(logged))
            {
                return logged;
            }
        }

        throw new EndOfStreamException("The program ended without logging it.");
    }

    /// <summary>Ends, by failing the test, when the program ends on its own.</summary>
    public async Task FailsAsync()
    {
        await _process.WaitForExitAsync(Cancellation);
        Assert.Fail($"The program ended: {await _error.WaitAsync(Cancellation)}");
    }

    /// <summary>SIGKILL: the program gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(Cancellation);
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        await _process.WaitForExitAsync(Cancellation);
        return (_process.ExitCode, await _output.WaitAsync(Cancellation), await _error.WaitAsync(Cancellation));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static async Task<string> ReadAsync(StreamReader reader, ChannelWriter<string> lines)
    {
        var all = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            all.AppendLine(line);
            lines.TryWrite(line);
        }

        lines.Complete();
        return all.ToString();
    }
}
