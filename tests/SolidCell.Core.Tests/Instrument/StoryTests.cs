using System.Text;
using SolidCell.Core.Commands;
using SolidCell.Core.Encoding;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>
/// Whole tests on a resistor of 100 ohm, told by every record that the fixture writes, with all fields that are not 0, and by its state
/// where that changes. The texts stand in Stories; a change of one is read before it is committed (docs/testing.md).
/// </summary>
public sealed class StoryTests
{
    private readonly StringBuilder _text = new();
    private readonly MemoryLogStorage _storage = new();
    private Bench _bench;
    private string _state = "";

    public StoryTests() => _bench = new Bench(_storage);

    [Fact]
    public void Every_kind_of_step_once_round_a_loop()
    {
        Step ramp = new() { Kind = StepKind.ConstantCurrent, Current = 200_000, CurrentPerTurn = 100_000, BeginsCycle = true };
        Step density = new() { Kind = StepKind.ConstantCurrent, Unit = CurrentUnit.NanoampsPerSquareCentimetre, Current = -500_000 };
        _bench.OpenCircuitMicrovolts = 100_000;
        _bench.Start(new ProgramBuilder().Rest(1000).Pulse(-400_000, 10_100).Add(ramp, ProgramBuilder.Time(1500))
            .Add(density, ProgramBuilder.Of(LimitQuantity.StepChargeNanoampHours, 200), ProgramBuilder.Time(9000)).Loop(2, 2)
            .Voltage(150_000, 900_000, ProgramBuilder.Time(2000)).Power(-40_000, 500_000, ProgramBuilder.Time(2000))
            .Sweep(100_000, 10_000_000, 900_000, ProgramBuilder.Time(2000)).Stop());
        Run(40_000);
        Check("steps.txt");
    }

    [Fact]
    public void A_pause_two_faults_a_clear_and_a_stop()
    {
        _bench.Start(new ProgramBuilder().Current(500_000, 600_000));
        Run(2000);
        Say(CommandName.Resume);
        Say(CommandName.Pause);
        Say(CommandName.Pause);
        Run(3000);
        Say(CommandName.Resume);
        Run(2000);
        _bench.Tamper = sample => sample.StackKilopascals = 61_000;
        Run(3000);
        Say(CommandName.ClearFault);
        _bench.Tamper = null;
        Run(3000);
        _bench.Tamper = sample => sample.EmergencyStopPressed = true;
        Run(1000);
        Say(CommandName.ClearFault);
        _bench.Tamper = null;
        Run(1000);
        Say(CommandName.Resume);
        Say(CommandName.ClearFault);
        Run(500);
        Say(CommandName.Resume);
        Run(2000);
        Say(CommandName.Identify);
        Say(CommandName.Tare);
        Say(CommandName.Stop);
        Run(500);
        Say(CommandName.Stop);
        Say(CommandName.SetClock);
        Check("halts.txt");
    }

    [Theory]
    [InlineData(ShortResponse.Rest, "short-rest.txt")]
    [InlineData(ShortResponse.Reduce, "short-reduce.txt")]
    [InlineData(ShortResponse.Stop, "short-stop.txt")]
    public void A_hard_short_that_is_gone_after_a_while(ShortResponse response, string file)
    {
        ProgramBuilder program = new ProgramBuilder().Current(500_000, 60_000).Current(-500_000, 3000);
        (program.Head.OnHardShort, program.Head.ShortRestMilliseconds) = (response, 20_000);
        _bench.Start(program);
        Run(30_000);
        _bench.Ohms = 1;
        Run(8000);
        _bench.Ohms = 100;
        Run(80_000);
        Check(file);
    }

    [Theory]
    [InlineData(PowerCutResponse.Continue, "cut-continue.txt")]
    [InlineData(PowerCutResponse.Wait, "cut-wait.txt")]
    public void A_power_cut_of_7_s_and_then_a_loop_that_stalls(PowerCutResponse response, string file)
    {
        ProgramBuilder program = new ProgramBuilder().Current(300_000, 4000).Current(-500_000, 30_000);
        program.Head.OnPowerCut = response;
        byte[] bytes = program.Encode();
        _bench.StartWith(bytes);
        Run(6000);
        _bench = new Bench(_storage);
        _text.AppendLine("power cut");
        Assert.True(_bench.Instrument.TakeUp(bytes, bytes.Length, 7000));
        Run(3000);
        Say(CommandName.Resume);
        Run(3000);
        _bench.Stall(5000);
        Run(3000);
        Say(CommandName.Resume);
        Run(60_000);
        Check(file);
    }

    private void Run(long milliseconds)
    {
        for (long end = _bench.Now + milliseconds; _bench.Now < end;)
        {
            _bench.Run(50);
            Look();
        }
    }

    private void Say(CommandName name)
    {
        CommandOutcome outcome = _bench.Send(name);
        _text.AppendLine($"{name}: {outcome} {_bench.Instrument.LastRefusal}".TrimEnd());
        Look();
    }

    /// <summary>The state, where it is another than before.</summary>
    private void Look()
    {
        FixtureInstrument fixture = _bench.Instrument;
        string held = fixture.ActiveFaults == 0 ? "" : $", faults {fixture.ActiveFaults:X}";
        string state = $"{fixture.State}, {(_bench.IsClosed ? "closed" : "open")}, step {fixture.StepIndex} ({fixture.StepCount}, "
            + $"cycle {fixture.CycleCount}), {fixture.ShortCount} shorts{held}";
        if (state != _state)
        {
            _state = state;
            _text.AppendLine($"{_bench.Now} ms: {state}");
        }
    }

    private void Check(string file)
    {
        Look();
        _text.AppendLine();
        _bench.Log.Flush();
        LogReader reader = new(_bench.Log);
        for (LogRecord record = new(); reader.TryRead(record);)
        {
            string[] names = RecordSchema.Fields(record.Kind);
            IEnumerable<string> fields = Enumerable.Range(0, record.FieldCount).Where(i => record.Fields[i] != 0)
                .Select(i => $" {names[i]}={record.Fields[i]}");
            int check = Crc16.Over(Crc16.Start, record.Payload, 0, record.PayloadLength);
            string payload = record.PayloadLength == 0 ? "" : $" [{record.PayloadLength} bytes, {check:X4}]";
            _text.AppendLine($"{record.BootId}.{record.Sequence} {record.Milliseconds} {record.Kind}{string.Concat(fields)}{payload}");
        }

        GoldenText.Check(_text.ToString(), "tests", "SolidCell.Core.Tests", "Instrument", "Stories", file);
    }
}
