using Microsoft.Extensions.Time.Testing;
using SolidCell.Operations.Guiding;

namespace SolidCell.Operations.Tests.Guiding;

/// <summary>Questions to a page, its answers, and what becomes of it when nobody is there.</summary>
public sealed class CalibrationConversationTests
{
    private static readonly DummyHold Hold = DummyHold.Plan([new DummyResistor(1000, 0.1)])[0];
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reading_outside_its_window_or_of_the_wrong_sign_is_refused_and_asked_for_still()
    {
        using var conversation = new CalibrationConversation("ann", true, _clock);
        Task<(double Low, double High)?> reading = conversation.ReadVoltmeterAsync(Hold, Cancellation);
        CalibrationQuestion asked = conversation.State.Question!;
        Assert.Equal((3.5, 3.15, 3.85), (asked.ExpectedVolts, asked.LeastVolts, asked.MostVolts));
        (double?, double?)[] wrong = [(3.5, -3.5), (-3.5, 3.9), (null, 3.5), (-3.5, null), (-3.5, double.NaN)];
        foreach ((double? low, double? high) in wrong)
        {
            OperationException refusal = Assert.Throws<OperationException>(() => conversation.Answer(asked.Step, low, high));
            Assert.Contains("-3.85 to -3.15 V backwards and 3.15 to 3.85 V forwards", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(ConversationState.Asking, conversation.State.Phase);
        conversation.Answer(asked.Step, -3.51, 3.49);
        Assert.Equal((-3.51, 3.49), await reading);
        Assert.Equal(ConversationState.Working, conversation.State.Phase);
    }

    [Fact]
    public async Task An_answer_to_an_earlier_question_is_not_taken_for_the_one_that_is_asked()
    {
        using var conversation = new CalibrationConversation("ann", false, _clock);
        Task first = conversation.DoAsync("Put the dummy on 1000 ohm", Cancellation);
        int step = conversation.State.Question!.Step;
        conversation.Answer(step, null, null);
        await first;
        Task second = conversation.DoAsync("Put the dummy on 100 ohm", Cancellation);
        Assert.Throws<OperationException>(() => conversation.Answer(step, null, null));
        Assert.False(second.IsCompleted);
        Assert.Equal("Put the dummy on 100 ohm", conversation.State.Question!.Text);
    }

    [Fact]
    public async Task Without_a_voltmeter_none_is_asked_for()
    {
        using var conversation = new CalibrationConversation("ann", false, _clock);
        Assert.Null(await conversation.ReadVoltmeterAsync(Hold, Cancellation));
    }

    [Fact]
    public async Task It_ends_five_minutes_after_the_last_look_of_the_page()
    {
        using var conversation = new CalibrationConversation("ann", false, _clock);
        Task asked = conversation.DoAsync("Put the dummy on 1000 ohm", conversation.Ends);
        _clock.Advance(TimeSpan.FromMinutes(4.9));
        conversation.Touch();
        _clock.Advance(TimeSpan.FromMinutes(4.9));
        Assert.False(conversation.Ends.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromMinutes(0.2));
        OperationCanceledException end = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        conversation.Settle(end);
        Assert.Equal(ConversationState.Ended, conversation.State.Phase);
        Assert.Contains("Nobody has looked at the page for 5 minutes", conversation.State.Problem, StringComparison.Ordinal);
    }

    /// <summary>The first current has calibrated two channels, of which no certificate is made before the second one has flowed.</summary>
    [Fact]
    public async Task Ended_between_a_calibration_and_the_look_after_it_the_calibration_is_taken_back()
    {
        var bench = new ScriptedBench();
        using var conversation = new CalibrationConversation("ann", true, _clock);
        Task calibration = new GuidedCalibration(bench, conversation, new CalibrationReferences(0.02, 0.1, 9.81))
            .RunAsync([Hold], null, conversation.Ends);
        conversation.Answer(1, null, null);
        await Eventually.IsAsync(() => conversation.State.Question is { Step: 2 });
        conversation.Answer(2, -Hold.Volts, Hold.Volts);
        await Eventually.IsAsync(() => conversation.State.Question is { Step: 3 });
        Assert.Equal(2, bench.Done.Count(line => line.StartsWith("calibrate", StringComparison.Ordinal)));
        conversation.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calibration);
        Assert.Equal(4, bench.Done.Count(line => line.StartsWith("calibrate", StringComparison.Ordinal)));
    }
}
