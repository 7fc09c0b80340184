using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Dashboard.CellTests;
using SolidCell.Store.Reading;
using SolidCell.Store.Traces;

namespace SolidCell.Dashboard.Tests.CellTests;

/// <summary>What is stored in integers, in the units that people read.</summary>
public sealed class StoredInUnitsTests
{
    private static readonly StoredTest Test =
        new([1], "press-1", "Li-1", CellKind.Symmetric, 50_000_000, 0, null, "running", DateTimeOffset.UnixEpoch);

    private static readonly StoredShort Soft = new(
        9_000, ShortKind.Soft, 87, 8_500, 4, 600_000, 1_500_000, 2_500_000, 50_040, 12_060, 49_000, true, 3, ShortCause.AbruptDrop, 11, 2)
    {
        Position = new LogPosition(7, 100),
    };

    [Fact]
    public void A_short_is_shown_with_its_cause_and_its_drop()
    {
        EventView view = ShortViews.Of(Soft);

        Assert.Equal(("soft-short", 8.5, "Soft short"), (view.Kind, view.Seconds, view.Title));
        Assert.EndsWith("; 50.0 mV to 12.1 mV, recovered", view.Detail, StringComparison.Ordinal);
        Assert.Equal(
            new ShortView(7, 3, 8.5, 87, view.ShortCircuit!.Cause, 0.6, 1.5, 2.5, 0.05004, 0.01206, 0.049, true, 11, 2), view.ShortCircuit);
        EventView hard = ShortViews.Of(Soft with { Kind = ShortKind.Hard, Recovered = false });
        Assert.Equal(("hard-short", "Hard short"), (hard.Kind, hard.Title));
        Assert.EndsWith("; 50.0 mV to 12.1 mV", hard.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_cycles_are_the_charges_of_their_steps_without_rests_and_steps_that_run()
    {
        StoredStep[] steps =
        [
            Step(0, 0, StepKind.ConstantCurrent, 9), Step(1, 1, StepKind.ConstantCurrent, 1_000_000), Step(2, 1, StepKind.Rest, 5),
            Step(3, 1, StepKind.ConstantCurrent, 500_000), Step(4, 2, StepKind.ConstantCurrent, -1_000_000),
                Step(5, 3, StepKind.ConstantCurrent, null),
            Step(6, 4, StepKind.ConstantCurrent, 0),
        ];

        IReadOnlyList<HalfCycleView> found = HalfCycleViews.Of(Test, steps);

        Assert.Equal([1, 2, 4], found.Select(one => one.Number));
        Assert.Equal([true, false, false], found.Select(one => one.IsCharge));
        Assert.Equal((1.0, 4.0, 1.5, 3.0), (found[0].FromSeconds, found[0].ToSeconds!.Value, found[0].MilliampHours,
            found[0].MilliampHoursPerSquareCentimetre!.Value));
    }

    [Fact]
    public void A_step_is_shown_in_milliamps_and_with_the_reason_of_its_end()
    {
        using var temporary = new TemporaryStore();
        var names = new Dashboard.Fixtures.StepNames(new Store.Registry.ProtocolRegistry(temporary.Database, TimeProvider.System));
        StoredStep step = Step(3, 1, StepKind.ConstantCurrent, 500_000) with { Reason = StepEndReason.Charge, SetPointNanoamps = -400_000 };

        StepView view = StepViews.Of(step, Test, names);

        Assert.Equal((4L, 3L, "constant-current", 3.0, 4.0, -0.4, -0.8, 0.5, "capacity"),
            (view.Count, view.Index, view.Kind, view.FromSeconds, view.ToSeconds!.Value, view.SetPointMilliamps,
                view.SetPointMilliampsPerSquareCentimetre!.Value,
                view.ChargeMilliampHours!.Value, view.EndReason));
        Assert.Null(view.Name);
        Assert.Null(StepViews.Of(step with { Reason = null }, Test with { AreaSquareMicrometres = 0 },
            names).SetPointMilliampsPerSquareCentimetre);
        Assert.Null(StepViews.Of(step with { Reason = null }, Test, names).EndReason);
        Assert.Equal("reason 250", StepViews.Of(step with { Reason = (StepEndReason)250 }, Test, names).EndReason);
        Assert.Equal(["rest", "constant-current", "constant-voltage", "pulse", "sweep", "constant-power", "impedance", "unknown"],
            new[] { 0, 1, 2, 3, 6, 7, 8, 9 }.Select(kind => StepViews.Of(step with { StepKind = (StepKind)kind }, Test, names).Kind));
    }

    [Fact]
    public void Every_reason_of_an_end_has_words()
    {
        using var temporary = new TemporaryStore();
        var names = new Dashboard.Fixtures.StepNames(new Store.Registry.ProtocolRegistry(temporary.Database, TimeProvider.System));

        Assert.All(Enum.GetValues<StepEndReason>(), reason => Assert.DoesNotContain("reason",
            StepViews.Of(Step(0, 0, StepKind.Rest, 0) with { Reason = reason }, Test, names).EndReason!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_of_a_trace_stands_in_the_middle_of_what_it_holds_and_what_is_not_measured_is_null()
    {
        TraceChannel volts = new([1_000_000, double.NaN], [2_000_000, 3]);
        TraceChannel amps = new([-500_000, 0], [500_000, 1_000_000]);
        TraceChannel pressure = new([5000, 1], [5100, 2]);
        TraceChannel degrees = new([30_000, 1], [30_500, 2]);

        TraceView view = TraceViews.Of(new Trace(2000, [1000, 4000], [2000, 4000], [2, 1], [0, 0], volts, amps, pressure, degrees));

        Assert.Equal(2, view.ColumnSeconds);
        Assert.Equal([1.5, 4], view.Seconds);
        Assert.Equal([1.0, null], view.MinimumVolts);
        Assert.Equal([2.0, 3e-6], view.MaximumVolts);
        Assert.Equal((-0.5, 0.5), (view.MinimumMilliamps[0], view.MaximumMilliamps[0]));
        Assert.Equal((5.0, 5.1), (view.MinimumMegapascals[0], view.MaximumMegapascals[0]));
        Assert.Equal((30.0, 30.5), (view.MinimumCelsius[0], view.MaximumCelsius[0]));
    }

    private static StoredStep Step(int index, long halfCycle, StepKind kind, long? nanoampHours) => new(
        index * 1000, index, index + 1, 1, kind, 400_000, halfCycle, (index + 1) * 1000, StepEndReason.Time, nanoampHours, 1000);
}
