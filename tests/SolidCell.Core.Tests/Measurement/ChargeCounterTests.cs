using CsCheck;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Measurement;

public class ChargeCounterTests
{
    [Fact]
    public void Ten_milliamps_for_a_thousand_hours_are_counted_to_the_last_nanoampere_hour()
    {
        ChargeCounter charge = new();
        charge.BeginTest();
        charge.SwitchTo(10_000_000);
        for (long tick = 0; tick < 1000L * 3600 * 20; tick++)
        {
            charge.Add(10_000_000, 50);
        }

        Assert.Equal(10_000_000L * 1000, charge.StepCounts / ChargeCounter.CountsPerNanoampHour);
        Assert.Equal(charge.StepCounts, charge.DepositionCounts);
        Assert.Equal(0, charge.StrippingCounts);
    }

    [Fact]
    public void The_step_is_the_difference_of_the_directions()
    {
        Gen.Int[-10_000_000, 10_000_000].Array[1, 100].Sample(currents =>
        {
            ChargeCounter charge = new();
            charge.BeginTest();
            foreach (int nanoamps in currents)
            {
                charge.Add(nanoamps, 50);
            }

            return charge.StepCounts == charge.DepositionCounts - charge.StrippingCounts
                && charge.DepositionCounts >= 0 && charge.StrippingCounts >= 0;
        });
    }

    [Fact]
    public void An_interval_without_a_reading_counts_the_last_known_current()
    {
        ChargeCounter charge = new();
        charge.SwitchTo(1000);
        charge.AddUnmeasured(3_600_000);
        Assert.Equal(1000, charge.StepCounts / ChargeCounter.CountsPerNanoampHour);
    }
}
