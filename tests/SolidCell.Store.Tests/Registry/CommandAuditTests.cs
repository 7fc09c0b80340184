using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

public sealed class CommandAuditTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_command_is_there_before_its_answer_and_keeps_who_asked_and_why_it_was_refused()
    {
        var audit = new CommandAudit(_store.Database, TimeProvider.System, "eva@glovebox-pc");
        await audit.SentAsync([1], "f1", "start", "0 78539816");
        Assert.Null(Assert.Single(new AuditReader(_store.Database).List("f1", 10)).Outcome);
        await audit.AnsweredAsync([1], "refused", "step 3: 12 mA is beyond 10 mA");
        StoredCommand command = Assert.Single(new AuditReader(_store.Database).List(null, 10));
        Assert.Equal(("eva@glovebox-pc", "start", "0 78539816"), (command.Client, command.Name, command.Detail));
        Assert.Equal(("refused", "step 3: 12 mA is beyond 10 mA"), (command.Outcome, command.Answer));
    }

    [Fact]
    public async Task A_command_can_come_from_somebody_else_than_this_process()
    {
        var audit = new CommandAudit(_store.Database, TimeProvider.System);
        await audit.SentAsync([1], "f1", "pause", "", "web 192.168.1.7");
        await audit.SentAsync([2], "f2", "pause", "");
        Assert.Equal("web 192.168.1.7", Assert.Single(new AuditReader(_store.Database).List("f1", 10)).Client);
        Assert.Contains('@', Assert.Single(new AuditReader(_store.Database).List("f2", 10)).Client);
    }

    [Fact]
    public async Task What_a_full_disk_does_not_take_waits_and_is_written_when_there_is_room()
    {
        var audit = new CommandAudit(_store.Database, TimeProvider.System);
        _store.Database.MaximumPages = _store.Scalar<long>("PRAGMA page_count");
        int sent = 0;
        while (audit.Problem is null)
        {
            await audit.SentAsync(Guid.NewGuid().ToByteArray(), "f1", "identify", new string('x', 500));
            sent++;
        }

        await audit.SentAsync([1], "f1", "stop", "");
        await audit.AnsweredAsync([1], "done", "");
        Assert.Contains("3 notes of commands could not be written into the audit trail yet: the disk is full.", audit.Problem,
            StringComparison.Ordinal);

        _store.Database.MaximumPages = null;
        Assert.True(await audit.SettleAsync(Long));
        Assert.Null(audit.Problem);
        Assert.Equal(sent + 1, _store.Scalar<long>("SELECT COUNT(*) FROM commands"));
        Assert.Equal("done", _store.Scalar<string>("SELECT outcome FROM commands WHERE name = 'stop'"));
    }

    [Fact]
    public async Task Notes_in_memory_are_bounded_and_those_that_are_lost_are_counted()
    {
        bool isMended = false;
        var audit = new CommandAudit(() => isMended ? _store.Database : throw new StoreException("the disk is full"), TimeProvider.System);
        for (int i = 0; i < CommandAudit.MaximumWaiting + 5; i++)
        {
            _ = audit.SentAsync(BitConverter.GetBytes(i), "f1", "pause", "");
        }

        await Eventually.IsAsync(() => audit.Problem is not null);
        Assert.Equal("1000 notes of commands could not be written into the audit trail yet: the disk is full; the 5 oldest are lost.",
            audit.Problem);
        isMended = true;
        Assert.True(await audit.SettleAsync(Long));
        Assert.Equal(CommandAudit.MaximumWaiting, _store.Scalar<long>("SELECT COUNT(*) FROM commands"));
    }
}
