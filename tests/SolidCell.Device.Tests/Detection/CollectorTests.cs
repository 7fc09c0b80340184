using nanoFramework.TestFramework;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Device.Tests.Detection;

/// <summary>
/// Golden events of lithium on a bare collector in a test that was taken up after a power cut: at 1 mA after 0.2 mAh in all, 0.05 mAh into
/// a half-cycle, of which 30 s are left; then 250 s of plating, then stripping. 1 sample/s.
/// </summary>
[TestClass]
public sealed class CollectorTests
{
    private const int Nanoamps = 1000000;
    private const long MillisecondsPerHour = 3600000;

    [TestMethod]
    public void What_was_plated_before_the_cut_may_be_stripped()
    {
        Assert.AreEqual("", EventsAfterCut(3, 1, 300));
        Assert.AreEqual("", EventsAfterCut(4, -1, 300));
    }

    [TestMethod]
    public void More_than_was_ever_plated_is_found()
    {
        Assert.AreEqual("9@1517#4 ", EventsAfterCut(3, 1, 1300));
        Assert.AreEqual("9@1089#6 ", EventsAfterCut(4, -1, 1300));
    }

    private static string EventsAfterCut(int halfCycle, int sign, int strippingSeconds)
    {
        ShortDetector detector = new ShortDetector(1000);
        detector.Begin(new CellDescription { Kind = CellKind.AnodeFree, AreaSquareMicrometres = 100000000 });
        detector.Resume(0, halfCycle, sign, MillisecondsPerHour / 20 * Nanoamps, MillisecondsPerHour / 5 * Nanoamps);
        Sample sample = new Sample();
        sample.CellVoltageQuality = SampleQuality.Good;
        sample.CellCurrentQuality = SampleQuality.Good;
        string events = "";
        for (int at = 0; at < 280 + strippingSeconds; at++)
        {
            int direction = at < 30 ? sign : at < 280 ? 1 : -1;
            sample.Milliseconds = at * 1000L;
            sample.CellNanoamps = direction * Nanoamps;
            sample.CellMicrovolts = (direction * 60000) + (at % 2 * 20);
            if (detector.Observe(sample, direction * Nanoamps))
            {
                events += ((int)detector.Event.Cause).ToString() + "@" + (detector.Event.OnsetMilliseconds / 1000).ToString() + "#"
                    + detector.Event.HalfCycle.ToString() + " ";
            }
        }

        return events;
    }
}
