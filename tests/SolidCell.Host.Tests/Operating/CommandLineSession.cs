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

    /// <summary>
    /// What commands write, one after the other: the exit code behind each, lines of the output behind ">" and of the errors behind "!".
    /// In a command DIR is the data directory, and in the text DIR and BROKER stand for what hangs on the run.
    /// </summary>
    public async Task<string> TextAsync(params IEnumerable<string> commands)
    {
        var lines = new List<string>();
        foreach (string command in commands)
        {
            int code = await RunAsync(command.Replace("DIR", dataDirectory, StringComparison.Ordinal));
            lines.AddRange([$"== {command}: {code}", .. Lines(Output, "> "), .. Lines(Error, "! ")]);
        }

        string text = string.Join('\n', lines).Replace(dataDirectory, "DIR", StringComparison.Ordinal) + "\n";
        return brokerOptions is [_, var broker, ..] ? text.Replace(broker, "BROKER", StringComparison.Ordinal) : text;
    }

    private static IEnumerable<string> Lines(string text, string mark) =>
        text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => mark + line);

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
