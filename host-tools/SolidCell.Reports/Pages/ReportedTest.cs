using SolidCell.Analysis;
using SolidCell.Analysis.Results;
using SolidCell.Cards;
using SolidCell.Reports.Figures;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Reports.Pages;

/// <summary>A test as its part of a report needs it.</summary>
/// <param name="Database">Where it is stored.</param>
/// <param name="Measures">The test in numbers.</param>
/// <param name="Number">Its place in the report, from 1.</param>
internal sealed record ReportedTest(StoreDatabase Database, TestMeasures Measures, int Number)
{
    public StoredTest Test => Measures.Test;

    public StoredTestSource Source { get; } = new(Database, Measures.Test);

    /// <summary>Of the cell and of the protocol.</summary>
    public MeantCard Card { get; } = TestCard.Of(Database, Measures.Test);

    public string Title => $"{Test.CellName}, test {Test.Id[..8]}";
}
