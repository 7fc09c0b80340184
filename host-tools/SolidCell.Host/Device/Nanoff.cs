using System.Diagnostics;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>.NET nanoFramework's flasher, a program of its own.</summary>
internal sealed class Nanoff
{
    public const string Name = "nanoff";

    private readonly string _program;

    private Nanoff(string program) => _program = program;

    /// <summary>Null when it is neither on the PATH nor where 'dotnet tool install -g' puts it.</summary>
    public static Nanoff? Find(Machine machine)
    {
        string file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        string tools = Path.Combine(machine.Home, ".dotnet", "tools");
        string[] folders = (machine.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string? program = folders.Append(tools).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
        return program is null ? null : new Nanoff(program);
    }

    /// <exception cref="UserErrorException">It is not installed.</exception>
    public static Nanoff Installed(Machine machine) => Find(machine) ?? throw new UserErrorException(
        "nanoff, the flasher of .NET nanoFramework, is not installed; install it with 'dotnet tool install -g nanoff' and try again.");

    public async Task<NanoffGrammar> GrammarAsync(CancellationToken cancellation)
    {
        var said = new StringWriter();
        await RunAsync(["--version"], said, cancellation).ConfigureAwait(false);
        return NanoffGrammar.OfVersion(said.ToString());
    }

    /// <summary>Runs it; what it says goes to <paramref name="output"/> as it comes.</summary>
    /// <exception cref="UserErrorException">It failed.</exception>
    public async Task RunAsync(NanoffCall call, TextWriter output, CancellationToken cancellation)
    {
        var said = new StringWriter();
        int code = await RunAsync(call.Arguments, new TeeWriter(output, said), cancellation).ConfigureAwait(false);
        if (code != 0)
        {
            throw new UserErrorException(
                $"nanoff ended with exit code {code} while {call.Purpose}; what it said is above. Is the board on this port, and nothing else (Visual Studio, a terminal) using it?");
        }

        // A file that could not be deployed is reported as text only: the exit code is 0 all the same (nanoff 2.5).
        if (said.ToString().Contains("deploying content file", StringComparison.OrdinalIgnoreCase))
        {
            throw new UserErrorException(
                $"nanoff failed while {call.Purpose}; what it said is above. Is the application on the board, and its file system not full?");
        }
    }

    private async Task<int> RunAsync(IEnumerable<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(_program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            },
        };
        TextWriter lines = TextWriter.Synchronized(output);
        process.OutputDataReceived += (_, e) => WriteLine(lines, e.Data);
        process.ErrorDataReceived += (_, e) => WriteLine(lines, e.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    private static void WriteLine(TextWriter output, string? line)
    {
        if (line is not null)
        {
            output.WriteLine(line);
        }
    }
}
