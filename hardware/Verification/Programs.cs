using System.Diagnostics;

namespace SolidCell.Hardware.Verification;

/// <summary>Programs of others that judge the design: ngspice, openscad.</summary>
public static class Programs
{
    /// <summary>Where a program is installed, null when it is not.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>
    /// Runs a program to its end; its standard output and error together. Throws with its last lines when it fails or takes too long.
    /// </summary>
    public static string Run(string name, string folder, TimeSpan limit, params string[] arguments)
    {
        string program = Find(name) ?? throw new VerificationException($"{name} is not installed. Debian: apt-get install {name}");
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) };
        process.StartInfo.WorkingDirectory = folder;
        process.StartInfo.RedirectStandardOutput = true;
        process.StartInfo.RedirectStandardError = true;
        process.Start();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(true);
            throw new VerificationException($"{name} took longer than {limit.TotalSeconds:0} s and was ended.");
        }

        string said = output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? said : throw new VerificationException($"{name} ended with code {process.ExitCode}: {Tail(said)}");
    }

    private static string Tail(string said) => string.Join(" / ", said.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(6));
}
