using SolidCell.Analysis.CriticalCurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Deviations;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;
using SolidCell.Core.Detection;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Results;
using SolidCell.Store.Reading;
using static SolidCell.Analysis.Tests.Made;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Analysis.Tests.Results;

public sealed class SummaryTests
{
    /// <summary>Charge 2, discharge 1.8, charge 2, discharge 1.5 mAh, of which the fixture's half-cycle 0 and a rest are none.</summary>
    [Fact]
    public void Capacities_are_those_of_the_first_and_the_last_whole_discharge()
    {
        StoredStep[] steps = [Charge(0, 9), Charge(1, 2), Charge(2, -1.0), Charge(2, -0.8),
            Charge(2, -5) with { StepKind = StepKind.Rest }, Charge(3, 2), Charge(4, -1.5), Charge(5, 2),
            Charge(6, -1, StepEndReason.Operator)];
        CapacitySummary found = CapacitySummary.Of(Test(CellKind.Full), steps);
        Assert.Equal((2, 1.8, 1.5, 90.0, null), (found.Discharges, found.First!.MilliampHours, found.Last!.MilliampHours,
            found.FirstEfficiencyPercent, found.Plating));
    }

    [Fact]
    public void A_test_that_begins_with_a_discharge_has_no_first_efficiency_and_one_without_has_no_capacity()
    {
        Assert.Equal((1, null), (CapacitySummary.Of(Test(CellKind.Half), [Charge(1, -1)]).Discharges,
            CapacitySummary.Of(Test(CellKind.Half), [Charge(1, -1), Charge(2, 1)]).FirstEfficiencyPercent));
        Assert.Equal(new CapacitySummary(0, null, null, null), CapacitySummary.Of(Test(CellKind.Half),
            [Charge(1, 1), Charge(2, 0) with { ChargeNanoampHours = null }]));
        Assert.Equal(80, CapacitySummary.Of(Test(CellKind.AnodeFree), [Charge(1, 1), Charge(2, -0.8,
            StepEndReason.VoltageBelow)]).Plating!.Percent);
    }

    [Theory]
    [InlineData(10203L, "1.2.3")]
    [InlineData(1L, "0.0.1")]
    [InlineData(1234567L, "123.45.67")]
    [InlineData(0L, null)]
    [InlineData(-1L, null)]
    [InlineData(null, null)]
    public void A_firmware_version_has_two_digits_for_minor_and_patch(long? version, string? name) =>
        Assert.Equal(name, FirmwareName.Of(version));

    /// <summary>2 and 4 ohm at once, 5 ohm after a second of one pulse only, on 0.5 cm2.</summary>
    [Fact]
    public void Pulses_have_the_mean_of_those_that_were_measured()
    {
        PulseSummary found = PulseSummary.Of([Pulse(2_000_000, 0), Pulse(4_000_000, 5_000_000)], 0.5)!;
        Assert.Equal(new PulseSummary(2, 3, 5, null, 0.5) { InstantDeviationOhms = Math.Sqrt(2) }, found);
        Assert.Equal((1.5, 2.5, null), (found.InstantOhmSquareCentimetres, found.OneSecondOhmSquareCentimetres,
            found.TenSecondsOhmSquareCentimetres));
        Assert.Null(PulseSummary.Of([], 1));
    }

    [Fact]
    public void A_number_to_sort_by_is_larger_for_a_better_cell()
    {
        CriticalCurrentDensity critical = new(new CriticalInterval(0.2, 0.4, null, null, 0, null),
            new CriticalInterval(0.4, 0.8, null, null, 0, null));
        var failure = new FailurePoint(FailureMode.Contact, null, 1, 1, 1, 1.25, 0.5, null);
        ShortOnset Onset(double hours) => new(ShortName.Hard, hours, 0, 0, 0);
        Assert.Equal(
            [0.6, 1.75, 3, 7, 6, 10, -3, 150, 2, 1.5, null, null],
            new[]
            {
                Result(ResultKind.CriticalCurrent) with { CriticalCurrent = critical },
                Result(ResultKind.ThresholdCapacity) with { ThresholdCapacity = new ThresholdCapacity(1, 3, failure, null) },
                Result(ResultKind.ThresholdCapacity) with { ThresholdCapacity = new ThresholdCapacity(1, 3, null, null) },
                Result(ResultKind.FirstShort) with { FirstHardShort = Onset(7), FirstSoftShort = Onset(6) },
                Result(ResultKind.FirstShort) with { FirstSoftShort = Onset(6) },
                Result(ResultKind.FirstShort),
                Result(ResultKind.PulseResistance) with { Pulses = new PulseSummary(1, 6, null, null, 0.5) },
                Result(ResultKind.Capacity) with { Capacities = new CapacitySummary(1, null, new PassedCharge(1.5, 2, 150), null) },
                Result(ResultKind.Capacity) with { Capacities = new CapacitySummary(1, null, new PassedCharge(1.5, 2, null), null) },
                Result(ResultKind.Capacity) with { Capacities = new CapacitySummary(1, null, new PassedCharge(1.5, null, null), null) },
                Result(ResultKind.Capacity),
                Result(ResultKind.None),
            }.Select(ResultLine.Number).Select(number => number is { } known ? Math.Round(known, 9) : (double?)null));
    }

    [Fact]
    public void Lines_have_the_decimals_that_people_read()
    {
        var failure = new FailurePoint(FailureMode.Contact, null, 1, 1, 1, 1.25049, 0.5, null);
        Assert.Equal(
            ["soft 1.750, hard > 3.000 mAh/cm2 at 1.00 mA/cm2", "soft short at 6.0 h", "2.000 mAh/cm2", "1.500 mAh", "CE 98.77 % over 4 strips", "- ohm cm2", ""],
            new[]
            {
                Result(ResultKind.ThresholdCapacity) with { ThresholdCapacity = new ThresholdCapacity(1, 3, failure, null) },
                Result(ResultKind.FirstShort) with { FirstSoftShort = new ShortOnset(ShortName.Soft, 6, 0, 0, 0) },
                Result(ResultKind.Capacity) with { Capacities = new CapacitySummary(1, null, new PassedCharge(1.5, 2, null), null) },
                Result(ResultKind.Capacity) with { Capacities = new CapacitySummary(1, null, new PassedCharge(1.5, null, null), null) },
                Result(ResultKind.Capacity) with { Capacities = new CapacitySummary(1, null, null,
                    null) { Plating = new PlatingEfficiency(98.768, 4, 1) } },
                Result(ResultKind.PulseResistance) with { Pulses = new PulseSummary(1, null, null, null, 1) },
                Result(ResultKind.Capacity),
            }.Select(ResultLine.Of));
    }

    [Fact]
    public void Limits_leaks_and_peaks_have_a_line_each()
    {
        var controlled = new ControlledSteps(new HoldLeak(4.1, 10, 2.5), new SweepPeak(3.7, 0.9), new SweepPeak(3.6, -0.8));
        Assert.Equal(
            [
                ("stripping limit", "0.20 to 0.40 mA/cm2, V_end/V_start 1.30 there (limit 1.2)"), ("current left in the hold", "2.50 uA/cm2 at 4.100 V, last tenth of 10.0 h"),
                ("largest current, sweep up", "0.900 mA/cm2 at 3.700 V"), ("largest current, sweep down", "-0.800 mA/cm2 at 3.600 V"),
            ],
            MeasureLines.Of(new StrippingLimit(0.2, 0.4, 1.3), controlled));
        Assert.Equal([("stripping limit", "> 0.40 mA/cm2, V_end/V_start 1.10 at the most")], MeasureLines.Of(new StrippingLimit(0.4, null, 1.1), null));
        Assert.Empty(MeasureLines.Of(null, new ControlledSteps(null, null, null)));
    }

    [Fact]
    public void What_was_held_or_swept_is_said_before_capacities_and_voids_before_the_density_that_they_ended()
    {
        var capacity = new TestMeasures(Test(CellKind.Full), Result(ResultKind.Capacity), []);
        ControlledSteps held = new(new HoldLeak(4.2, 10, 2.5), null, null), brief = new(new HoldLeak(4.2, 4, 2.5), null, null);
        Assert.Equal("current left in the hold", ResultLines.Of(capacity with { Controlled = held }).First().What);
        Assert.Equal("cycles", ResultLines.Of(capacity with { Controlled = brief }).First().What);
        Assert.Equal(["largest current, sweep up", "first soft short"],
            ResultLines.Of(capacity with { Controlled = new(null, new SweepPeak(3.7, 0.9), null) }).Take(2).Select(line => line.What));
        Assert.Equal(["2.50 uA/cm2 left at 4.20 V", "peak 0.900 mA/cm2 at 3.700 V", ""],
            new[] { held, new(null, new SweepPeak(3.7, 0.9), null), brief }
                .Select(steps => ResultLine.Of(capacity with { Controlled = steps })));
        var limit = new StrippingLimit(0.2, 0.4, 1.3);
        Assert.True(MeasureLines.AreFirst(Failed(FailureMode.VoltageLimit), limit, null));
        Assert.False(MeasureLines.AreFirst(Failed(FailureMode.ShortCircuit), limit, null));
        StrippingLimit flat = limit with { RisingMilliampsPerSquareCentimetre = null };
        Assert.False(MeasureLines.AreFirst(Failed(FailureMode.VoltageLimit), flat, null));
    }

    private static TestResult Failed(FailureMode mode)
    {
        var interval = new CriticalInterval(0.2, 0.4, null, null, 0, new FailurePoint(mode, null, 1, 1, 1, 1, 1, null));
        return Result(ResultKind.CriticalCurrent) with { CriticalCurrent = new(interval, interval) };
    }

    /// <summary>Three discharges to a voltage at 1 and 2 mA, and one that a charge ended, which is no capacity.</summary>
    [Fact]
    public void Rates_have_their_capacities_and_a_discharge_that_a_charge_ended_is_none()
    {
        StoredStep[] steps = [Charge(1, 3), Charge(2, -2.0, StepEndReason.VoltageBelow) with { SetPointNanoamps = -1_000_000 },
            Charge(3, 2), Charge(4, -1.8, StepEndReason.VoltageBelow) with { SetPointNanoamps = -1_000_000 }, Charge(5, 2),
            Charge(6, -1.5, StepEndReason.VoltageBelow) with { SetPointNanoamps = -2_000_000 }, Charge(7, 2),
            Charge(8, -0.9, StepEndReason.ShareOfHalfCycleBefore) with { SetPointNanoamps = -1_000_000 }];
        CapacitySummary found = CapacitySummary.Of(Test(CellKind.Full), steps);
        Assert.Equal((3, 2.0, 1.5), (found.Discharges, found.First!.MilliampHours, found.Last!.MilliampHours));
        Assert.Equal([(2, 1.9, 1.8, 2.0), (1, 1.5, 1.5, 1.5)], found.Rates.Select(rate =>
            (rate.Discharges, rate.Mean.MilliampHours, rate.Least.MilliampHours, rate.Most.MilliampHours)));
        Assert.Equal(2, found.Rates[1].MilliampsPerSquareCentimetre / found.Rates[0].MilliampsPerSquareCentimetre, 9);
        Assert.Empty(CapacitySummary.Of(Test(CellKind.Full), steps[..4]).Rates);
    }

    [Fact]
    public void Rates_and_pulses_have_a_line_each()
    {
        var rates = new CapacitySummary(3, null, null, null)
        {
            Rates = [new RateCapacity(0.3, 2, new(1, 2.0004, 180.04), new(1, 1.9, 1), new(1, 2.1, 1)) { CRate = 0.1 },
                new RateCapacity(0.6, 1, new(1, 1.5, null), new(1, 1.5, null), new(1, 1.5, null))],
        };
        Assert.Equal([("discharge at 0.10 C", "2.000 mAh/cm2, 180.0 mAh/g (n 2, 1.900 to 2.100 mAh/cm2)"),
            ("discharge at 0.600 mA/cm2", "1.500 mAh/cm2 (n 1, 1.500 to 1.500 mAh/cm2)")], CapacityLines.OfRates(rates));
        Assert.Empty(CapacityLines.OfRates(null));
        PulseSummary pulses = new PulseSummary(3, 100, null, 102, 0.5) { InstantDeviationOhms = 0.5 };
        Assert.Equal([("resistance by pulses", "50.00 ohm cm2 at once, s.d. 0.25, n 3"), ("  after 10 s", "51.00 ohm cm2")],
            CapacityLines.OfPulses(pulses));
        Assert.Single(CapacityLines.OfPulses(pulses with { TenSecondsOhms = null }));
        Assert.Empty(CapacityLines.OfPulses(null));
    }

    /// <summary>24 amplitudes of 1 to 24: the first ten have a mean of 5.5, the last ten of 19.5.</summary>
    [Theory]
    [InlineData(24, 14.0)]
    [InlineData(4, 2.0)]
    [InlineData(3, null)]
    public void Pressure_drifts_between_ten_half_cycles_at_each_end_and_needs_four(int count, double? drift)
    {
        HalfCycle[] halves = [.. Enumerable.Range(1, count).Select(at => Half(at, 1) with { PressureAmplitudeMegapascals = at })];
        Assert.Equal(drift, new TestMeasures(Test(), Result(ResultKind.None), halves).PressureAmplitudeDriftMegapascals);
    }

    [Fact]
    public void A_cycle_is_found_by_its_discharge_and_first_and_last_are_whole_ones()
    {
        var test = new TestMeasures(Test(CellKind.Full), Result(ResultKind.None),
            [Half(1, 1), Half(2, -1) with { IsComplete = false }, Half(3, 1), Half(4, -1), Half(5, 1), Half(6, -1), Half(7, 1)]);
        Assert.Equal((null, 1L, 2L, null), (test.CycleOf(test.HalfCycles[0]), test.CycleOf(test.HalfCycles[1])!.Number,
            test.CycleOf(test.HalfCycles[3])!.Number, test.CycleOf(test.HalfCycles[6])));
        Assert.Equal((2L, 3L), (test.Reference!.Number, test.Last!.Number));
        Assert.Equal((null, null, 0), (test.Polarisation, test.StrippingLimit, test.Levels.Count));
    }

    [Fact]
    public void Without_a_short_hours_and_charges_are_those_of_the_whole_test()
    {
        StoredStep[] steps = [Charge(1, 2), Charge(2, -3), Step(9, StepKind.Rest, 12.34567, null, charge: null)];
        TestResult found = TestAnalysis.Analyse(ResultKind.None, new TestEvidence(Test(areaSquareMicrometres: 200_000_000), steps, []));
        Assert.Equal((12.3457, 1.5, 2.5), (found.TestHours, found.HalfStepMilliampHoursPerSquareCentimetre,
            found.CumulativeMilliampHoursPerSquareCentimetre));
        TestResult none = TestAnalysis.Analyse(ResultKind.None, new TestEvidence(Test(areaSquareMicrometres: 0), [], []));
        Assert.Equal((0, 0, 0), (none.TestHours, none.HalfStepMilliampHoursPerSquareCentimetre,
            none.CumulativeMilliampHoursPerSquareCentimetre));
        StoredShort late = HandMadeStaircase.ShortAt(ShortKind.Soft, 20, -400_000);
        TestResult shorted = TestAnalysis.Analyse(ResultKind.None, new TestEvidence(Test(), steps,
            [HandMadeStaircase.ShortAt(ShortKind.Hard, 21, 1), late]));
        Assert.Equal((21, new ShortOnset(ShortName.Soft, 20, 0.4, 0.25, 3), false, true),
            (shorted.TestHours, shorted.Onset, shorted.Onset!.IsHard, shorted.FirstHardShort!.IsHard));
    }

    [Fact]
    public void An_unknown_reason_has_its_number()
    {
        Assert.Equal(("reason 99", "paused by an operator"), (HaltName.Of(99), HaltName.Of((long)HaltReason.Operator)));
        Assert.Null(TestEndName.Of(null));
        Assert.Equal("ended for reason 99", TestEndName.Of((TestEndReason)99));
    }

    private static StoredStep Charge(long half, double milliampHours, StepEndReason reason = StepEndReason.Time) =>
        Step((int)half + 1, StepKind.ConstantCurrent, half, half + 1, Math.Sign(milliampHours), half,
            (long)Math.Round(milliampHours * 1e6), reason);

    private static StoredRecord Pulse(long instant, long oneSecond) =>
        new(RecordKind.PulseResistance, default, 0, [instant, oneSecond, 0, 1], []);

    private static TestResult Result(ResultKind kind) => new()
    {
        Kind = kind,
        TestHours = 10,
        HalfStepMilliampHoursPerSquareCentimetre = 0,
        CumulativeMilliampHoursPerSquareCentimetre = 0,
    };
}
