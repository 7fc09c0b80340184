using SolidCell.Core.Instrument;
using SolidCell.Core.Safety;
using SolidCell.Simulation.Chips;

namespace SolidCell.Simulation.Tests.Faults;

/// <summary>Every sensor x every way to fail in PX4's words x every phase of a schedule, on register-level chips, seeded.</summary>
public class FaultMatrixTests
{
    public static TheoryData<Sensor, SensorFault> Cases
    {
        get
        {
            TheoryData<Sensor, SensorFault> cases = [];
            foreach (Sensor sensor in Enum.GetValues<Sensor>())
            {
                foreach (SensorFault fault in Enum.GetValues<SensorFault>().Where(fault => fault != SensorFault.Ok))
                {
                    cases.Add(sensor, fault);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sensor_that_fails_ends_in_the_state_of_the_fault_table_within_its_debounce(Sensor sensor, SensorFault fault)
    {
        foreach (Phase phase in Enum.GetValues<Phase>())
        {
            Check(sensor, fault, phase);
        }
    }

    private static void Check(Sensor sensor, SensorFault fault, Phase phase)
    {
        FaultBench bench = new(phase, 1 + (long)phase + (10 * (long)fault) + (100 * (long)sensor));
        bench.Break(sensor, fault);
        Expectation expected = Expectation.Of(sensor, fault, phase);
        string found = $"{sensor} {fault} in {phase}: {Text(bench)}";
        TestContext.Current.TestOutputHelper?.WriteLine(found);
        if (expected.Noticing == Noticing.Never)
        {
            Assert.True(bench.Raised.Count == 0, found);
        }
        else if (expected.Noticing != Noticing.Tolerated)
        {
            Expect(bench, expected, $"{found}; expected {expected.Id} within {expected.WithinMilliseconds} ms");
        }

        Assert.True(bench.WorstRaised <= expected.WorstAction, found);
        EndsAs(bench, phase, found);
    }

    private static void Expect(FaultBench bench, Expectation expected, string text)
    {
        Assert.Contains(bench.Raised, raised => raised.Id == expected.Id);
        (_, long milliseconds, bool isAfterChange) = bench.Raised.First(raised => raised.Id == expected.Id);
        Assert.True(milliseconds <= expected.WithinMilliseconds, text);
        Assert.True(isAfterChange == (expected.Noticing == Noticing.WhenTheCurrentChanges), text);
    }

    /// <summary>
    /// State, relay and current that belong to the worst fault, whether its condition still holds or went with the current.
    /// </summary>
    private static void EndsAs(FaultBench bench, Phase phase, string found)
    {
        bool opens = bench.WorstSinceResumed >= FaultAction.OpenRelay;
        bool isHeld = bench.WorstActive >= FaultAction.Pause;
        InstrumentState unheld = phase == Phase.Idle ? InstrumentState.Finished : opens ? InstrumentState.Paused : InstrumentState.Running;
        bool isRelayOpen = opens || phase == Phase.Idle;
        Assert.True(bench.Instrument.State == (isHeld ? InstrumentState.Faulted : unheld), $"{found}; ends as {bench.Instrument.State}");
        Assert.True(bench.Board.Relay.IsClosed != isRelayOpen, $"{found}; relay closed: {bench.Board.Relay.IsClosed}");
        Assert.True(!isRelayOpen || bench.Board.Amps == 0, $"{found}; {bench.Board.Amps} A");
        Assert.True(bench.WorstRaised != FaultAction.Latch
            || bench.WorstActive == FaultAction.Latch, $"{found}; a latched fault has cleared");
    }

    private static string Text(FaultBench bench) => bench.Raised.Count == 0
        ? "not noticed"
        : string.Join(", ",
            bench.Raised.Select(raised => $"{raised.Id} after {raised.Milliseconds} ms{(raised.IsAfterChange ? " of the change" : "")}"))
            + $", ends {bench.Instrument.State}, relay {(bench.Board.Relay.IsClosed ? "closed" : "open")}";
}
