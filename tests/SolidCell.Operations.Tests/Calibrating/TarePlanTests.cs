using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Tests.Calibrating;

/// <summary>A loaded stack is not tared unless somebody insists.</summary>
public sealed class TarePlanTests
{
    [Theory]
    [InlineData(157_000L, null, false, true)]
    [InlineData(157_001L, null, false, false)]
    [InlineData(-157_000L, null, false, true)]
    [InlineData(-157_001L, null, false, false)]
    [InlineData(157_001L, null, true, true)]
    [InlineData(157_001L, 3.0, false, true)]
    [InlineData(null, null, false, true)]
    public void More_than_157_N_is_a_loaded_stack(long? shown, double? to, bool isForced, bool isTaken)
    {
        Exception? problem = Record.Exception(Plan(shown, to, isForced).Check);
        Assert.Equal(isTaken, problem is null);
        Assert.True(isTaken || problem!.Message.Contains("more than 157.0 N is a loaded stack", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2000L, null, 3500)]
    [InlineData(null, null, 1500)]
    [InlineData(2000L, 1.2344, 1234)]
    [InlineData(2000L, -1.2346, -1235)]
    public void The_tare_that_will_be_in_force_is_what_is_shown_more_or_what_is_given(long? shown, double? to, long after) =>
        Assert.Equal(after, Plan(shown, to, false).AfterMillinewtons);

    [Fact]
    public void The_command_says_which_of_the_three_it_is()
    {
        Assert.Equal([2L, 1500], new TareOrder(1.5, true).Arguments);
        Assert.Equal([1L], new TareOrder(null, true).Arguments);
        Assert.Empty(new TareOrder(null, false).Arguments);
    }

    private static TarePlan Plan(long? shown, double? to, bool isForced) =>
        new("press-1", new TareOrder(to, isForced), new StackState(shown, 0, 1500, 0, 100_000_000));
}
