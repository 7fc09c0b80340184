using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests;

/// <summary>
/// What can only be a bug is stopped where it comes in, with its numbers; the measuring loop then opens the relay (tested with the device
/// application).
/// </summary>
public class InvariantTests
{
    private readonly Bench _bench = new();

    [Theory]
    [InlineData(0, 0, "broken invariant: a record of kind 0 with 0 bytes is written")]
    [InlineData(99, 0, "broken invariant: a record of kind 99 with 0 bytes is written")]
    [InlineData((int)RecordKind.Command, LogRecord.MaximumPayload + 1, "broken invariant: a record of kind 9 with 513 bytes is written")]
    public void A_record_that_no_reader_knows_is_not_written(int kind, int payload, string message) =>
        Breaks(message, () => _bench.Log.Append(new LogRecord { Kind = (RecordKind)kind, PayloadLength = payload }));

    [Theory]
    [InlineData(CurrentController.HighRangeNanoamps + 1)]
    [InlineData(-CurrentController.HighRangeNanoamps - 1)]
    public void A_current_beyond_the_range_is_not_driven(int nanoamps)
    {
        CurrentController controller =
            new(_bench, _bench, new RangeCalibration(CurrentController.LowRangeNanoamps),
                new RangeCalibration(CurrentController.HighRangeNanoamps));
        Breaks($"broken invariant: a current of {nanoamps} nA is asked for", () => controller.Drive(nanoamps, new Sample()));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_step_outside_of_the_program_is_not_entered(int target)
    {
        StepCursor cursor = new();
        Step[] steps = [new(), new()];
        cursor.Begin(steps, new LoopMap(steps));
        Breaks($"broken invariant: a step leads to {target} in a program of 2", () => cursor.GoTo(target));
        Breaks($"broken invariant: step {target} is taken up in a program of 2", () => cursor.Restore(target, 1, 0, [0, 0, 0, 0]));
    }

    [Fact]
    public void A_test_is_not_taken_up_behind_its_last_step()
    {
        StepCursor cursor = new();
        Step[] steps = [new(), new()];
        cursor.Begin(steps, new LoopMap(steps));
        Breaks("broken invariant: step 2 is taken up in a program of 2", () => cursor.Restore(2, 1, 0, [0, 0, 0, 0]));
        cursor.Restore(1, 1, 0, [0, 0, 0, 0]);
    }

    [Theory]
    [InlineData((FaultId)0)]
    [InlineData((FaultId)FaultTable.Count)]
    public void A_fault_that_is_not_in_the_table_is_not_raised(FaultId id) =>
        Breaks($"broken invariant: fault {(int)id} is raised, which is not in the table", () => new FaultMonitor().Raise(id));

    private static void Breaks(string message, Action action) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(action).Message);
}
