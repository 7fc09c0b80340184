using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>What a power cut leaves unsaid: the charge of its silence, and the answer to a short that it tore off.</summary>
public sealed class ResumePointTests
{
    [Theory]
    [InlineData(3_600_000, 1000, 1000)]
    [InlineData(-3_600_000, 1000, 1000)]
    [InlineData(3_600_000, 9999, 9999)]
    [InlineData(3_600_000, 10_000, 10_000)]
    [InlineData(3_600_000, 10_001, 10_000)]
    [InlineData(3_600_000, 0, 0)]
    public void The_charge_of_a_silence_is_that_of_its_current_for_10_s_at_most(long nanoamps, long milliseconds, long nanoampHours) =>
        Assert.Equal(nanoampHours, ResumePoint.NanoampHoursAtMost(nanoamps, milliseconds));

    [Theory]
    [InlineData(true, false, ShortResponse.Rest, ShortResponse.Note, true)]
    [InlineData(true, true, ShortResponse.Note, ShortResponse.Rest, true)]
    [InlineData(true, true, ShortResponse.Rest, ShortResponse.Note, false)]
    [InlineData(false, true, ShortResponse.Rest, ShortResponse.Rest, false)]
    [InlineData(true, false, ShortResponse.Reduce, ShortResponse.Rest, false)]
    public void A_short_whose_answer_was_torn_off_is_rested_for_where_the_program_rests(
        bool isUnanswered, bool isHard, ShortResponse onSoft, ShortResponse onHard, bool rests)
    {
        ResumePoint point = new() { IsShortUnanswered = isUnanswered, HardShortSeen = isHard, EventNumber = 5 };
        point.AnswerShort(new Program { OnSoftShort = onSoft, OnHardShort = onHard, ShortRestMilliseconds = 7000 });
        Assert.Equal(rests ? (7000, 5) : (0, 0), (point.RestMilliseconds, point.RestedEventNumber));
    }

    [Fact]
    public void Before_anything_was_read_no_step_had_begun()
    {
        ResumePoint point = new();
        Assert.Equal((-1, false, false), (point.StepIndex, point.IsTestOpen, point.HasStepEnded));
    }
}
