using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Resuming;

/// <summary>What the detector knows after a reboot in the middle of a test.</summary>
public sealed class ResumeTests
{
    private const int PeriodMilliseconds = 50;
    private const int Nanoamps = 1_000_000;
    private const long MillisecondsPerHour = 3_600_000;
    private readonly ShortDetector _detector = new(PeriodMilliseconds);

    [Fact]
    public void Events_half_cycles_and_charge_are_counted_on()
    {
        Resume(sign: 1);
        ShortEvent found = RunWithDip(Nanoamps);
        Assert.Equal((8, 5), (found.EventNumber, found.HalfCycle));
        Assert.InRange(found.StepArealChargeNanoampHoursPerSquareCentimetre, 1_516_000, 1_517_000);
        Assert.InRange(found.CumulativeArealChargeNanoampHoursPerSquareCentimetre, 9_016_000, 9_017_000);
    }

    [Fact]
    public void A_reversal_during_the_reboot_begins_the_next_half_cycle()
    {
        Resume(sign: -1);
        ShortEvent found = RunWithDip(Nanoamps);
        Assert.Equal((8, 6), (found.EventNumber, found.HalfCycle));
        Assert.InRange(found.StepArealChargeNanoampHoursPerSquareCentimetre, 16_000, 17_000);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, -1)]
    public void A_collector_may_be_stripped_of_what_was_plated_before_the_reboot(int halfCycle, int sign)
    {
        Assert.Equal(0, EventsOnCollector(halfCycle, sign, 3000));
        Assert.Equal(1, EventsOnCollector(halfCycle, sign, 13_000));
    }

    /// <summary>
    /// Taken up at 1 mA after 2 mAh in all, 0.5 mAh into a half-cycle: 100 s more of it, 2500 s of plating, and stripping for
    /// <paramref name="seconds"/>.
    /// </summary>
    private static int EventsOnCollector(int halfCycle, int sign, int seconds)
    {
        ShortDetector detector = new(1000);
        detector.Begin(new CellDescription { AreaSquareMicrometres = 100_000_000, Kind = CellKind.AnodeFree });
        detector.Resume(0, halfCycle, sign, MillisecondsPerHour / 2 * Nanoamps, 2 * MillisecondsPerHour * Nanoamps);
        int events = 0;
        long at = 0;
        Run(sign, 100);
        Run(1, 2500);
        Run(-1, seconds);
        return events;

        void Run(int direction, int length)
        {
            for (int i = 0; i < length; i++, at++)
            {
                events += detector.Observe(new Sample
                {
                    Milliseconds = at * 1000,
                    CellNanoamps = direction * Nanoamps,
                    CellMicrovolts = (direction * 60_000) + (int)(at % 2 * 20),
                    CellVoltageQuality = SampleQuality.Good,
                    CellCurrentQuality = SampleQuality.Good,
                }, direction * Nanoamps) ? 1 : 0;
            }
        }
    }

    /// <summary>After seven events, in the fifth half-cycle, 1.5 mAh/cm2 into it and 9 mAh/cm2 in all.</summary>
    private void Resume(int sign)
    {
        _detector.Begin(new CellDescription { AreaSquareMicrometres = 100_000_000 });
        _detector.Resume(7, 5, sign, 1_500_000 * MillisecondsPerHour, 9_000_000 * MillisecondsPerHour);
    }

    /// <summary>A minute at 1 mA and 100 mV, then a dip by a third; gives the event.</summary>
    private ShortEvent RunWithDip(int nanoamps)
    {
        Sample sample = new() { CellNanoamps = nanoamps, CellVoltageQuality = SampleQuality.Good, CellCurrentQuality = SampleQuality.Good };
        for (int tick = 0; tick < 1220; tick++)
        {
            sample.Milliseconds = tick * PeriodMilliseconds;
            sample.CellMicrovolts = (tick < 1200 ? 100_000 : 67_000) + (tick % 2 * 20);
            if (_detector.Observe(sample, nanoamps))
            {
                return _detector.Event;
            }
        }

        throw new InvalidOperationException("no event in a trace with a dip");
    }
}
