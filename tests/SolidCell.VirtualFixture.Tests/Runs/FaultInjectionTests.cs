using SolidCell.Core.Instrument;
using SolidCell.Core.Safety;
using SolidCell.VirtualFixture.Bench;
using SolidCell.VirtualFixture.Chips;

namespace SolidCell.VirtualFixture.Tests.Runs;

/// <summary>Sensors that fail in PX4's ways, in each phase of a schedule: which fault, how soon, and what the fixture then does.</summary>
public class FaultInjectionTests
{
    private const long Hour = 3_600_000;

    public static TheoryData<string, SensorFault, FaultId, long> Opening => new()
    {
        { "converter", SensorFault.Off, FaultId.VoltageSensorSilent, 500 },
        { "converter", SensorFault.Garbage, FaultId.VoltageSensorSilent, 500 },
        { "converter", SensorFault.Slow, FaultId.VoltageSensorSilent, 500 },
        { "converter", SensorFault.Intermittent, FaultId.VoltageSensorSilent, 10_000 },
        { "converter hung", SensorFault.Ok, FaultId.VoltageSensorSilent, 500 },
        { "supply low", SensorFault.Ok, FaultId.SupplyLow, 1500 },
        { "emergency stop", SensorFault.Ok, FaultId.EmergencyStop, 200 },
    };

    public static TheoryData<string, SensorFault, FaultId, long> OpeningUnderCurrent => new()
    {
        { "converter", SensorFault.Stuck, FaultId.VoltageSensorSilent, 7500 },
        { "contact", SensorFault.Ok, FaultId.ContactLost, 500 },
    };

    public static TheoryData<string, SensorFault, FaultId, long> Noted => new()
    {
        { "pressure", SensorFault.Off, FaultId.PressureSensorSilent, 7000 },
        { "thermometer", SensorFault.Off, FaultId.TemperatureSensorSilent, 7000 },
    };

    [Theory]
    [MemberData(nameof(Opening))]
    [MemberData(nameof(OpeningUnderCurrent))]
    public void What_makes_the_cell_unsafe_to_drive_opens_the_relay(string sensor, SensorFault fault, FaultId id, long within)
    {
        bool needsCurrent = OpeningUnderCurrent.Any(row => row.Data.Item1 == sensor && row.Data.Item2 == fault);
        for (int phase = needsCurrent ? 1 : 0; phase < 3; phase++)
        {
            FixtureRun run = RunInto(phase, sensor, fault, within);
            Assert.Contains(run.Faults, found => found.FaultId == (long)id && found.Raised);
            Assert.Equal(InstrumentState.Faulted, run.Fixture.Instrument.State);
            Assert.False(run.Fixture.Board.Relay.IsClosed);
            Assert.Equal(0, run.Fixture.Board.Amps);
        }
    }

    [Theory]
    [MemberData(nameof(Noted))]
    public void What_only_loses_a_witness_is_noted_and_the_test_goes_on(string sensor, SensorFault fault, FaultId id, long within)
    {
        for (int phase = 0; phase < 3; phase++)
        {
            FixtureRun run = RunInto(phase, sensor, fault, within);
            Assert.Contains(run.Faults, found => found.FaultId == (long)id && found.Raised);
            Assert.Equal(InstrumentState.Running, run.Fixture.Instrument.State);
            Assert.True(run.Fixture.Board.Relay.IsClosed);
        }
    }

    [Fact]
    public void A_source_that_is_silent_or_stuck_is_found_when_the_current_should_turn()
    {
        foreach (SensorFault fault in new[] { SensorFault.Off, SensorFault.Stuck })
        {
            FixtureRun run = RunInto(1, "source", fault, Hour - 60_000 + 2000);
            Assert.Contains(run.Faults, found => found.FaultId is (long)FaultId.SourceSilent or (long)FaultId.CurrentNotFollowing);
            Assert.NotEqual(InstrumentState.Running, run.Fixture.Instrument.State);
            Assert.False(run.Fixture.Board.Relay.IsClosed);
        }
    }

    private static FixtureRun RunInto(int phase, string sensor, SensorFault fault, long then)
    {
        var run = new FixtureRun(new VirtualFixtureOptions { Seed = 21 + phase }, TestPrograms.Phases());
        run.Fixture.Run(phase * Hour + 60_000);
        run.Drain();
        Assert.Empty(run.Faults);
        Assert.Equal(InstrumentState.Running, run.Fixture.Instrument.State);
        Break(run.Fixture.Board, sensor, fault);
        run.Fixture.Run(then);
        run.Drain();
        return run;
    }

    private static void Break(SimulatedBoard board, string sensor, SensorFault fault)
    {
        switch (sensor)
        {
            case "converter": board.Converter.Fault = fault; break;
            case "converter hung": board.Converter.BusHung = true; break;
            case "source": board.Dac.Fault = fault; break;
            case "pressure": board.Pressure.Fault = fault; break;
            case "thermometer": board.Thermometer.Fault = fault; break;
            case "supply low": board.Supply.Code = 2500.0 / 6600 * 65520; break;
            case "emergency stop": board.EmergencyStopPressed = true; break;
            case "contact": board.ContactLost = true; break;
            default: throw new ArgumentException(sensor, nameof(sensor));
        }
    }
}
