using System.Text.RegularExpressions;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>
/// What command lines write, as lines of a text: the exit code, the output behind ">" and the errors behind "!". A folder stands in the
/// lines as DIR; after "file" is the name of a file, whose lines are shown, and after "suggest" a line that a shell completes.
/// </summary>
internal sealed partial class CommandOutcomes(string directory)
{
    /// <summary>True to show how far columns are apart, but where that hangs on the name of this computer or of the folder.</summary>
    public bool ShowsSpaces { get; init; }

    public IEnumerable<string> Of(string head, string line)
    {
        if (head == "file")
        {
            return File.ReadLines(line.Replace("DIR", directory, StringComparison.Ordinal)).Select(one => "> " + OfNow().Replace(one, "NOW"));
        }

        if (head == "suggest")
        {
            string typed = line.Replace("DIR", directory, StringComparison.Ordinal);
            return Of("code", $"[suggest:{typed.Length}] \"{typed}\"");
        }

        string[] words = [.. ShellWords.Split(line).Select(word => word.Replace("DIR", directory, StringComparison.Ordinal))];
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandRunner.RunAsync(AllCommands.Root(), words, output, error, TestContext.Current.CancellationToken)
            .GetAwaiter().GetResult();
        return [$"{head} {code}", .. Lines(output.ToString()).Select(one => "> " + one), .. Lines(error.ToString()).Select(one => "! " + one)];
    }

    private IEnumerable<string> Lines(string text)
    {
        string shown = OfNow().Replace(Colours().Replace(text, ""), "NOW").Replace(directory, "DIR", StringComparison.Ordinal)
            .Replace($"{Environment.UserName}@{Environment.MachineName}", "WHO", StringComparison.Ordinal);
        bool hangs = shown.Contains("DIR", StringComparison.Ordinal) || shown.Contains("WHO", StringComparison.Ordinal);
        return (ShowsSpaces && !hangs ? shown : Spaces().Replace(shown, "  "))
            .ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => line.TrimEnd());
    }

    [GeneratedRegex(" {3,}")]
    private static partial Regex Spaces();

    /// <summary>A writer in memory is taken for a terminal with colours where TERM names one.</summary>
    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Colours();

    /// <summary>A time since this was written; the tests are of 2023.</summary>
    [GeneratedRegex(@"20(2[6-9]|[3-9]\d)-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?")]
    private static partial Regex OfNow();
}
