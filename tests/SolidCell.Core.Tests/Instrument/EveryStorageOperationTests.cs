using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Recording;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>
/// The power goes at every single change of the storage in a whole test, with every damage that a cut can do to the write it falls into;
/// the test is taken up again and runs to its end. A host takes the records as they may leave, so that the fixture stands on little more
/// than the copies at the start of its newest segment.
/// </summary>
public class EveryStorageOperationTests
{
    private const int Steps = 24;
    private const int HalfCycleMilliseconds = 9000;

    /// <summary>Small, so that the test also crosses segments.</summary>
    private const int SegmentBytes = 8192;

    [Theory]
    [InlineData(CutDamage.Nothing)]
    [InlineData(CutDamage.TornEarly)]
    [InlineData(CutDamage.Torn)]
    [InlineData(CutDamage.TornLate)]
    [InlineData(CutDamage.Reordered)]
    [InlineData(CutDamage.Flipped)]
    [InlineData(CutDamage.Whole)]
    public void A_test_cut_at_any_change_of_the_storage_loses_and_repeats_nothing_and_goes_on_in_its_step(CutDamage damage)
    {
        int cuts = 0;
        int resumed = 0;
        while (CutAt(cuts + 1, damage, out MemoryLogStorage medium, out RecordTaker host, out int stepAtCut))
        {
            cuts++;
            resumed += GoesOn(medium, host, stepAtCut, $"{damage} at change {cuts}") ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cuts} changes cut, {resumed} tests taken up again");
        Assert.InRange(cuts, 2 * Steps, int.MaxValue);
        Assert.InRange(resumed, cuts - 4, cuts);
    }

    /// <summary>False when the test ends without reaching the cut.</summary>
    private static bool CutAt(int cutAt, CutDamage damage, out MemoryLogStorage medium, out RecordTaker host, out int stepAtCut)
    {
        medium = new(segmentBytes: SegmentBytes);
        host = new RecordTaker();
        Bench? bench = null;
        try
        {
            bench = new(new CutStorage(medium, cutAt, damage));
            bench.StartWith(Program());
            while (bench.Instrument.IsTestOn)
            {
                bench.Run(1000);
                host.Take(bench.Log);
            }

            stepAtCut = 0;
            return false;
        }
        catch (PowerCutException)
        {
            stepAtCut = bench?.Instrument.StepCount ?? 0;
            return true;
        }
    }

    /// <summary>Takes the test up and runs it to its end; false when none was open.</summary>
    private static bool GoesOn(MemoryLogStorage medium, RecordTaker host, int stepAtCut, string cut)
    {
        byte[] program = Program();
        Bench bench = new(medium);
        host.Take(bench.Log);
        bool isOpen = host.Of(RecordKind.TestStarted).Count() == 1 && !host.Of(RecordKind.TestEnded).Any();
        Assert.True(isOpen == bench.Instrument.TakeUp(program, program.Length, 1000), $"{cut}: the test is open: {isOpen}");
        if (!isOpen)
            return false;

        // A step that began in the tick of the cut, or with the test, may begin again: nothing of it was on the storage.
        Assert.True(bench.Instrument.StepCount >= stepAtCut - 1 && bench.Instrument.StepCount <= stepAtCut + 1, $"{cut}: in step {bench.Instrument.StepCount}, not {stepAtCut}");
        while (bench.Instrument.IsTestOn)
        {
            bench.Run(1000);
            host.Take(bench.Log);
        }

        host.Take(bench.Log);
        Expect(host, bench.Instrument, cut);
        return true;
    }

    private static void Expect(RecordTaker host, FixtureInstrument instrument, string cut)
    {
        Assert.Equal(TestEndReason.Completed, instrument.TestEnd);
        foreach (IGrouping<int, (int BootId, long Sequence, Entry Entry)> boot in host.Records.GroupBy(record => record.BootId))
            Assert.True(boot.Select((record, at) => record.Sequence == at).All(isNext => isNext), $"{cut}: boot {boot.Key} has a gap or a record twice");

        IEnumerable<long> numbers = Enumerable.Range(1, Steps).Select(number => (long)number);
        Assert.True(numbers.SequenceEqual(host.Of(RecordKind.StepStarted).Select(entry => entry.Fields[1])), $"{cut}: steps began {string.Join(' ', host.Of(RecordKind.StepStarted).Select(entry => entry.Fields[1]))}");
        Assert.True(numbers.SequenceEqual(host.Of(RecordKind.StepEnded).Select(entry => entry.Fields[1])), $"{cut}: steps ended {string.Join(' ', host.Of(RecordKind.StepEnded).Select(entry => entry.Fields[1]))}");
        // The last sample of a step may be on the storage without the step's end, which then comes a tick later.
        Assert.All(host.Of(RecordKind.StepEnded), step => Assert.InRange(step.Fields[5], HalfCycleMilliseconds, HalfCycleMilliseconds + 50));
        Assert.Single(host.Of(RecordKind.TestStarted));
        Assert.Single(host.Of(RecordKind.TestEnded));
        List<long> times = [.. host.Records.Where(record => record.Entry.Kind != RecordKind.Command).Select(record => record.Entry.Milliseconds)];
        Assert.True(times.Order().SequenceEqual(times), $"{cut}: time went back");
        Accounted(host, cut);
    }

    /// <summary>Charge of every step: what was recorded, and at most what the Resumed record says may be missing.</summary>
    private static void Accounted(RecordTaker host, string cut)
    {
        long told = host.Of(RecordKind.Resumed).Sum(entry => entry.Fields[1]);
        foreach (Entry step in host.Of(RecordKind.StepEnded))
        {
            long nanoamps = host.Of(RecordKind.StepStarted).Single(started => started.Fields[1] == step.Fields[1]).Fields[4];
            double expected = Math.Abs(nanoamps) * HalfCycleMilliseconds / 3.6e6;
            Assert.True(Math.Abs(Math.Abs(step.Fields[4]) - expected) <= told + (expected / 100) + 2, $"{cut}: step {step.Fields[1]} has {step.Fields[4]} nAh of {expected:F0}, told {told}");
        }
    }

    private static byte[] Program()
    {
        ProgramBuilder program = ProgramBuilder.CriticalCurrent(HalfCycleMilliseconds, Steps / 2);
        program.Head.OnPowerCut = PowerCutResponse.Continue;
        return program.Encode();
    }
}
