using SolidCell.Analysis.Faults;
using SolidCell.Analysis.Results;
using SolidCell.Core.Detection;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Dashboard.CellTests;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Tests.Words;

/// <summary>Every number that the firmware reports has words for people: a new one without fails here.</summary>
public class FirmwareNumbersTests
{
    private const string Bare = @"\d";

    [Fact]
    public void Faults() => Assert.All(
        Enum.GetValues<FaultId>().Where(id => id != FaultId.None),
        id => Assert.NotEqual(id.ToString(), FaultText.Describe((int)id)!.Name));

    [Fact]
    public void Ends_of_tests() =>
        Assert.All(Enum.GetValues<TestEndReason>(), reason => Assert.DoesNotMatch(Bare, TestEndName.Of(reason)));

    [Fact]
    public void Ends_of_steps()
    {
        // The test has no protocol, so none is looked for.
        var names = new StepNames(null!);
        var test = new StoredTest(new byte[16], "f", "c", 0, 1, 0, null, "ended", DateTimeOffset.UnixEpoch);
        Assert.All(
            Enum.GetValues<StepEndReason>(), reason =>
                Assert.DoesNotMatch(Bare,
                    StepViews.Of(new StoredStep(0, 0, 1, 1, StepKind.ConstantCurrent, 1, 1, 1, reason, 1, 1), test, names).EndReason));
    }

    [Fact]
    public void Causes_of_shorts() => Assert.All(
        Enum.GetValues<ShortCause>().Where(cause => cause != 0),
        cause => Assert.DoesNotMatch(Bare,
            ShortViews.Of(new StoredShort(0, ShortKind.Soft, 1, 0, 1, 0, 0, 0, 0, 0, 0, false, 1, cause, 1, 1)).ShortCircuit!.Cause));
}
