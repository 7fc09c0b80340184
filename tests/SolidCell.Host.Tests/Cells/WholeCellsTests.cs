using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Host.Tests.CommandLine;
using SolidCell.Host.Tests.Imports;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Cells;

/// <summary>
/// What is said of cells that are registered, edited and only named, and of files that are imported, one command after the other on one
/// database, in Whole/commands.txt.
/// </summary>
public sealed class WholeCellsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    /// <summary>Two tests were started with a cell called "twice", one with "once", of which nothing is registered.</summary>
    [Fact]
    public void Outputs_about_cells_and_imports_are_what_they_were()
    {
        foreach ((byte number, string cell) in new[] { ((byte)20, "twice"), ((byte)21, "twice"), ((byte)22, "once") })
        {
            new HandMadeLog(CellKind.Symmetric, 100_000_000, 0, number).Rest(1)
                .Add(RecordKind.TestEnded, (long)TestEndReason.Completed, 0, 0, 0, 0)
                .Write(_store, new NewCell(cell, CellKind.Symmetric, 100_000_000) { IsRegistered = false });
        }

        ForeignFile.Write(_store);
        File.WriteAllText(Path.Combine(_store.Directory, "bad.csv"), "a,b,c\n1,2,3\n");
        File.WriteAllLines(Path.Combine(_store.Directory, "columns.csv"), Enumerable.Range(0, 400)
            .Select(i => FormattableString.Invariant($"{i * 10},{3.3 + (i % 200 * 0.001):0.000},{(i / 200 % 2 == 0 ? 1 : -1)}"))
            .Prepend("when,what,how much"));
        GoldenCases.Check(new CommandOutcomes(_store.Directory) { ShowsSpaces = true }.Of,
            "tests", "SolidCell.Host.Tests", "Cells", "Whole", "commands.txt");
    }
}
