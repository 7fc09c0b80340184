using SolidCell.Analysis.Cycles;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;
using static SolidCell.Analysis.Tests.Made;

namespace SolidCell.Analysis.Tests.Cycles;

public sealed class StepVoltageTests
{
    private const long BadVoltage = 1, BadCurrent = 1 << 4, BadPressure = 1 << 8;

    /// <summary>By trapezoids: 2 h from 1 V to 3 V are 4 Vh, 1 h at 3 V are 3; 2 to 12 mW are 14 mWh, 12 to 6 are 9.</summary>
    [Fact]
    public void Voltage_and_energy_are_summed_by_trapezoids()
    {
        StepVoltage found = Of(Sample(2, 0, 1, 2), Sample(3, 2 * AnHour, 3, 4, charge: 9), Sample(4, 3 * AnHour, 3, 2, charge: 11));
        Assert.Equal((7, 3, 23e-3), (found.VoltHours, found.Hours, Math.Round(found.WattHours, 9)));
        Assert.Equal((3, 3 * AnHour, 11), (found.LastVolts, found.LastMilliseconds, found.LastNanoampHours));
    }

    [Fact]
    public void A_bad_current_leaves_out_the_energy_on_both_sides_of_it_and_a_bad_voltage_the_reading()
    {
        StepVoltage found = Of(Sample(2, 0, 1, 2), Sample(3, AnHour, 1, 2, BadCurrent), Sample(4, 2 * AnHour, 1, 2),
            Sample(5, 3 * AnHour, 9, 2, BadVoltage), Sample(6, 4 * AnHour, 1, 2));
        Assert.Equal((4, 4, 4e-3), (found.VoltHours, found.Hours, Math.Round(found.WattHours, 9)));
    }

    [Theory]
    [InlineData(999, null)]
    [InlineData(1000, 2.0)]
    public void The_start_is_the_first_good_voltage_a_second_after_the_first_sample(long after, double? volts)
    {
        StepVoltage found = Of(Sample(2, 500, 1, 1, BadVoltage), Sample(3, 501, 1, 1), Sample(4, 500 + after, 2, 1),
            Sample(5, 500 + after, 2, 1));
        Assert.Equal(volts, found.StartVolts);
        Assert.Equal(2, Of(Sample(2, 0, 1, 1), Sample(3, 1000, 2, 1), Sample(4, 2000, 3, 1)).StartVolts);
    }

    [Fact]
    public void The_pressure_ranges_over_its_good_readings()
    {
        StepVoltage found = Of(Sample(2, 0, 1, 1, kilopascals: 5000), Sample(3, 1, 1, 1, BadPressure, 9000),
            Sample(4, 2, 1, 1, BadVoltage, 4000), Sample(5, 3, 1, 1, kilopascals: 4500));
        Assert.Equal((4000, 5000), (found.LowestKilopascals, found.HighestKilopascals));
        Assert.Null(Of(Sample(2, 0, 1, 1, BadPressure)).LowestKilopascals);
    }

    /// <summary>A step begins with a record of its own; samples before the first belong to none.</summary>
    [Fact]
    public void Samples_belong_to_the_step_that_began_before_them()
    {
        StoredStep[] steps = [Step(2, StepKind.Rest, 0, 1), Step(4, StepKind.Rest, 1, 2), Step(5, StepKind.Rest, 2, 3)];
        StepVoltage[] found = StepVoltage.Of(steps, [Sample(1, 0, 1, 1), Sample(2, 0, 2, 1), Sample(3, 0, 3, 1), Sample(4, 0, 4, 1),
            Sample(6, 0, 6, 1)]);
        Assert.Equal([4, null, 6], found.Select(one => one.LastVolts));
    }

    [Fact]
    public void What_was_written_goes_on_as_if_nothing_had_been()
    {
        StoredSample[] samples =
        [
            Sample(2, 300, 1, 1, BadVoltage | BadPressure, charge: 1), Sample(3, 700, 2, -1, charge: 2),
                Sample(4, 1300, 3, 2, kilopascals: 4000),
            Sample(5, 2000, 2, 1, BadCurrent), Sample(6, 2500, 1, 3, kilopascals: 6000), Sample(7, 3000, 4, 2, charge: 7),
        ];
        for (int at = 0; at <= samples.Length; at++)
        {
            using var memory = new MemoryStream();
            Of(samples[..at]).Write(new BinaryWriter(memory));
            memory.Position = 0;
            var again = StepVoltage.Read(new BinaryReader(memory));
            Array.ForEach(samples[at..], sample => again.Take(sample));
            Assert.Equivalent(Of(samples), again, strict: true);
        }
    }

    private static StepVoltage Of(params StoredSample[] samples)
    {
        var voltage = new StepVoltage();
        Array.ForEach(samples, sample => voltage.Take(sample));
        return voltage;
    }
}
