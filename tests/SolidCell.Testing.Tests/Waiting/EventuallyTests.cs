namespace SolidCell.Testing.Tests.Waiting;

public sealed class EventuallyTests
{
    private event Action<int>? Counted;

    [Fact]
    public async Task A_wait_ends_when_another_thread_has_brought_it_about()
    {
        bool isReached = false;
        Task other = Task.Run(() => Volatile.Write(ref isReached, true), TestContext.Current.CancellationToken);
        await Eventually.IsAsync(() => Volatile.Read(ref isReached));
        await other;
    }

    [Fact]
    public async Task The_end_of_what_was_to_bring_it_about_ends_the_wait_and_names_what_was_waited_for()
    {
        bool isReached = false;
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Eventually.IsAsync(() => isReached, Task.CompletedTask));
        Assert.Contains("() => isReached", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_what_was_to_bring_it_about_is_the_failure_of_the_wait()
    {
        Task life = Task.FromException(new InvalidOperationException("out of paper"));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Eventually.IsAsync(() => false, life));
        Assert.Equal("out of paper", failure.Message);
    }

    [Fact]
    public async Task The_deadline_ends_the_wait_and_names_what_was_waited_for()
    {
        var failure =
            await Assert.ThrowsAsync<TimeoutException>(() =>
                Eventually.IsAsync(() => false, what: "the relay is open", deadline: new CancellationToken(true)));
        Assert.Equal("The deadline came before: the relay is open", failure.Message);
    }

    [Fact]
    public async Task An_event_is_heard_when_its_value_is_the_one_waited_for()
    {
        Task<int> heard = HearAsync(count => count > 1);
        Counted!(1);
        Assert.False(heard.IsCompleted);
        Counted(2);
        Assert.Equal(2, await heard);
    }

    [Fact]
    public async Task A_value_that_was_there_before_is_not_missed() =>
        Assert.Equal(7, await Eventually.HeardAsync<int>(_ => { }, _ => { }, count => count == 7, () => [6, 7]));

    [Fact]
    public async Task After_the_wait_nobody_listens_to_the_event()
    {
        Task<int> heard = HearAsync(_ => true);
        Counted!(1);
        await heard;
        Assert.Null(Counted);
    }

    [Fact]
    public async Task The_deadline_ends_the_wait_for_an_event_by_name()
    {
        var failure = await Assert.ThrowsAsync<TimeoutException>(() =>
            Eventually.HeardAsync<int>(_ => { }, _ => { }, _ => false, what: "the second tick", deadline: new CancellationToken(true)));
        Assert.Equal("The deadline came before: the second tick", failure.Message);
    }

    private Task<int> HearAsync(Func<int, bool> isIt) =>
        Eventually.HeardAsync(handler => Counted += handler, handler => Counted -= handler, isIt);
}
