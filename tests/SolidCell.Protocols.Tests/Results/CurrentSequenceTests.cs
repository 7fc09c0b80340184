using SolidCell.Protocols.Results;

namespace SolidCell.Protocols.Tests.Results;

public sealed class CurrentSequenceTests
{
    [Theory]
    [InlineData(true, 1, -1, 2, -2, 3, -3)]
    [InlineData(false, 1, 2, 3)]
    [InlineData(false, -1, -2, -3)]
    [InlineData(false, 1, -1, 2, -2)]
    [InlineData(false, 1, -1, 3, -3, 2, -2)]
    [InlineData(false, 1, -1, 2, -2, 3, -3, 3)]
    [InlineData(true, 1, -1, 1, 2, -2, 2, 3, -3)]
    [InlineData(true, 0, 1, 0, -1, 2, -2, 0, 3, -3)]
    public void Three_levels_that_climb_in_both_directions_to_the_end_are_a_staircase(bool isStaircase, params int[] currents)
    {
        CurrentSequence sequence = Of(currents);
        Assert.Equal(isStaircase, sequence.IsStaircase);
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, true, -1, -2)]
    [InlineData(true, false, 1, -1)]
    [InlineData(false, false, 0)]
    public void One_sign_is_one_way_and_rests_drive_nothing(bool isDriven, bool isOneWay, params int[] currents)
    {
        CurrentSequence sequence = Of(currents);
        Assert.Equal((isDriven, isOneWay), (sequence.IsDriven, sequence.IsOneWay));
    }

    [Fact]
    public void A_level_that_is_repeated_counts_its_steps_and_a_staircase_that_is_repeated_is_none()
    {
        CurrentSequence whole = Of(1, -1, 2, -2);
        whole.Add(Of(3, -3), 1);
        Assert.True(whole.IsStaircase);
        whole = Of(1, -1, 2, -2);
        whole.Add(Of(3, -3), 2);
        Assert.False(whole.IsStaircase);
        whole = new CurrentSequence();
        whole.Add(Of(1, -1, 2, -2, 3, -3), 1);
        Assert.True(whole.IsStaircase);
        whole = new CurrentSequence();
        whole.Add(Of(1, -1, 2, -2, 3, -3), 2);
        Assert.False(whole.IsStaircase);
    }

    [Fact]
    public void No_turns_are_no_current()
    {
        var sequence = new CurrentSequence();
        sequence.Add(5, 0);
        Assert.False(sequence.IsDriven);
    }

    private static CurrentSequence Of(params int[] currents)
    {
        var sequence = new CurrentSequence();
        Array.ForEach(currents, current => sequence.Add(current));
        return sequence;
    }
}
