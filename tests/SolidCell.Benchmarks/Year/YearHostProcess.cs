using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SolidCell.Benchmarks.Year;

/// <summary>Where a host is to run: its data, its ports, and the broker of somebody else that it uses instead of its own.</summary>
internal sealed record YearPlace(string Data, int MqttPort, int LanPort, int? OtherBroker)
{
    public int FixturesPort => OtherBroker ?? MqttPort;
}

/// <summary>A host in a process of its own: <see cref="YearHost"/> seen from outside.</summary>
internal sealed class YearHostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private YearHostProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>What it said on standard error.</summary>
    public string Errors => _errors.ToString();

    /// <summary>Starts it and returns when it serves, or with what it said when it refused.</summary>
    public static async Task<(YearHostProcess? Host, string Refusal)> StartAsync(YearPlace place, YearTime time)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "SolidCell.Benchmarks.dll"), "year-host", place.Data, Text(place.MqttPort), Text(place.LanPort),
            place.OtherBroker is { } broker ? Text(broker) : "-", time.Start.ToString("O", CultureInfo.InvariantCulture),
            Text(time.ElapsedSeconds), Text(time.OffsetSeconds),
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var host = new YearHostProcess(Process.Start(start)!);
        if (await host.SaysAsync("Ctrl-C").ConfigureAwait(false) is not null)
        {
            return (host, "");
        }

        await host._process.WaitForExitAsync().ConfigureAwait(false);
        return (null, host.Errors);
    }

    /// <summary>Moves its clock; returns when every timer that was due has been told.</summary>
    public async Task MoveAsync(YearTime time)
    {
        await _process.StandardInput.WriteLineAsync($"to {time.ElapsedSeconds} {time.OffsetSeconds}").ConfigureAwait(false);
        await NeedAsync("at ").ConfigureAwait(false);
    }

    /// <summary>Bytes that are alive after a collection, and the working set.</summary>
    public async Task<(long Heap, long WorkingSet)> MeasureAsync()
    {
        await _process.StandardInput.WriteLineAsync("measure").ConfigureAwait(false);
        string[] words = (await NeedAsync("memory ").ConfigureAwait(false)).Split(' ');
        return (long.Parse(words[1], CultureInfo.InvariantCulture), long.Parse(words[2], CultureInfo.InvariantCulture));
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
    }

    /// <summary>Asks it to end, which it does by itself.</summary>
    public async Task StopAsync()
    {
        await _process.StandardInput.WriteLineAsync("stop").ConfigureAwait(false);
        await _process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The host ended with {_process.ExitCode}: {Errors}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync().ConfigureAwait(false);
        }

        _process.Dispose();
    }

    private async Task<string> NeedAsync(string beginning) => await SaysAsync(beginning).ConfigureAwait(false)
        ?? throw new InvalidOperationException($"The host ended: {Errors}");

    private async Task<string?> SaysAsync(string beginning)
    {
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience).ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
