using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Safety;

/// <summary>
/// Each fault of the table, provoked on a running test: raised within its debounce, acting and clearing as the table says.
/// </summary>
public class FaultTableTests
{
    private static readonly Dictionary<FaultId, Action<Sample>> Causes = new()
    {
        [FaultId.CellOverVoltage] = sample => sample.CellMicrovolts = 5_100_000,
        [FaultId.CellUnderVoltage] = sample => sample.CellMicrovolts = -5_100_000,
        [FaultId.OverCurrent] = sample => sample.CellNanoamps = 11_000_000,
        [FaultId.CurrentNotFollowing] = sample => sample.CellNanoamps = 0,
        [FaultId.PressureHigh] = sample => sample.StackKilopascals = 61_000,
        [FaultId.PressureLow] = sample => sample.StackKilopascals = 900,
        [FaultId.ContactLost] = sample => sample.CellVoltageQuality = SampleQuality.OpenInput,
        [FaultId.OverTemperature] = sample => sample.FrameMillidegrees = 61_000,
        [FaultId.UnderTemperature] = sample => sample.FrameMillidegrees = 5_000,
        [FaultId.VoltageSensorSilent] = sample => sample.CellVoltageQuality = SampleQuality.NoAnswer,
        [FaultId.CurrentSensorSilent] = sample => sample.CellCurrentQuality = SampleQuality.BusHung,
        [FaultId.PressureSensorSilent] = sample => sample.StackPressureQuality = SampleQuality.OutOfDate,
        [FaultId.TemperatureSensorSilent] = sample => sample.FrameTemperatureQuality = SampleQuality.Implausible,
        [FaultId.SupplyLow] = sample => sample.SupplyMillivolts = 2900,
        [FaultId.EmergencyStop] = sample => sample.EmergencyStopPressed = true,
    };

    public static TheoryData<FaultId> Provoked => [.. Causes.Keys];

    public static TheoryData<FaultId> Debounced => [.. Causes.Keys.Where(id => FaultTable.DebounceMilliseconds(id) > 0)];

    public static TheoryData<FaultId> ProvokedWith(FaultAction action) => [.. Causes.Keys.Where(id => FaultTable.ActionOf(id) == action)];

    [Theory]
    [MemberData(nameof(Debounced))]
    public void A_cause_shorter_than_the_debounce_does_nothing(FaultId id)
    {
        int debounce = FaultTable.DebounceMilliseconds(id);
        Bench bench = Running();
        bench.Tamper = Causes[id];
        bench.Run(debounce);
        bench.Tamper = null;
        bench.Run(100);
        Assert.False(IsActive(bench, id));
        Assert.Equal(InstrumentState.Running, bench.Instrument.State);
    }

    [Theory]
    [MemberData(nameof(Provoked))]
    public void A_cause_is_a_fault_one_sample_after_its_debounce(FaultId id)
    {
        Bench bench = Provoke(id);
        Assert.True(IsActive(bench, id));
        Assert.Equal(FaultTable.ActionOf(id) >= FaultAction.Pause, bench.Instrument.State == InstrumentState.Faulted);
        Assert.Equal(FaultTable.ActionOf(id) >= FaultAction.OpenRelay, !bench.IsClosed);
    }

    [Theory]
    [MemberData(nameof(ProvokedWith), FaultAction.Log)]
    public void A_logged_fault_lets_the_test_run(FaultId id)
    {
        Bench bench = Provoke(id);
        Assert.Equal(500_000, bench.Instrument.SetPointNanoamps);
        bench.Tamper = null;
        bench.Run(1100);
        Assert.False(IsActive(bench, id));
    }

    [Theory]
    [MemberData(nameof(ProvokedWith), FaultAction.Pause)]
    public void A_pausing_fault_holds_zero_current_and_lets_the_test_go_on_by_itself(FaultId id)
    {
        Bench bench = Provoke(id);
        Assert.Equal(0, bench.Instrument.SetPointNanoamps);
        bench.Tamper = null;
        bench.Run(1100);
        Assert.Equal(InstrumentState.Running, bench.Instrument.State);
        Assert.Equal(500_000, bench.Instrument.SetPointNanoamps);
    }

    [Theory]
    [MemberData(nameof(ProvokedWith), FaultAction.OpenRelay)]
    public void An_opening_fault_leaves_the_test_paused_for_the_operator(FaultId id)
    {
        Bench bench = Provoke(id);
        bench.Tamper = null;
        bench.Run(1100);
        Assert.Equal(InstrumentState.Paused, bench.Instrument.State);
        Assert.False(bench.IsClosed);
        Assert.Equal(CommandOutcome.Done, bench.Send(CommandName.Resume));
        bench.Run(100);
        Assert.Equal(InstrumentState.Running, bench.Instrument.State);
        Assert.True(bench.IsClosed);
    }

    [Theory]
    [MemberData(nameof(ProvokedWith), FaultAction.Latch)]
    public void A_latched_fault_waits_for_the_operator_and_for_its_cause_to_be_gone(FaultId id)
    {
        Bench bench = Provoke(id);
        Assert.Equal(CommandOutcome.Refused, bench.Send(CommandName.ClearFault));
        bench.Tamper = null;
        bench.Run(60_000);
        Assert.Equal(InstrumentState.Faulted, bench.Instrument.State);
        Assert.Equal(CommandOutcome.Done, bench.Send(CommandName.ClearFault));
        Assert.Equal(InstrumentState.Paused, bench.Instrument.State);
    }

    [Fact]
    public void The_worst_of_two_faults_wins()
    {
        Bench bench = Running();
        bench.Tamper = sample =>
        {
            Causes[FaultId.PressureLow](sample);
            Causes[FaultId.SupplyLow](sample);
        };
        bench.Run(3000);
        Assert.False(bench.IsClosed);
        Assert.True(IsActive(bench, FaultId.PressureLow) && IsActive(bench, FaultId.SupplyLow));
    }

    [Fact]
    public void A_source_that_does_not_answer_opens_the_relay()
    {
        Bench bench = Running();
        bench.SourceAnswers = false;
        bench.Run(1300);
        Assert.True(IsActive(bench, FaultId.SourceSilent));
        Assert.False(bench.IsClosed);
    }

    [Fact]
    public void An_internal_error_opens_the_relay_and_latches()
    {
        Bench bench = Running();
        bench.Instrument.ReportInternalError();
        bench.Run(10_000);
        Assert.Equal(InstrumentState.Faulted, bench.Instrument.State);
        Assert.False(bench.IsClosed);
    }

    [Fact]
    public void An_internal_error_in_every_tick_is_one_record_and_not_a_full_log()
    {
        Bench bench = Running();
        for (int tick = 0; tick < 100; tick++)
        {
            bench.Instrument.ReportInternalError();
        }

        Assert.Single(Entry.Of(bench.Log, RecordKind.Fault));
    }

    [Fact]
    public void The_heartbeat_stops_with_the_measuring_loop_and_when_the_relay_is_open()
    {
        Bench bench = Running();
        int beats = bench.Beats;
        bench.Run(1000);
        Assert.Equal(beats + 20, bench.Beats);
        bench.Instrument.ReportInternalError();
        bench.Run(1000);
        Assert.Equal(beats + 20, bench.Beats);
    }

    [Fact]
    public void An_open_input_with_the_relay_open_is_no_fault()
    {
        Bench bench = new() { Tamper = Causes[FaultId.ContactLost] };
        bench.Run(5000);
        Assert.Equal(InstrumentState.Idle, bench.Instrument.State);
    }

    private static bool IsActive(Bench bench, FaultId id) => (bench.Instrument.ActiveFaults & (1 << (int)id)) != 0;

    private static Bench Provoke(FaultId id)
    {
        Bench bench = Running();
        bench.Tamper = Causes[id];
        bench.Run(FaultTable.DebounceMilliseconds(id) + 50);
        return bench;
    }

    private static Bench Running()
    {
        ProgramBuilder program = new ProgramBuilder().Current(500_000, 3_600_000);
        program.Head.Envelope.MinimumStackKilopascals = 1000;
        Bench bench = new();
        bench.Start(program);
        bench.Run(2000);
        return bench;
    }
}
