using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Problems;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Tests;

/// <summary>Finds the test that a person means: by the beginning of its id, or by the cell when that has had one test only.</summary>
internal static class TestChoice
{
    private const int ShownIdLength = 8;
    private const int MostListed = 8;

    /// <exception cref="UserErrorException">There is none, or more than one.</exception>
    public static StoredTest Find(TestReader reader, string word)
    {
        IReadOnlyList<StoredTest> byId =
            word.Length > 0 && word.All(char.IsAsciiHexDigit) ? reader.FindByPrefix(word, MostListed + 1) : [];
        if (byId.Count == 1)
        {
            return byId[0];
        }

        if (byId.Count > 1)
        {
            throw new UserErrorException($"More than one test begins with '{word}': {List(byId)}. Give more of its id.");
        }

        IReadOnlyList<StoredTest> byCell = reader.OfCell(word);
        return byCell.Count switch
        {
            1 => byCell[0],
            0 => throw new UserErrorException($"There is no test '{word}'{Hint(reader.List(), word)}'solidcell tests' lists them."),
            _ => throw new UserErrorException($"Cell '{word}' has had {byCell.Count} tests: {List(byCell)}. Name one by its id."),
        };
    }

    /// <summary>The tests of a group, else the one test that the word stands for.</summary>
    /// <exception cref="UserErrorException">It stands for none, or for more than one that are no group.</exception>
    public static IReadOnlyList<StoredTest> FindAll(TestReader reader, string word) =>
        reader.OfGroup(word) is { Count: > 0 } group
        ? [.. group.OrderBy(test => test.Started).ThenBy(test => test.CellName)] : [Find(reader, word)];

    private static string Hint(IEnumerable<StoredTest> tests, string word) =>
        Spelling.Hint(word, Words(tests, word)).Replace('`', '\'') is { Length: > 0 } hint ? hint + " " : "; ";

    private static IEnumerable<string> Words(IEnumerable<StoredTest> tests, string word) =>
        tests.SelectMany(test => new[] { test.CellName, test.Id[..Math.Clamp(word.Length, ShownIdLength, test.Id.Length)] });

    private static string List(IReadOnlyCollection<StoredTest> tests) =>
        string.Join(", ", tests.Take(MostListed).Select(Describe)) + (tests.Count > MostListed ? " and more" : "");

    private static string Describe(StoredTest test) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{test.Id[..ShownIdLength]} ({test.CellName}, {test.ProtocolName ?? "?"}, {test.Started.UtcDateTime:yyyy-MM-dd HH:mm})");
}
