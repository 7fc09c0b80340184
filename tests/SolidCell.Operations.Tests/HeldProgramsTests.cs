using Microsoft.Extensions.Time.Testing;
using SolidCell.Ingest.Live;
using SolidCell.Operations.Commanding;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Tests;

/// <summary>Who knows what a fixture holds: the fixture, and only for one that does not report it this host's audit trail.</summary>
public sealed class HeldProgramsTests : IDisposable
{
    private const string Fixture = "press-1";
    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private FixtureReading? _reading;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_the_fixture_reports_goes_before_what_this_host_flashed_to_it_last()
    {
        Send("ccd");
        Send("dcir");
        await FlashedAsync("ccd");
        Report("dcir");
        Assert.Equal("dcir", Programs().Of(Fixture).Protocol.Name);
    }

    [Fact]
    public async Task From_a_fixture_that_does_not_report_it_what_was_flashed_last_is_taken()
    {
        Send("ccd");
        await FlashedAsync("ccd");
        Assert.Equal("ccd", Programs().Of(Fixture).Protocol.Name);
        _reading = new FixtureReading { Fixture = Fixture };
        Assert.Equal("ccd", Programs().Of(Fixture).Protocol.Name);
    }

    [Fact]
    public async Task A_program_of_another_host_is_not_taken_for_an_older_one_of_this_host()
    {
        Send("ccd");
        await FlashedAsync("ccd");
        Report("dcir");
        Assert.Contains("holds a protocol that this data directory does not know",
            Assert.Throws<OperationException>(() => Programs().Of(Fixture)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_report_and_a_flash_the_message_says_what_to_do() =>
        Assert.Contains("flash it first", Assert.Throws<OperationException>(() => Programs().Of(Fixture)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_acknowledged_flash_goes_before_a_status_that_has_not_changed_since_for_a_minute()
    {
        Send("ccd");
        Send("dcir");
        Report("ccd");
        HeldPrograms held = Programs();
        held.Take(Fixture, _reading!.ProgramSha256, Tests.Programs.Held("dcir").Sha256);
        Assert.Equal("dcir", held.Of(Fixture).Protocol.Name);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ccd", held.Of(Fixture).Protocol.Name);
    }

    private HeldPrograms Programs() => new(() => _store.Database, _ => _reading, _clock);

    private void Report(string protocol) =>
        _reading = new FixtureReading { Fixture = Fixture, ProgramSha256 = Tests.Programs.Held(protocol).Sha256Text };

    private void Send(string protocol)
    {
        FlashPlan plan = Tests.Programs.Plan(protocol);
        new ProtocolRegistry(_store.Database, _clock).Add(plan.Program.Sha256, plan.Protocol.Name, plan.Program.Bytes, plan.Source);
    }

    private async Task FlashedAsync(string protocol)
    {
        FlashPlan plan = Tests.Programs.Plan(protocol);
        var audit = new CommandAudit(_store.Database, _clock);
        byte[] id = CommandRequest.NewId();
        int length = plan.Program.Bytes.Length;
        await audit.SentAsync(id, Fixture, UploadPart.CommandName, new UploadPart(plan.Sha256Text, 0, length, length).ToString());
        await audit.AnsweredAsync(id, "done", "");
    }
}
