using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>Power cuts all through a test, with whatever had not reached the storage lost.</summary>
public class EveryPowerCutTests
{
    private const int HalfCycleMilliseconds = 5000;

    /// <summary>A fixture that is never on for long enough to flush a sample does not come forward.</summary>
    private const int LeastMillisecondsOn = 9000;

    [Fact]
    public void A_test_cut_anywhere_ends_with_every_step_once_and_time_that_never_goes_back()
    {
        for (long cut = 50; cut < 64 * HalfCycleMilliseconds; cut += 6350)
        {
            Check(cut, Math.Max(cut, LeastMillisecondsOn));
        }
    }

    [Fact]
    public void A_test_cut_every_half_minute_ends_too() => Check(30_000, 30_000);

    private static void Check(long firstCut, long everyMilliseconds)
    {
        MemoryLogStorage storage = new();
        byte[] program = Program();
        Bench bench = new(storage);
        bench.StartWith(program);
        bench.Run(firstCut);
        while (bench.Instrument.IsTestOn)
        {
            bench = new Bench(storage);
            Assert.True(bench.Instrument.TakeUp(program, program.Length, 1000), $"cut at {firstCut} ms");
            bench.Run(everyMilliseconds);
        }

        bench.Log.Flush();
        Expect(bench.Log);
    }

    private static void Expect(RecordLog log)
    {
        List<Entry> entries = Entry.All(log);
        Assert.Equal(Enumerable.Range(1, 64).Select(number => (long)number), Counts(entries, RecordKind.StepStarted));
        Assert.Equal(Enumerable.Range(1, 64).Select(number => (long)number), Counts(entries, RecordKind.StepEnded));
        Assert.Single(entries, entry => entry.Kind == RecordKind.TestEnded);
        List<long> times = entries.FindAll(entry => entry.Kind != RecordKind.Command).ConvertAll(entry => entry.Milliseconds);
        Assert.Equal(times.Order(), times);
    }

    private static IEnumerable<long> Counts(List<Entry> entries, RecordKind kind) =>
        entries.Where(entry => entry.Kind == kind).Select(entry => entry.Fields[1]);

    private static byte[] Program()
    {
        ProgramBuilder program = ProgramBuilder.CriticalCurrent(HalfCycleMilliseconds);
        program.Head.OnPowerCut = PowerCutResponse.Continue;
        return program.Encode();
    }
}
