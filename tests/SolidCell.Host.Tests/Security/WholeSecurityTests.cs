using System.Text.RegularExpressions;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Tests.Operating;

namespace SolidCell.Host.Tests.Security;

/// <summary>
/// What is written of certificates and accounts, one command after the other on one data directory, in security.txt: the exit code, lines
/// of the output behind "&gt;" and of the errors behind "!". DIR is a folder, PRINT a fingerprint, DATE a day, and the names of this computer
/// are left out. "file" shows the lines of a file but for those of a certificate.
/// </summary>
public sealed partial class WholeSecurityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("solidcell-security-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Outputs_are_what_they_were() =>
        GoldenCases.Check(Outcome, "tests", "SolidCell.Host.Tests", "Security", "security.txt");

    private IEnumerable<string> Outcome(string head, string line)
    {
        if (head == "file")
        {
            return File.ReadLines(line.Replace("DIR", _folder.FullName, StringComparison.Ordinal)).Select(Shown);
        }

        string[] words = [.. ShellWords.Split(line).Select(word => word.Replace("DIR", _folder.FullName, StringComparison.Ordinal))];
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = CommandRunner.RunAsync(AllCommands.Root(), [.. words, "--data", Path.Combine(_folder.FullName, "data")], output, error,
            TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return [$"code {code}", .. Lines(output, "> "), .. Lines(error, "! ")];
    }

    private IEnumerable<string> Lines(StringWriter text, string mark) =>
        text.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => mark + Shown(line));

    private string Shown(string line)
    {
        string text = line.Replace(_folder.FullName, "DIR", StringComparison.Ordinal);
        text = Fingerprint().Replace(text, "PRINT");
        text = Day().Replace(text, "DATE");
        text = TableNames().Replace(text, match => string.Join(", ", match.Value.Split(", ").Where(IsGiven)));
        return JsonNames().Replace(text, match => string.Join(',', match.Value.Split(',').Where(name => IsGiven(name.Trim('"')))));
    }

    private static bool IsGiven(string name) => name is "cells.uni.example" or "10.1.2.3";

    [GeneratedRegex("[0-9A-F]{2}(:[0-9A-F]{2}){31}")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d(T[\d:.]+Z)?")]
    private static partial Regex Day();

    [GeneratedRegex("(?<=Certificate  ).*(?=$)", RegexOptions.Multiline)]
    private static partial Regex TableNames();

    [GeneratedRegex("""(?<="names":\[)[^\]]*""")]
    private static partial Regex JsonNames();
}
