using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Results;
using SolidCell.Core.Measurement;
using SolidCell.Protocols.Results;
using SolidCell.Store.Reading;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Analysis.Tests.Results;

/// <summary>The formulas of docs/results.md, each by hand.</summary>
public class MeasuresTests
{
    [Fact]
    public void Area_specific_resistance_is_mean_voltage_over_current_density()
    {
        HalfCycle half = Half(1, density: -0.5, meanVolts: -0.05, startVolts: -0.04, lastVolts: -0.06);
        Assert.Equal((100, 50), (half.OhmSquareCentimetres!.Value, half.OverpotentialMillivolts!.Value));
        Assert.Equal((40, 60, 1.5), (half.StartMillivolts!.Value, half.EndMillivolts!.Value, half.EndOverStart!.Value), Near);
    }

    [Fact]
    public void A_half_cycle_that_held_a_voltage_has_no_resistance() =>
        Assert.Null(Half(1, density: 0, meanVolts: 0.05).OhmSquareCentimetres);

    /// <summary>By hand: 11.1 mWh over 3 mAh is 3.7 V; 0.3 MPa over 1.5 mAh/cm2.</summary>
    [Fact]
    public void Mean_voltage_is_energy_over_charge_and_pressure_is_given_per_charge()
    {
        HalfCycle half = Half(1, 0.5, 3.6) with
        {
            MilliampHours = 3,
            MilliwattHours = 11.1,
            MilliampHoursPerSquareCentimetre = 1.5,
            PressureAmplitudeMegapascals = 0.3,
        };
        Assert.Equal(3.7, half.EnergyMeanVolts!.Value, 12);
        Assert.Equal(0.2, half.MegapascalsPerMilliampHourPerSquareCentimetre!.Value, 12);
    }

    /// <summary>By hand: 9 of 12 mWh; 2.7 of 3 mAh; and against the first discharge of 3 mAh, 90 %.</summary>
    [Fact]
    public void Energy_efficiency_and_retention_are_ratios_of_discharges()
    {
        var first = new Cycle(1, Half(1, 0.5, 4) with
        {
            MilliampHours = 3.2,
            MilliwattHours = 12.8,
        }, Half(2, -0.5, 3.6) with { MilliampHours = 3, MilliwattHours = 10.8 });
        var later = new Cycle(2, Half(3, 0.5, 4) with
        {
            MilliampHours = 3,
            MilliwattHours = 12,
        }, Half(4, -0.5, 3.5) with { MilliampHours = 2.7, MilliwattHours = 9 });
        Assert.Equal((90, 75, 90),
            (later.CoulombicEfficiencyPercent!.Value, later.EnergyEfficiencyPercent!.Value, later.RetentionPercent(first)!.Value), Near);
        Assert.Null(later.RetentionPercent(null));
    }

    /// <summary>
    /// By hand, four half-cycles at 0.5: first two 50 and 40 mean 45, last two 66 and 54 mean 60: + 33.3 %; 12 over 60 is 20 %.
    /// </summary>
    [Fact]
    public void Polarisation_grows_from_the_first_to_the_last_half_cycles_at_the_longest_density()
    {
        Polarisation found =
            Polarisation.Of([Half(1, 0.1, 0.009), Half(2, 0.5, 0.05), Half(3, -0.5, -0.04), Half(4, 0.5, 0.066), Half(5, -0.5, -0.054)])!;
        Assert.Equal((0.5, 45, 60), (found.MilliampsPerSquareCentimetre, found.FirstMillivolts, found.LastMillivolts), Near);
        Assert.Equal(100.0 / 3, found.GrowthPercent, 9);
        Assert.Equal(20, found.AsymmetryPercent!.Value, 9);
        Assert.Null(Polarisation.Of([Half(1, 0.1, 0.01)]));
    }

    /// <summary>
    /// By hand, in bins of 0.1 V: 1 mAh between 3.0 and 3.1, 3 mAh between 3.1 and 3.2; on the way down negative and from the top.
    /// </summary>
    [Fact]
    public void Incremental_capacity_is_charge_in_a_bin_over_its_width()
    {
        CapacityPoint[] up = [.. IncrementalCapacity.Of([(3.02, 0), (3.08, 1), (3.12, 1), (3.18, 4)], 0.1)];
        Assert.Equal([3.05, 3.15], up.Select(point => Math.Round(point.Volts, 9)));
        Assert.Equal([10.0, 30.0], up.Select(point => Math.Round(point.MilliampHoursPerVolt, 9)));
        Assert.Equal([0.5, 2.5], up.Select(point => Math.Round(point.MilliampHours, 9)));
        Assert.Equal(0.1, up[0].VoltsPerMilliampHour, 9);
        CapacityPoint[] down = [.. IncrementalCapacity.Of([(3.18, 0), (3.12, 3), (3.08, 3), (3.02, 4)], 0.1)];
        Assert.Equal([-30.0, -10.0], down.Select(point => Math.Round(point.MilliampHoursPerVolt, 9)));
        Assert.Throws<ArgumentOutOfRangeException>(() => IncrementalCapacity.Of([], 0));
    }

    /// <summary>By hand: amplitudes 0.1, 0.1, 0.3, 0.5: 0.4 less 0.1.</summary>
    [Fact]
    public void Pressure_amplitudes_drift_from_the_first_to_the_last_half_cycles()
    {
        HalfCycle[] halves = [.. new[] { 0.1, 0.1, 0.3,
            0.5 }.Select((amplitude, at) => Half(at + 1, at % 2 == 0 ? 0.5 : -0.5, 0.05) with
                {
                    PressureAmplitudeMegapascals = amplitude,
                })];
        Assert.Equal(0.3, Measures(halves).PressureAmplitudeDriftMegapascals!.Value, 12);
        Assert.Null(Measures(halves[..2]).PressureAmplitudeDriftMegapascals);
    }

    [Fact]
    public void Efficiencies_stand_in_the_row_of_the_discharge()
    {
        TestMeasures test =
            Measures([Half(1, 0.5, 4) with { MilliampHours = 2 }, Half(2, -0.5, 3.5) with { MilliampHours = 1.9 }], kind: CellKind.Full);
        HalfCycleColumn column = HalfCycleColumn.Of(test).Single(one => one.Name == "coulombic_efficiency_percent");
        Assert.Null(column.Value(test, test.HalfCycles[0]));
        Assert.Equal(95, column.Value(test, test.HalfCycles[1])!.Value, 9);
        Assert.DoesNotContain(HalfCycleColumn.Of(Measures([])), one => one.Name == "coulombic_efficiency_percent");
    }

    private static bool Near((double, double, double) one, (double, double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9 && Math.Abs(one.Item3 - other.Item3) < 1e-9;

    private static TestMeasures Measures(HalfCycle[] halves, CellKind kind = CellKind.Symmetric) => new(
        new StoredTest(new byte[16], "f", "li", kind, 100_000_000, 0, "p", "ended", DateTimeOffset.UnixEpoch),
        new TestResult
        {
            Kind = ResultKind.FirstShort,
            TestHours = 1,
            HalfStepMilliampHoursPerSquareCentimetre = 0,
            CumulativeMilliampHoursPerSquareCentimetre = 0,
        },
        halves);

    private static HalfCycle Half(long number, double density, double? meanVolts, double? startVolts = null, double? lastVolts = null) =>
        new()
        {
            Number = number,
            Cycle = (number + 1) / 2,
            StartHours = number - 1,
            EndHours = number,
            MilliampsPerSquareCentimetre = density,
            MilliampHours = 1,
            MilliampHoursPerSquareCentimetre = 1,
            MilliampHoursPerGram = null,
            MeanVolts = meanVolts,
            StartVolts = startVolts,
            LastVolts = lastVolts,
            IsComplete = true,
        };
}
