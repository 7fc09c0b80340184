using SolidCell.Analysis.Results;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Demo;

/// <summary>What came out for one cell: numbers for the table, the JSON and the report.</summary>
public sealed record CellResult(
    StoredTest Test, TestResult Result, long RecordsMade, long RecordsStored, long Duplicates, double WallSeconds,
    IReadOnlyList<StoredStep> Steps, IReadOnlyList<StoredShort> Shorts, IReadOnlyList<ValueRange> HoursAndVolts,
    Curve MilliampsPerSquareCentimetre)
{
    public string Cell => Test.CellName;
}
