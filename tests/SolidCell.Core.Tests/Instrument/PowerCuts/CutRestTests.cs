using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.PowerCuts;

/// <summary>
/// The power goes while the cell rests after a short, or before the probe that follows: both go on where the log says they were.
/// </summary>
public class CutRestTests
{
    private const int StepMilliseconds = 120_000;
    private const int ShortMilliseconds = 40_000;
    private const int RestMilliseconds = 10_000;
    private const int ProbeMilliseconds = 5000;
    private const int Nanoamps = 500_000;
    private const int SoundOhms = 100;
    private const int ShortedOhms = 60;

    private MemoryLogStorage _storage = new();
    private readonly byte[] _program = Program(PowerCutResponse.Continue);

    [Theory]
    [InlineData(0, true)]
    [InlineData(50, false)]
    [InlineData(4000, true)]
    [InlineData(4000, false)]
    [InlineData(9900, true)]
    public void A_rest_that_a_power_cut_interrupted_goes_on_and_the_cell_is_probed_behind_it(int restedMilliseconds, bool isGone)
    {
        Bench before = RestFor(restedMilliseconds);
        Bench after = TakeUp(isGone);

        // The cut may have lost the samples that show how far the rest had come.
        long zeroMilliseconds = restedMilliseconds + RunWhileZero(after);
        Assert.InRange(zeroMilliseconds, RestMilliseconds - 100, RestMilliseconds + RecordLog.FlushMilliseconds);
        Assert.Equal(before.Instrument.ShortCount, after.Instrument.ShortCount);
        after.Run(ProbeMilliseconds + 100);
        AssertProbed(after, isGone);
    }

    [Fact]
    public void The_log_of_the_new_boot_says_that_the_cell_rests_on_and_for_how_long()
    {
        RestFor(4000);
        Bench after = TakeUp(true);
        after.Run(50);
        Entry[] turns = [.. Turns(after).TakeLast(3)];
        Assert.Equal([RecordKind.Halted, RecordKind.Resumed, RecordKind.Halted], turns.Select(turn => turn.Kind));
        Assert.Equal([(long)HaltReason.PowerCut, (long)HaltReason.ShortRest],
            turns.Where(turn => turn.Kind == RecordKind.Halted).Select(turn => turn.Fields[0]));
        Assert.All(turns, turn => Assert.InRange(turn.Fields[4], RestMilliseconds - 4000, RestMilliseconds));
        Assert.All(turns, turn => Assert.Equal(1, turn.Fields[5]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_probe_that_a_power_cut_came_before_is_made_5_s_after_the_current_flows_again(bool isGone)
    {
        RestFor(RestMilliseconds + 2000);
        Bench after = TakeUp(isGone);
        after.Run(ProbeMilliseconds - 200);
        Assert.DoesNotContain(Shorts(after), found => found.Milliseconds > RestMilliseconds + ShortMilliseconds);
        after.Run(400);
        AssertProbed(after, isGone);
    }

    [Fact]
    public void A_hard_short_that_is_still_there_after_the_rest_is_found_anew_and_answered_anew()
    {
        RestFor(4000);
        Bench after = TakeUp(true);
        after.Ohms = 1;
        RunWhileZero(after);
        after.Run(1000);
        Assert.Equal(2, after.Instrument.ShortCount);
        RunWhileZero(after);
        after.Run(ProbeMilliseconds + 100);
        Assert.Equal((2L, 0L), (Shorts(after)[^1].Fields[11], Shorts(after)[^1].Fields[10]));
    }

    [Fact]
    public void A_cell_that_was_probed_is_not_probed_again_after_a_power_cut()
    {
        Bench before = RestFor(RestMilliseconds + ProbeMilliseconds + 1000);
        int told = Shorts(before).Count;
        Bench after = TakeUp(false);
        after.Run(2 * ProbeMilliseconds);
        Assert.DoesNotContain(Shorts(after).Skip(told), found => found.Fields[11] == 1);
    }

    [Fact]
    public void A_rest_that_was_paused_when_the_power_went_has_exactly_what_was_left_of_it_once_it_is_resumed()
    {
        Bench before = RestFor(4000);
        before.Send(CommandName.Pause);
        before.Run(3000);
        Bench after = TakeUp(true);
        after.Run(1000);
        Assert.Equal(InstrumentState.Paused, after.Instrument.State);
        after.Send(CommandName.Resume);
        Assert.InRange(RunWhileZero(after), RestMilliseconds - 4000 - 100, RestMilliseconds - 4000 + 100);
        after.Run(ProbeMilliseconds + 100);
        AssertProbed(after, true);
    }

    [Fact]
    public void A_short_is_answered_after_the_reboot_when_the_cut_tore_its_answer_off()
    {
        Bench before = RestFor(0);
        _storage = UpToTheShort(before.Log);
        Bench after = TakeUp(true);
        Assert.InRange(RunWhileZero(after), RestMilliseconds - 100, RestMilliseconds + 100);
        after.Run(ProbeMilliseconds + 100);
        AssertProbed(after, true);
    }

    [Fact]
    public void Cut_again_and_again_the_rest_still_ends_and_the_step_gets_all_of_its_time()
    {
        RestFor(1000);
        Bench after = TakeUp(true);
        for (int life = 0; life < 5; life++)
        {
            after.Run(9000);
            after = TakeUp(true);
        }

        after.Run(StepMilliseconds + RestMilliseconds);
        Entry ended = Assert.Single(Entry.Of(after.Log, RecordKind.StepEnded));
        Assert.InRange(ended.Fields[5], StepMilliseconds, StepMilliseconds + 50);
        AssertProbed(after, true);
    }

    [Fact]
    public void Step_time_and_the_gaps_of_all_halts_are_test_time_also_of_a_pause_within_a_rest()
    {
        Bench bench = RestFor(2000);
        bench.Send(CommandName.Pause);
        bench.Run(3000);
        bench.Send(CommandName.Resume);
        bench.Run(1000);
        bench = TakeUp(true);
        bench.Run(StepMilliseconds + RestMilliseconds);
        Entry ended = Assert.Single(Entry.Of(bench.Log, RecordKind.StepEnded));
        long gaps = Entry.Of(bench.Log, RecordKind.Resumed).Sum(resumed => resumed.Fields[0]);
        Assert.InRange(ended.Milliseconds, ended.Fields[5] + gaps - 200, ended.Fields[5] + gaps + 200);
    }

    private Bench RestFor(int milliseconds)
    {
        Bench bench = new(_storage);
        bench.StartWith(_program);
        bench.Run(ShortMilliseconds);
        bench.Ohms = ShortedOhms;
        while (bench.Instrument.SetPointNanoamps != 0)
        {
            bench.Run(50);
        }

        bench.Run(milliseconds);
        return bench;
    }

    private Bench TakeUp(bool isGone)
    {
        Bench bench = new(_storage) { Ohms = isGone ? SoundOhms : ShortedOhms };
        Assert.True(bench.Instrument.TakeUp(_program, _program.Length, 1000));
        return bench;
    }

    /// <summary>The log as a torn write leaves it: its last record is the short.</summary>
    private static MemoryLogStorage UpToTheShort(RecordLog log)
    {
        MemoryLogStorage storage = new();
        RecordLog torn = new(storage);
        torn.Open();
        LogReader reader = new(log);
        LogRecord record = new();
        while (record.Kind != RecordKind.ShortCircuit && reader.TryRead(record))
        {
            torn.Append(record);
        }

        torn.Flush();
        return storage;
    }

    private static long RunWhileZero(Bench bench)
    {
        long began = bench.Now;
        bench.Run(50);
        while (bench.Instrument.SetPointNanoamps == 0 && bench.Now - began < 2 * StepMilliseconds)
        {
            bench.Run(50);
        }

        Assert.Equal(Nanoamps, bench.Instrument.SetPointNanoamps);
        return bench.Now - began;
    }

    private static void AssertProbed(Bench bench, bool isGone)
    {
        Entry told = Shorts(bench).Last(found => found.Fields[11] == 1);
        Entry resumed = Entry.Of(bench.Log, RecordKind.Resumed).Last(turn => turn.Fields[4] == 0 && turn.Fields[5] == 1);
        Assert.InRange(told.Milliseconds, resumed.Milliseconds + ProbeMilliseconds, resumed.Milliseconds + ProbeMilliseconds + 100);
        Assert.Equal(isGone, told.Fields[10] != 0);
        Assert.Equal((isGone ? SoundOhms : ShortedOhms) * Nanoamps / 1000, told.Fields[9]);
    }

    private static List<Entry> Shorts(Bench bench) => Entry.Of(bench.Log, RecordKind.ShortCircuit);

    private static List<Entry> Turns(Bench bench) =>
        Entry.All(bench.Log).FindAll(entry => entry.Kind is RecordKind.Halted or RecordKind.Resumed);

    private static byte[] Program(PowerCutResponse response)
    {
        ProgramBuilder program = new ProgramBuilder().Current(Nanoamps, StepMilliseconds);
        program.Head.OnPowerCut = response;
        program.Head.OnSoftShort = program.Head.OnHardShort = ShortResponse.Rest;
        program.Head.ShortRestMilliseconds = RestMilliseconds;
        return program.Encode();
    }
}
