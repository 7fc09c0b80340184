using System.Globalization;
using System.Text.RegularExpressions;

namespace SolidCell.Rules.Tests.Sources;

/// <summary>How long a source file may be: as long as a reader can hold, and longer where docs/decisions/0042 says why.</summary>
public sealed partial class FileLengthTests
{
    private const int MostLines = 200;
    private const int MostLinesOfTests = 300;

    private static readonly string Decision = Repository.PathTo("docs", "decisions", "0042-eight-files-are-longer-than-200-lines.md");

    private static readonly Dictionary<string, int> Excepted = Row().Matches(File.ReadAllText(Decision))
        .ToDictionary(row => row.Groups["path"].Value, row => int.Parse(row.Groups["lines"].ValueSpan, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("firmware", MostLines)]
    [InlineData("host-tools", MostLines)]
    [InlineData("hardware", MostLines)]
    [InlineData("tests", MostLinesOfTests)]
    public void No_file_is_longer_than_a_reader_can_hold(string folder, int most)
    {
        string[] tooLong = [.. Repository.Sources(folder).Select(path => (Path: Repository.Relative(path), Lines: LinesOf(path)))
            .Where(file => file.Lines > Excepted.GetValueOrDefault(file.Path, most)).Select(file => $"{file.Path} has {file.Lines} lines")];
        Assert.Equal([], tooLong);
    }

    [Fact]
    public void The_decision_names_only_files_that_are_too_long()
    {
        Assert.NotEmpty(Excepted);
        Assert.Equal([], Excepted.Keys.Where(path => LinesOf(Repository.PathTo(path.Split('/'))) <= MostLines));
    }

    private static int LinesOf(string path) => File.ReadLines(path).Count();

    [GeneratedRegex(@"^\| `(?<path>[^`]+\.cs)` \| (?<lines>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
