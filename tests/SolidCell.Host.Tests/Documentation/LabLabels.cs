using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>What was said of the test and the cell before the pages take a change back.</summary>
internal static class LabLabels
{
    public static void Prepare(StoreDatabase database, byte[] testId, string[] words)
    {
        if (words is ["cells", "undo", var name])
        {
            new CellEditor(database, TimeProvider.System).Edit(
                new CellRegistry(database, TimeProvider.System).Find(name)!, cell => cell with { Notes = "wrong" });
        }

        if (words is ["tests", "undo", ..])
        {
            new TestEditor(database, TimeProvider.System).Edit(testId, labels => labels with { IsDeleted = true });
        }
    }
}
