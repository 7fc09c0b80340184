using MQTTnet;
using MQTTnet.Exceptions;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Mqtt.Tests.Connecting;

public class MqttTimeoutsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_library_throws_about_a_connection_that_is_gone_is_a_lost_broker()
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        Exception apart =
            await Assert.ThrowsAnyAsync<Exception>(() => client.PublishStringAsync("a", "b", cancellationToken: Cancellation));
        client.Dispose();
        Exception disposed =
            await Assert.ThrowsAsync<ObjectDisposedException>(() =>
                client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", 1).Build(), Cancellation));
        Assert.All(new[] { apart, disposed, new MqttCommunicationException("x"), new TimeoutException() },
            problem => Assert.True(MqttTimeouts.IsLost(problem, CancellationToken.None), problem.ToString()));
    }

    [Fact]
    public void A_defect_of_this_program_is_no_lost_broker()
    {
        string? nothing = null;
        Exception[] defects =
        [
            Assert.Throws<NullReferenceException>(() => nothing!.Length.ToString()),
            Assert.Throws<InvalidOperationException>(() => Array.Empty<int>().First()),
            Assert.Throws<InvalidOperationException>((Action)(() => throw new InvalidOperationException())),
            new InvalidOperationException("never thrown"),
        ];
        Assert.All(defects, defect => Assert.False(MqttTimeouts.IsLost(defect, CancellationToken.None), defect.ToString()));
    }

    [Fact]
    public void What_was_cancelled_is_not_lost() =>
        Assert.False(MqttTimeouts.IsLost(new TimeoutException(), new CancellationToken(true)));

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_told_with_the_time()
    {
        TimeoutException late = await Assert.ThrowsAsync<TimeoutException>(() => MqttTimeouts.LimitAsync(
            TimeSpan.FromMilliseconds(100), token => new TaskCompletionSource().Task.WaitAsync(token), Cancellation));
        Assert.Equal("The broker has not answered within 0.1 s.", late.Message);
    }

    [Fact]
    public async Task A_failure_in_time_and_a_cancelled_call_are_what_they_are()
    {
        var hour = TimeSpan.FromHours(1);
        await Assert.ThrowsAsync<IOException>(() => MqttTimeouts.LimitAsync(hour, _ => throw new IOException(), Cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MqttTimeouts.LimitAsync(
            hour, token => new TaskCompletionSource().Task.WaitAsync(token), new CancellationToken(true)));
    }

    /// <summary>As the library throws when the token of a message that waits for its answer is cancelled.</summary>
    [Fact]
    public async Task A_time_out_of_the_library_in_a_cancelled_call_is_its_cancellation()
    {
        var hour = TimeSpan.FromHours(1);
        var late = new MqttCommunicationTimedOutException();
        OperationCanceledException ended = await Assert.ThrowsAsync<OperationCanceledException>(
            () => MqttTimeouts.LimitAsync(hour, _ => throw late, new CancellationToken(true)));
        Assert.Same(late, ended.InnerException);
        Assert.Same(late, await Assert.ThrowsAsync<MqttCommunicationTimedOutException>(
            () => MqttTimeouts.LimitAsync(hour, _ => throw late, Cancellation)));
    }
}
