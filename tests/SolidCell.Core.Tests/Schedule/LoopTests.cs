using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Schedule;

public class LoopTests
{
    private readonly Bench _bench = new();

    [Fact]
    public void The_paper_staircase_is_one_loop_of_two_steps()
    {
        _bench.Start(ProgramBuilder.CriticalCurrent(1000));
        _bench.Run(70_000);
        List<Entry> steps = Entry.Of(_bench.Log, RecordKind.StepStarted);
        Assert.Equal(64, steps.Count);
        for (int stair = 0; stair < 32; stair++)
        {
            // 0.1 to 3.2 mA/cm2 on a 10 mm pellet, deposition first.
            long nanoamps = (long)Math.Round((stair + 1) * 100_000 * (Bench.PelletSquareMicrometres / 1e8));
            Assert.Equal((nanoamps, -nanoamps), (steps[2 * stair].Fields[4], steps[(2 * stair) + 1].Fields[4]));
            Assert.Equal((stair + 1, stair), (steps[2 * stair].Fields[2], steps[2 * stair].Fields[6]));
        }
    }

    [Fact]
    public void A_loop_runs_65535_turns_and_its_counters_never_go_back()
    {
        Step turn = new() { Kind = StepKind.Rest, BeginsCycle = true };
        Bench bench = new(new SinkStorage());
        bench.Start(new ProgramBuilder().Add(turn, ProgramBuilder.Time(50)).Loop(0, Program.MaximumTurns).Rest(1000));
        int steps = 0;
        int cycles = 0;
        while (bench.Instrument.StepIndex == 0)
        {
            bench.Run(50);
            Assert.True(bench.Instrument.StepCount >= steps && bench.Instrument.CycleCount >= cycles);
            steps = bench.Instrument.StepCount;
            cycles = bench.Instrument.CycleCount;
        }

        Assert.Equal((Program.MaximumTurns + 1, Program.MaximumTurns), (steps, cycles));
    }

    [Fact]
    public void Loops_four_deep_run_the_product_of_their_turns()
    {
        _bench.Start(new ProgramBuilder().Rest(50).Loop(0, 3).Loop(0, 4).Loop(0, 5).Loop(0, 2).Rest(1000));
        while (_bench.Instrument.StepIndex == 0)
        {
            _bench.Run(50);
        }

        Assert.Equal((3 * 4 * 5 * 2) + 1, _bench.Instrument.StepCount);
        var turns = Entry.Of(_bench.Log, RecordKind.StepStarted).SkipLast(1)
            .Select(step => (step.Fields[6], step.Fields[7], step.Fields[8], step.Fields[9])).ToList();
        Assert.Equal(turns.Order(), turns);
        Assert.Equal(120, turns.Distinct().Count());
        Assert.Equal((1, 4, 3, 2), turns[^1]);
    }

    [Fact]
    public void A_ramp_within_nested_loops_follows_the_innermost_one()
    {
        Step ramp = new() { Kind = StepKind.ConstantCurrent, Current = 100_000, CurrentPerTurn = 50_000 };
        _bench.Start(new ProgramBuilder().Add(ramp, ProgramBuilder.Time(100)).Loop(0, 3).Loop(0, 2));
        _bench.Run(2000);
        Assert.Equal([100_000, 150_000, 200_000, 100_000, 150_000, 200_000],
            Entry.Of(_bench.Log, RecordKind.StepStarted).ConvertAll(step => step.Fields[4]));
    }

    [Fact]
    public void Test_time_does_not_follow_a_wall_clock_that_is_set_back()
    {
        _bench.Start(ProgramBuilder.CriticalCurrent(1000, 4));
        for (int second = 0; _bench.Instrument.IsTestOn; second++)
        {
            Command command = new() { Name = CommandName.SetClock, ArgumentCount = 1 };
            command.Arguments[0] = 1_700_000_000_000 - (second * 86_400_000L);
            Assert.Equal(CommandOutcome.Done, _bench.Instrument.Execute(command));
            _bench.Run(1000);
        }

        List<long> times = Entry.All(_bench.Log).ConvertAll(entry => entry.Milliseconds);
        Assert.Equal(times.Order(), times);
        Assert.Equal(8000, Entry.Of(_bench.Log, RecordKind.TestEnded).Single().Milliseconds);
    }
}
