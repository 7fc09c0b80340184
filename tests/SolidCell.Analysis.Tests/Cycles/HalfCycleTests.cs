using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;
using static SolidCell.Analysis.Tests.Made;

namespace SolidCell.Analysis.Tests.Cycles;

public sealed class HalfCycleTests
{
    [Fact]
    public void What_is_divided_by_nothing_is_none()
    {
        HalfCycle none = Half(1, 0, null) with
        {
            MilliampHours = 0,
            MilliampHoursPerSquareCentimetre = 0,
            PressureAmplitudeMegapascals = 1,
            StartVolts = 0,
            LastVolts = 1
        };
        Assert.Equal((false, null, null, null), (none.IsCharge, none.OhmSquareCentimetres, none.EnergyMeanVolts,
            none.MegapascalsPerMilliampHourPerSquareCentimetre));
        Assert.Equal((0.0, 1000.0, null), (none.StartMillivolts, none.EndMillivolts, none.EndOverStart));
        Assert.Null(none.OverpotentialMillivolts);
        Assert.Equal(2, (none with { StartVolts = 0.0001, LastVolts = -0.0002 }).EndOverStart!.Value, 9);
    }

    /// <summary>A rest, 1 h at 2 mA of which the set current says 2, then an hour at a held voltage until 3 h, on 2 cm2.</summary>
    [Fact]
    public void A_half_cycle_is_all_its_steps_but_the_rests()
    {
        StoredTest test = Test(CellKind.Full, 200_000_000) with { ActiveMassMicrograms = 10_000 };
        StoredStep[] steps =
        [
            Step(1, StepKind.Rest, 0, 1), Step(10, StepKind.ConstantVoltage, 1, 1.5, half: 2, charge: 0),
                Step(20, StepKind.ConstantCurrent, 1.5, 2, 2_000_000, 2, 1_000_000),
            Step(30, StepKind.ConstantCurrent, 2, 3, 3_000_000, 2, 2_000_000),
        ];
        HalfCycle half = Assert.Single(HalfCycleReader.Of(test, steps,
        [
            Sample(11, AnHour, 4, 0, kilopascals: 5000), Sample(21, 3 * AnHour / 2, 3, 2, kilopascals: 5500),
                Sample(22, (3 * AnHour / 2) + 1000, 3.5, 2), Sample(23, 2 * AnHour, 4, 2),
            Sample(31, 2 * AnHour, 4, 2, kilopascals: 4800), Sample(32, 3 * AnHour, 5, 0),
        ]));
        Assert.Equal((2, 2, 1.0, 3.0, 1.0), (half.Number, half.Cycle, half.StartHours, half.EndHours, half.MilliampsPerSquareCentimetre));
        Assert.Equal((3.0, 1.5, 300.0), (half.MilliampHours, half.MilliampHoursPerSquareCentimetre,
            Math.Round(half.MilliampHoursPerGram!.Value, 9)));
        Assert.Equal((3.5, 5.0, 0.7, true), (half.StartVolts, half.LastVolts, Math.Round(half.PressureAmplitudeMegapascals!.Value, 9),
            half.IsComplete));
        // All but a second of 0.5 h from 3.5 to 4 V, and 1 h from 4 to 5 V, are 6.375 Vh in 1.5 h; 7 to 8 mW are 3.75 mWh, 8 to 0 are 4.
        Assert.Equal(6.375 / 1.5, half.MeanVolts!.Value, 3);
        Assert.Equal(7.75, half.MilliwattHours, 2);
    }

    [Fact]
    public void A_step_that_runs_has_passed_what_its_last_sample_says_until_then()
    {
        StoredStep running = Step(1, StepKind.ConstantCurrent, 1, null, -1_000_000, charge: null, reason: null);
        HalfCycle half = Assert.Single(HalfCycleReader.Of(Test(), [running], [Sample(2, 2 * AnHour, -0.1, -1, charge: -700_000)]));
        Assert.Equal((2.0, 0.7, false), (half.EndHours, half.MilliampHours, half.IsComplete));
        Assert.Equal((-1.0, null, -0.1), (half.MilliampsPerSquareCentimetre, half.MeanVolts, half.LastVolts));
        Assert.Equal(1, Assert.Single(HalfCycleReader.Of(Test(), [running], Array.Empty<StoredSample>())).EndHours);
    }

    [Fact]
    public void Ratios_of_cycles_need_something_to_be_divided_by()
    {
        HalfCycle none = Half(1, 1) with { MilliampHours = 0, MilliwattHours = 0 }, some = Half(2, -1);
        var cycle = new Cycle(1, none, some);
        Assert.Equal((null, null, null), (cycle.CoulombicEfficiencyPercent, cycle.EnergyEfficiencyPercent,
            cycle.RetentionPercent(new Cycle(1, some, none))));
        Assert.Equal((null, null, null), (new Cycle(1, some, null).CoulombicEfficiencyPercent,
            new Cycle(1, some, null).EnergyEfficiencyPercent, new Cycle(1, some, null).RetentionPercent(cycle)));
        Assert.Equal((100, 100, 100), (new Cycle(1, some, some).CoulombicEfficiencyPercent,
            new Cycle(1, some, some).EnergyEfficiencyPercent, cycle.RetentionPercent(cycle)));
        Assert.False(cycle with { Discharge = some with { IsComplete = false } } is { IsComplete: true });
        Assert.False(new Cycle(1, none with { IsComplete = false }, some).IsComplete);
    }

    [Fact]
    public void A_discharge_ends_the_charge_before_it_and_another_or_one_before_all_is_in_no_cycle()
    {
        IReadOnlyList<Cycle> cycles = Cycle.Of([Half(1, -1), Half(2, 1), Half(3, -1), Half(4, -2), Half(5, 1)]);
        Assert.Equal([(1L, 2L, (long?)3L), (2L, 5L, null)], cycles.Select(cycle => (cycle.Number, cycle.Charge.Number,
            cycle.Discharge?.Number)));
    }

    [Fact]
    public void Incremental_capacity_spreads_the_charge_between_rows_and_leaves_out_empty_bins()
    {
        Assert.Empty(IncrementalCapacity.Of([(3, 1)], 0.1));
        CapacityPoint[] level = [.. IncrementalCapacity.Of([(3.05, 0), (3.25, 1), (3.25, 1), (3.05, 3)], 0.1)];
        Assert.Equal([(3.05, 0.375, 7.5), (3.15, 1.5, 15), (3.25, 2.625, 7.5)], level.Select(Rounded));
        Assert.Equal([(3.05, 1.0, 20.0)], IncrementalCapacity.Of([(3.05, 0), (3.05, 2)], 0.1).Select(Rounded));
        static (double, double, double) Rounded(CapacityPoint point) =>
            (Math.Round(point.Volts, 9), Math.Round(point.MilliampHours, 9), Math.Round(point.MilliampHoursPerVolt, 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => IncrementalCapacity.Of([], -0.1));
    }
}
