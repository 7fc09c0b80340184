using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Tests.Operating;

/// <summary>Command lines one after the other, as a person types them, in this process and on one data directory and broker.</summary>
internal sealed class CommandLineSession(string dataDirectory, params string[] brokerOptions)
{
    /// <summary>What the last command wrote.</summary>
    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>The exit code of a command that works on the data directory and maybe the broker.</summary>
    public Task<int> RunAsync(string line) => RunAsync(line, IsLocal(line) ? [] : brokerOptions);

    private async Task<int> RunAsync(string line, string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] arguments = [.. ShellWords.Split(line), "--data", dataDirectory, .. more];
        int code = await CommandRunner.RunAsync(AllCommands.Root(), arguments, output, error, TestContext.Current.CancellationToken);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    private static bool IsLocal(string line) => line.Split(' ')[0] is "cells" or "groups" or "tests" or "export";
}
