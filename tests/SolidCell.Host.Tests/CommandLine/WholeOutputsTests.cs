using System.Text.RegularExpressions;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>
/// What commands write about tests that were written by hand (<see cref="HandMadeTests"/>), one after the other on one database, in
/// outputs.txt: the exit code, lines of the output behind ">" and of the errors behind "!". DIR is the data directory.
/// </summary>
public sealed partial class WholeOutputsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Outputs_are_what_they_were()
    {
        HandMadeTests.Write(_store.Database);
        GoldenCases.Check(Outcome, "tests", "SolidCell.Host.Tests", "CommandLine", "outputs.txt");
    }

    private IEnumerable<string> Outcome(string head, string line)
    {
        string[] words = [.. ShellWords.Split(line).Select(word => word.Replace("DIR", _store.Directory, StringComparison.Ordinal))];
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandRunner.RunAsync(AllCommands.Root(), words, output, error, TestContext.Current.CancellationToken)
            .GetAwaiter().GetResult();
        return [$"{head} {code}", .. Lines(output).Select(one => "> " + one), .. Lines(error).Select(one => "! " + one)];
    }

    private IEnumerable<string> Lines(StringWriter text) =>
        Spaces().Replace(OfNow().Replace(text.ToString(), "NOW"), "  ")
            .Replace(_store.Directory, "DIR", StringComparison.Ordinal)
            .Replace($"{Environment.UserName}@{Environment.MachineName}", "WHO", StringComparison.Ordinal)
            .ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0);

    /// <summary>How wide a column is may hang on the name of this computer.</summary>
    [GeneratedRegex(" {3,}")]
    private static partial Regex Spaces();

    /// <summary>A time since this was written; the tests are of 2023.</summary>
    [GeneratedRegex(@"20(2[6-9]|[3-9]\d)-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?")]
    private static partial Regex OfNow();
}
