using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>What the log tells of shorts across a power cut and when a test ends.</summary>
public class ShortRecordTests
{
    private const int EventNumber = 11;
    private const int HalfCycle = 3;
    private const int CumulativeArealCharge = 6;

    [Fact]
    public void After_a_power_cut_shorts_half_cycles_and_charge_are_counted_on()
    {
        MemoryLogStorage storage = new();
        byte[] program = Program();
        Bench before = new(storage);
        before.StartWith(program);
        before.Run(90_000);
        Short(before);
        before.Run(20_000);
        before.Log.Flush();
        Bench after = new(storage);
        after.Instrument.TakeUp(program, program.Length, 0);
        after.Run(50_000);
        Short(after);
        List<Entry> shorts = Entry.Of(after.Log, RecordKind.ShortCircuit);
        Assert.Equal(Enumerable.Range(1, (int)shorts[^1].Fields[EventNumber]),
            shorts.Select(found => (int)found.Fields[EventNumber]).Distinct());
        Assert.Equal([2, 3], shorts.Select(found => found.Fields[HalfCycle]).Distinct());

        // 170 s at 0.5 mA on 0.785 cm2 are 30.1 uAh/cm2; the second that the cut may have left unaccounted is not in it.
        Assert.InRange(shorts[^1].Fields[CumulativeArealCharge], 29_800, 30_100);
    }

    [Fact]
    public void A_test_that_a_short_ended_is_over_also_when_the_cell_cannot_be_measured_any_more()
    {
        ProgramBuilder program = new ProgramBuilder().Current(500_000, 600_000);
        program.Head.OnHardShort = ShortResponse.Stop;
        Bench bench = new();
        bench.Start(program);
        bench.Run(30_000);
        bench.Ohms = 1;
        while (bench.Instrument.SetPointNanoamps != 0)
        {
            bench.Run(50);
        }

        bench.Tamper = sample => sample.CellVoltageQuality = SampleQuality.NoAnswer;
        bench.Run(6000);
        Assert.False(bench.Instrument.IsTestOn);
        Assert.Single(Entry.Of(bench.Log, RecordKind.TestEnded));
    }

    private static void Short(Bench bench)
    {
        bench.Ohms = 1;
        bench.Run(2000);
        bench.Ohms = 100;
        bench.Run(8000);
    }

    private static byte[] Program()
    {
        ProgramBuilder program = new ProgramBuilder().Current(500_000, 60_000).Current(-500_000, 60_000).Loop(0, 10);
        program.Head.OnPowerCut = PowerCutResponse.Continue;
        return program.Encode();
    }
}
