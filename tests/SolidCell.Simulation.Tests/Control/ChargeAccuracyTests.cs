using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;

namespace SolidCell.Simulation.Tests.Control;

/// <summary>Counted charge against the charge that is really there: at most 0.01 % apart.</summary>
public class ChargeAccuracyTests
{
    private const double Allowed = 1e-4;
    private const int PeriodMilliseconds = 50;
    private const long TicksInThousandHours = 1000L * 3_600_000 / PeriodMilliseconds;

    /// <summary>A sine current of 400 uA and some offset, sampled 20 times a second for 1000 h; its integral is known.</summary>
    [Theory]
    [InlineData(2.0, 0)]
    [InlineData(60.0, 0)]
    [InlineData(7200.0, 100_000)]
    public void A_thousand_hours_of_a_changing_current_are_counted_by_the_trapezoid(double periodSeconds, int offsetNanoamps)
    {
        const double amplitude = 400_000;
        double omega = 2 * Math.PI / periodSeconds;
        int[] wave = [.. Enumerable.Range(0, (int)(periodSeconds * 1000 / PeriodMilliseconds))
            .Select(tick => (int)Math.Round(offsetNanoamps + (amplitude * Math.Sin(omega * tick * PeriodMilliseconds / 1000))))];
        ChargeCounter charge = new();
        charge.SwitchTo(wave[0]);
        for (long tick = 1; tick <= TicksInThousandHours; tick++)
        {
            charge.Add(wave[tick % wave.Length], PeriodMilliseconds);
        }

        double hours = 1000;
        double expectedNet = offsetNanoamps * hours;
        double expectedEach = amplitude / Math.PI * hours;
        double net = (double)charge.StepCounts / ChargeCounter.CountsPerNanoampHour;
        Assert.InRange(net, expectedNet - (expectedEach * Allowed), expectedNet + (expectedEach * Allowed));
        if (offsetNanoamps == 0 && periodSeconds > 10)
        {
            Assert.InRange((double)charge.DepositionCounts / ChargeCounter.CountsPerNanoampHour / expectedEach, 1 - Allowed, 1 + Allowed);
            Assert.InRange((double)charge.StrippingCounts / ChargeCounter.CountsPerNanoampHour / expectedEach, 1 - Allowed, 1 + Allowed);
        }
    }

    /// <summary>Reversals and rests through the registers: quantisation, noise, switching and trimming included.</summary>
    [Theory]
    [InlineData(78_540)]
    [InlineData(392_700)]
    [InlineData(2_356_200)]
    public void Seven_hours_of_cycling_through_the_registers_are_counted_as_they_flowed(int nanoamps)
    {
        ProgramBuilder program = new ProgramBuilder().Current(nanoamps, 600_000).Rest(60_000).Current(-nanoamps, 600_000).Loop(0, 20);
        CurrentRun run = new(program, 60, 4);
        long[] counted = [];
        run.Fixture.Seen = record => counted = record.Kind == RecordKind.TestEnded ? [record.Fields[1], record.Fields[2]] : counted;
        double deposited = 0;
        double stripped = 0;
        while (!run.Fixture.IsOver)
        {
            // The current is steady between two ticks: the source is only written in them.
            double passed = run.Nanoamps * PeriodMilliseconds / 3.6e6;
            deposited += Math.Max(passed, 0);
            stripped += Math.Max(-passed, 0);
            run.Fixture.Fixture.Run(PeriodMilliseconds);
        }

        run.Fixture.Drain();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{(counted[0] / deposited) - 1:E1} of the deposited, {(counted[1] / stripped) - 1:E1} of the stripped charge");
        Assert.InRange(counted[0] / deposited, 1 - Allowed, 1 + Allowed);
        Assert.InRange(counted[1] / stripped, 1 - Allowed, 1 + Allowed);
    }
}
