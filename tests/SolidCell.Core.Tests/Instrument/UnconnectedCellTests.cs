using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>While the relay is open the voltage input reads about 0 V, which is no voltage of the cell and no short.</summary>
public class UnconnectedCellTests
{
    private const int CellMicrovolts = 3_600_000;
    private readonly Bench _bench = new() { OpenCircuitMicrovolts = CellMicrovolts };

    [Fact]
    public void Without_a_test_there_is_no_cell_voltage_but_a_current()
    {
        _bench.Run(1000);
        Assert.Equal((SampleQuality.OpenInput, SampleQuality.Good),
            (_bench.Instrument.Sample.CellVoltageQuality, _bench.Instrument.Sample.CellCurrentQuality));
    }

    [Fact]
    public void The_first_recorded_sample_of_a_test_is_one_of_the_connected_cell()
    {
        // The monostable closes the relay at the first beat, which ends the first tick.
        _bench.Tamper = sample => sample.CellMicrovolts = _bench.Beats == 0 ? 0 : sample.CellMicrovolts;
        _bench.Run(1000);
        _bench.Start(new ProgramBuilder().Rest(5000), CellKind.Full);
        _bench.Run(4000);
        List<Entry> samples = Entry.Of(_bench.Log, RecordKind.Sample);
        Assert.Equal(100, samples[0].Milliseconds);
        Assert.All(samples, sample => Assert.Equal((CellMicrovolts, 0), (sample.Fields[0], sample.Fields[4])));
    }

    [Fact]
    public void A_silent_converter_is_still_one_while_the_relay_is_open()
    {
        _bench.Tamper = sample => sample.CellVoltageQuality = SampleQuality.NoAnswer;
        _bench.Run(1000);
        Assert.Equal(SampleQuality.NoAnswer, _bench.Instrument.Sample.CellVoltageQuality);
        Assert.NotEqual(0, _bench.Instrument.ActiveFaults & Interlocks.Bit(FaultId.VoltageSensorSilent));
    }

    [Fact]
    public void A_test_begins_without_the_last_sample_of_the_one_before()
    {
        _bench.Start(new ProgramBuilder().Current(1_000_000, 60_000), CellKind.Full);
        _bench.Run(5000);
        Assert.Equal(CommandOutcome.Done, _bench.Send(CommandName.Stop));
        _bench.Start(new ProgramBuilder().Voltage(3_700_000, 5_000_000, ProgramBuilder.Time(60_000)), CellKind.Full);
        Assert.Equal((SampleQuality.NotMeasured, SampleQuality.NotMeasured),
            (_bench.Instrument.Sample.CellVoltageQuality, _bench.Instrument.Sample.CellCurrentQuality));
        _bench.Run(50);
        Assert.Equal(0, _bench.Instrument.SetPointNanoamps);
    }

    [Fact]
    public void A_fault_that_opens_the_relay_leaves_no_voltage_in_the_records_and_brings_no_other_fault()
    {
        var program = new ProgramBuilder().Rest(60_000);
        program.Head.Envelope.MinimumCellMicrovolts = 2_500_000;
        _bench.Tamper = sample => sample.CellMicrovolts = _bench.IsClosed ? sample.CellMicrovolts : 0;
        _bench.Start(program, CellKind.Full);
        _bench.Run(5000);
        Assert.True(_bench.IsClosed);
        _bench.Tamper += sample => sample.FrameMillidegrees = 90_000;
        _bench.Run(10_000);
        Assert.False(_bench.IsClosed);
        Assert.Equal(Interlocks.Bit(FaultId.OverTemperature), _bench.Instrument.ActiveFaults);
        List<Entry> samples = Entry.Of(_bench.Log, RecordKind.Sample);
        Assert.Contains(samples, sample => (sample.Fields[4] & 0xF) == (int)SampleQuality.OpenInput);
        Assert.All(samples, sample => Assert.Equal(sample.Fields[0] == 0, (sample.Fields[4] & 0xF) == (int)SampleQuality.OpenInput));
    }
}
