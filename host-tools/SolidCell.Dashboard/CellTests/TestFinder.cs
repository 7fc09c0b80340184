using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.CellTests;

/// <summary>Finds tests by their ids, whole or as people shorten them.</summary>
internal sealed class TestFinder(StoreDatabase store)
{
    private const int ShortestPrefix = 4;

    /// <summary>Null when there is none, or more than one.</summary>
    public StoredTest? Find(string id)
    {
        if (id.Length is < ShortestPrefix or > 32 || !id.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        using var reader = new TestReader(store);
        IReadOnlyList<StoredTest> found = reader.FindByPrefix(id);
        return found.Count == 1 ? found[0] : null;
    }
}
