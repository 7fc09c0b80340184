using System.Diagnostics;

namespace SolidCell.Host.Tests.Demo;

/// <summary>The real solidcell program in a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    public HostProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "solidcell.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Waits until the program writes a line that begins so.</summary>
    public async Task SaysAsync(string beginning)
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return;
        Assert.Fail($"The program ended without saying '{beginning}': {await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>Ends, by failing the test, when the program ends on its own.</summary>
    public async Task FailsAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Fail($"The program ended: {await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>SIGKILL: the program gets no chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        Task<string> output = _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
