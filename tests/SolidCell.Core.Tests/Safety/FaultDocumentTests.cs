using System.Globalization;
using SolidCell.Core.Safety;

namespace SolidCell.Core.Tests.Safety;

/// <summary>The fault table in docs/safety.md against the one in the code.</summary>
public class FaultDocumentTests
{
    [Fact]
    public void The_document_has_every_fault_with_its_debounce_and_its_action()
    {
        string[] expected = [.. Enumerable.Range(1, FaultTable.Count - 1)
            .Select(id => $"{id}: {Lasts((FaultId)id)}, {Words(FaultTable.ActionOf((FaultId)id))}")];
        string[] found = [.. Rows().Select(row => $"{row[1]}: {row[4]}, {row[5]}")];
        Assert.Equal(expected, found);
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "safety.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 8 && int.TryParse(cells[1], CultureInfo.InvariantCulture, out _));

    private static string Lasts(FaultId id)
    {
        int milliseconds = FaultTable.DebounceMilliseconds(id);
        return milliseconds == 0 ? "at once" : milliseconds < 1000 ? $"{milliseconds} ms" : $"{milliseconds / 1000} s";
    }

    private static string Words(FaultAction action) =>
        action == FaultAction.OpenRelay ? "open relay" : action.ToString().ToLowerInvariant();
}
