namespace SolidCell.Rules.Tests.Sources;

/// <summary>
/// Lines have up to 140 columns, but for those that a text makes longer, and those of SQL, HTML and scripts in raw strings.
/// </summary>
public sealed class LineLengthTests
{
    private const int Most = 140;

    public static TheoryData<string> Folders => ["firmware", "hardware", "host-tools", "tests"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Lines_have_up_to_140_columns(string folder) => Assert.Empty(Repository.Sources(folder).SelectMany(TooLong));

    private static IEnumerable<string> TooLong(string path)
    {
        bool isRaw = false;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            isRaw ^= line.Split("\"\"\"").Length % 2 == 0;
            if (line.Length > Most && !isRaw && !line.Contains('"', StringComparison.Ordinal))
            {
                yield return $"{Repository.Relative(path)}:{number} has {line.Length} columns";
            }
        }
    }
}
