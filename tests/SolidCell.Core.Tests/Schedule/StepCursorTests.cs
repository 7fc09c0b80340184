using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>
/// Two loops in each other: steps 0, 1, 2, the inner loop 3 around 1 and 2, the outer loop 4 around all, and a step 5 behind them.
/// </summary>
public sealed class StepCursorTests
{
    private static readonly Step[] Steps =
    [
        new(), new() { BeginsCycle = true }, new(), new() { Kind = StepKind.Loop, Target = 1, Turns = 3 },
        new() { Kind = StepKind.Loop, Target = 0, Turns = 2 }, new(),
    ];

    private readonly StepCursor _cursor = new();

    public StepCursorTests() => _cursor.Begin(Steps, new LoopMap(Steps));

    [Fact]
    public void Steps_cycles_and_turns_are_counted_on_the_way_through()
    {
        List<string> way = [];
        do
        {
            way.Add($"{_cursor.Index}: {_cursor.StepCount} {_cursor.CycleCount} {_cursor.InnermostTurns} {Turns()}");
        }
        while (_cursor.GoTo(_cursor.Index + 1));

        Assert.Equal(
            [
                "0: 1 0 0 0 0 0", "1: 2 1 0 0 0 0", "2: 3 1 0 0 0 0", "1: 4 2 1 0 1 0", "2: 5 2 1 0 1 0", "1: 6 3 2 0 2 0", "2: 7 3 2 0 2 0",
                "0: 8 3 1 1 0 0", "1: 9 4 0 1 0 0", "2: 10 4 0 1 0 0", "1: 11 5 1 1 1 0", "2: 12 5 1 1 1 0", "1: 13 6 2 1 2 0",
                "2: 14 6 2 1 2 0", "5: 15 6 0 0 0 0",
            ],
            way);
        Assert.Equal((-1, "0 0 0"), (_cursor.Index, Turns()));
    }

    [Theory]
    [InlineData(LimitAction.Next, 3)]
    [InlineData(LimitAction.GoTo, 5)]
    [InlineData(LimitAction.LeaveLoop, 4)]
    [InlineData(LimitAction.Stop, 6)]
    public void A_limit_in_the_inner_loop_leads_to(LimitAction action, int target)
    {
        _cursor.GoTo(2);
        Assert.Equal(target, _cursor.TargetOf(new Limit { Action = action, Target = 5 }));
    }

    [Fact]
    public void A_jump_keeps_the_turns_of_loops_around_its_end_and_drops_those_of_others()
    {
        _cursor.Restore(2, 9, 4, [1, 2, 0, 0]);
        Assert.Equal(("1 2 0", 2, 9, 4), (Turns(), _cursor.InnermostTurns, _cursor.StepCount, _cursor.CycleCount));
        _cursor.GoTo(1);
        Assert.Equal("1 2 0", Turns());
        _cursor.GoTo(0);
        Assert.Equal("1 0 0", Turns());
        _cursor.GoTo(1);
        Assert.Equal("1 0 0", Turns());
        _cursor.GoTo(5);
        _cursor.GoTo(2);
        Assert.Equal("0 0 0", Turns());
    }

    [Fact]
    public void A_program_that_is_begun_again_is_counted_from_0()
    {
        _cursor.Restore(2, 9, 4, [1, 2, 0, 0]);
        _cursor.Begin(Steps, new LoopMap(Steps));
        Assert.Equal((0, 1, 0, "0 0 0"), (_cursor.Index, _cursor.StepCount, _cursor.CycleCount, Turns()));
        _cursor.Restore(2, 9, 4, [0, 0, 0, 0]);
        Assert.Equal("0 0 0", Turns());
    }

    [Fact]
    public void Behind_the_last_step_the_program_is_at_its_end() =>
        Assert.Equal((false, -1, 1), (_cursor.GoTo(Steps.Length), _cursor.Index, _cursor.StepCount));

    [Fact]
    public void A_stop_is_an_end_that_is_not_counted()
    {
        Step[] steps = [new(), new() { Kind = StepKind.Stop, BeginsCycle = true }, new()];
        _cursor.Begin(steps, new LoopMap(steps));
        Assert.Equal((false, -1, 1, 0), (_cursor.GoTo(1), _cursor.Index, _cursor.StepCount, _cursor.CycleCount));
    }

    [Fact]
    public void Each_step_knows_its_innermost_loop_and_how_deep_it_lies()
    {
        LoopMap loops = new(Steps);
        Assert.Equal([4, 3, 3, 4, -1, -1], Enumerable.Range(0, Steps.Length).Select(loops.InnermostAround));
        Assert.Equal([1, 2, 2, 1, 0, 0], Enumerable.Range(0, Steps.Length).Select(loops.Depth));
    }

    private string Turns() => string.Join(' ', Enumerable.Range(0, 3).Select(_cursor.TurnsAtDepth));
}
