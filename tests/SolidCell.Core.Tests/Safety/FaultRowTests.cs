using SolidCell.Core.Safety;

namespace SolidCell.Core.Tests.Safety;

/// <summary>The check of the fault table at start-up.</summary>
public class FaultRowTests
{
    [Fact]
    public void The_table_of_this_firmware_has_a_row_for_every_fault()
    {
        FaultTable.Check();
        Assert.Equal(FaultTable.Count, Enum.GetValues<FaultId>().Length);
    }

    [Fact]
    public void Every_fault_has_its_debounce_to_the_millisecond() =>
        Assert.Equal(
            [0, 100, 100, 100, 500, 2000, 2000, 250, 2000, 5000, 250, 250, 5000, 5000, 100, 0, 0, 0, 150, 0, 5000, 0],
            Enum.GetValues<FaultId>().Order().Select(FaultTable.DebounceMilliseconds));

    [Fact]
    public void A_fault_without_a_row_is_found() =>
        Assert.Equal($"the fault table has {FaultTable.Count - 1} rows for {FaultTable.Count} faults",
            FaultTable.ProblemIn([.. Sound()[..^1]]));

    [Fact]
    public void Two_rows_that_changed_places_are_found()
    {
        FaultRow[] rows = Sound();
        (rows[5], rows[6]) = (rows[6], rows[5]);
        Assert.Equal("the fault table has no row for fault 5 in its place", FaultTable.ProblemIn(rows));
    }

    [Theory]
    [InlineData(FaultAction.Latch, FaultClears.ByItself)]
    [InlineData(FaultAction.Pause, FaultClears.ByOperator)]
    public void A_latch_that_nobody_clears_is_found(FaultAction action, FaultClears clears)
    {
        FaultRow[] rows = Sound();
        rows[3] = new FaultRow(FaultId.OverCurrent, 100, action, clears);
        Assert.StartsWith("fault 3 latches without an operator", FaultTable.ProblemIn(rows), StringComparison.Ordinal);
    }

    private static FaultRow[] Sound() =>
        [.. Enum.GetValues<FaultId>()
            .Select(id => new FaultRow(id, FaultTable.DebounceMilliseconds(id), FaultTable.ActionOf(id), FaultTable.ClearingOf(id)))];
}
