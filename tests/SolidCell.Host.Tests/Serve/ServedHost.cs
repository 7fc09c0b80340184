using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.Serve;

/// <summary>A command that goes on until it is stopped, in this process: serve, ingest or virtual.</summary>
internal sealed class ServedHost : IAsyncDisposable
{
    private readonly SharedText _output = new();
    private readonly SharedText _error = new();
    private readonly CancellationTokenSource _stopping =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Task<int> _life;

    private ServedHost(string[] words) => _life = CommandRunner.RunAsync(
        AllCommands.Root(), words, _output, _error, _stopping.Token);

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Returns when it has written the end of its notice, or has ended because it could not start.</summary>
    public static async Task<ServedHost> StartAsync(string notice, params string[] words)
    {
        var host = new ServedHost(words);
        await Eventually.IsAsync(() => host._life.IsCompleted || host.Output.Contains(notice, StringComparison.Ordinal));
        return host;
    }

    /// <summary>As Ctrl-C does. The exit code.</summary>
    public async Task<int> StopAsync()
    {
        await _stopping.CancelAsync();
        return await _life;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
        await _output.DisposeAsync();
        await _error.DisposeAsync();
    }
}
