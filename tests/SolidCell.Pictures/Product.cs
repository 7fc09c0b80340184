using System.Diagnostics;

namespace SolidCell.Pictures;

/// <summary>The built solidcell program in a process of its own, which ends with this object. What it writes is always read.</summary>
internal sealed class Product : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private Product(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Beside("SolidCell.Host"), "solidcell.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static async Task RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var product = new Product(arguments);
        string output = await product._process.StandardOutput.ReadToEndAsync(cancellation);
        await product._process.WaitForExitAsync(cancellation);
        if (product._process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"'solidcell {string.Join(' ', arguments)}' ended with {product._process.ExitCode}: {output}{await product._error}");
        }
    }

    public static Product Start(params string[] arguments) => new(arguments);

    /// <summary>The second word of the next line that begins with a word, such as the address behind "Dashboard".</summary>
    /// <exception cref="InvalidOperationException">The program ended without such a line.</exception>
    public async Task<string> SaysAsync(string word, CancellationToken cancellation)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words[0] == word)
            {
                return words[1];
            }
        }

        throw new InvalidOperationException($"The program ended without a line '{word}': {await _error}");
    }

    /// <summary>Reads on, so that the program does not wait for its reader.</summary>
    public void Ignore() => _ = _process.StandardOutput.ReadToEndAsync();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    /// <summary>The folder into which another project of the same configuration was built.</summary>
    private static string Beside(string project)
    {
        string here = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return Path.Combine(here, "..", "..", project, Path.GetFileName(here));
    }
}
