using nanoFramework.TestFramework;

namespace SolidCell.Device.Tests.Detection;

/// <summary>Golden events of a full cell with a load cell: the fourth charge, from 10,800 s on, can be compared with three.</summary>
[TestClass]
public sealed class PressureCrossCheckTests
{
    [TestMethod]
    public void A_healthy_full_cell_gives_no_event()
    {
        FullCellTrace trace = new FullCellTrace();
        trace.RunTo(14400);
        Assert.AreEqual("", trace.Events);
    }

    [TestMethod]
    public void A_leak_that_lets_the_voltage_rise_slowly_is_seen_by_the_pressure()
    {
        FullCellTrace trace = new FullCellTrace();
        trace.RunTo(11400);
        trace.LeakPercent = 85;
        trace.RunTo(12000);
        Assert.AreEqual("12@11404/95 ", trace.Events);
    }

    [TestMethod]
    public void A_leak_that_stops_the_voltage_is_surer_when_the_pressure_agrees()
    {
        FullCellTrace trace = new FullCellTrace();
        trace.RunTo(11400);
        trace.LeakPercent = 100;
        trace.RunTo(12000);
        Assert.AreEqual("8@11453/98 ", trace.Events);
    }
}
