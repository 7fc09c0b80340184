using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

public sealed class CommandAuditTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_command_is_there_before_its_answer_and_keeps_who_asked_and_why_it_was_refused()
    {
        var audit = new CommandAudit(_store.Database, TimeProvider.System, "eva@glovebox-pc");
        audit.Sent([1], "f1", "start", "0 78539816");
        Assert.Null(Assert.Single(new AuditReader(_store.Database).List("f1", 10)).Outcome);
        audit.Answered([1], "refused", "step 3: 12 mA is beyond 10 mA");
        StoredCommand command = Assert.Single(new AuditReader(_store.Database).List(null, 10));
        Assert.Equal(("eva@glovebox-pc", "start", "0 78539816"), (command.Client, command.Name, command.Detail));
        Assert.Equal(("refused", "step 3: 12 mA is beyond 10 mA"), (command.Outcome, command.Answer));
    }

    [Fact]
    public void A_command_can_come_from_somebody_else_than_this_process()
    {
        var audit = new CommandAudit(_store.Database, TimeProvider.System);
        audit.Sent([1], "f1", "pause", "", "web 192.168.1.7");
        audit.Sent([2], "f2", "pause", "");
        Assert.Equal("web 192.168.1.7", Assert.Single(new AuditReader(_store.Database).List("f1", 10)).Client);
        Assert.Contains('@', Assert.Single(new AuditReader(_store.Database).List("f2", 10)).Client);
    }
}
