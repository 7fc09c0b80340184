using nanoFramework.TestFramework;
using SolidCell.Core.Detection;

namespace SolidCell.Device.Tests.Detection;

/// <summary>Golden events of made traces: kind, cause and onset are the same on every machine, to the millisecond.</summary>
[TestClass]
public sealed class DetectorTests
{
    [TestMethod]
    public void A_healthy_cell_gives_no_event()
    {
        CellTrace trace = new CellTrace();
        trace.RunTo(240000);
        Assert.AreEqual("", trace.Events);
    }

    [TestMethod]
    public void A_dip_of_a_third_is_soft_and_comes_back()
    {
        CellTrace trace = new CellTrace();
        trace.RunTo(100000);
        trace.Percent = 67;
        trace.RunTo(101000);
        trace.Percent = 100;
        trace.RunTo(120000);
        Assert.AreEqual(Name(ShortKind.Soft, ShortCause.AbruptDrop, 100000, 2) + Ended(ShortKind.Soft, ShortCause.AbruptDrop, 100000, 2),
            trace.Events);
    }

    [TestMethod]
    public void A_wire_is_hard_within_two_samples()
    {
        CellTrace trace = new CellTrace();
        trace.RunTo(150000);
        trace.Percent = 1;
        trace.RunTo(150100);
        Assert.AreEqual(Name(ShortKind.Hard, ShortCause.ResistanceCollapse, 150000, 3), trace.Events);
    }

    private static string Name(ShortKind kind, ShortCause cause, long onset, int halfCycle) =>
        ((int)kind).ToString() + "/" + ((int)cause).ToString() + "@" + onset.ToString() + "#" + halfCycle.ToString() + " ";

    private static string Ended(ShortKind kind, ShortCause cause, long onset, int halfCycle) =>
        "end " + Name(kind, cause, onset, halfCycle);
}
