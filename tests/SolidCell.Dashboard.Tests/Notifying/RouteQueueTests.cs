using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Tests.Notifying;

/// <summary>
/// A receiver that answers as it is told, once for each attempt: "ok", "away" (worth another attempt) or "wrong" (not worth one).
/// </summary>
public sealed class RouteQueueTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData("ok", 1, 0, null)]
    [InlineData("away away ok", 1, 0, null)]
    [InlineData("wrong", 0, 1, "wrong")]
    [InlineData("away wrong ok", 0, 1, "wrong")]
    [InlineData("away away away away away away away ok", 1, 0, null)]
    [InlineData("away away away away away away away away ok", 0, 1, "away")]
    public async Task A_message_is_tried_up_to_eight_times_unless_its_receiver_would_say_the_same_again(
        string answers, int delivered, int failed, string? problem)
    {
        var target = new Scripted(answers);
        RouteQueue queue = Queue(target);
        queue.Add(Message);
        await RunUntilAsync(queue, () => queue.Status is { } now && now.Delivered + now.Failed == 1);
        Assert.Equal(new WebhookStatus("route: scripted", delivered, failed, 0, 0, problem), queue.Status);
    }

    [Fact]
    public async Task Of_too_many_that_wait_the_oldest_are_dropped_and_counted_and_the_others_sent_in_order()
    {
        var target = new Scripted("");
        RouteQueue queue = Queue(target);
        for (int i = 0; i < RouteQueue.MaximumWaiting + 2; i++)
        {
            queue.Add(Message with { Version = i });
        }

        Assert.Equal((2, 256), (queue.Status.Dropped, queue.Status.Waiting));
        await RunUntilAsync(queue, () => queue.Status.Delivered == RouteQueue.MaximumWaiting);
        Assert.Equal(Enumerable.Range(2, RouteQueue.MaximumWaiting), target.Sent);
    }

    private static WebhookMessage Message => WebhookMessage.Test(DateTimeOffset.UnixEpoch, "http://127.0.0.1/");

    private RouteQueue Queue(IAlertTarget target) => new(new AlertRoute("route", target), _clock);

    /// <summary>Lets time pass for the waits between attempts.</summary>
    private async Task RunUntilAsync(RouteQueue queue, Func<bool> isReached)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task running = queue.RunAsync(stopping.Token);
        await Eventually.IsAsync(
            () =>
            {
                _clock.Advance(TimeSpan.FromMinutes(1));
                return isReached();
            }, running);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private sealed class Scripted(string answers) : IAlertTarget
    {
        private readonly ConcurrentQueue<string> _answers = new(answers.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        public string Receiver => "scripted";

        public ConcurrentQueue<int> Sent { get; } = new();

        public Task SendAsync(WebhookMessage message, CancellationToken cancellation)
        {
            if (_answers.TryDequeue(out string? answer) && answer != "ok")
            {
                throw new AlertNotSentException(answer, answer == "away");
            }

            Sent.Enqueue(message.Version);
            return Task.CompletedTask;
        }
    }
}
