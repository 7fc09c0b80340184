using Microsoft.Extensions.Time.Testing;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

/// <summary>What is written into the registers comes back in its own places, in order, and not more of it than was asked for.</summary>
public sealed class RegistryRowTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new(Noon);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void An_alert_comes_back_as_it_was_put_and_a_new_word_of_it_takes_its_place()
    {
        var alerts = new AlertRegistry(_store.Database);
        var first = new StoredAlert(1, "short", "press-1", "test-1", "Short", "of 3 ohms", 2, Noon, null, null);
        alerts.Put(first);
        Assert.Equal([first], alerts.List(10));
        StoredAlert later = first with { Title = "Shorts", Detail = "of 2 ohms", Times = 3, Ended = Noon.AddHours(1), Dismissed = Noon.AddHours(2) };
        alerts.Put(later);
        Assert.Equal([later], alerts.List(10));
    }

    [Fact]
    public void Alerts_come_newest_first_so_many_at_most_and_those_that_last_always()
    {
        var alerts = new AlertRegistry(_store.Database);
        for (int id = 1; id <= 4; id++)
        {
            alerts.Put(new StoredAlert(id, "k", "f", $"s{id}", "t", "d", 1, Noon, id == 1 ? null : Noon, null));
        }

        Assert.Equal([4L, 3, 1], alerts.List(2).Select(alert => alert.Id));
        Assert.Equal([1L], alerts.List(0).Select(alert => alert.Id));
    }

    [Fact]
    public async Task A_command_in_the_audit_has_its_times_and_the_newest_comes_first()
    {
        var audit = new CommandAudit(_store.Database, _clock, "ann");
        await audit.SentAsync([1], "press-1", "Start", "test ab");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await audit.AnsweredAsync([1], "Done", "started");
        await audit.SentAsync([2], "press-2", "Stop", "", "bob");
        await audit.EndAsync(TimeSpan.FromMinutes(1));
        var reader = new AuditReader(_store.Database);
        IReadOnlyList<StoredCommand> all = reader.List(null, 10);
        Assert.Equal(["press-2", "press-1"], all.Select(command => command.Fixture));
        Assert.Equal(
            new StoredCommand(all[1].CorrelationId, "press-1", "ann", "Start", "test ab", Noon, Noon.AddSeconds(1), "Done", "started"), all[1]);
        Assert.Equal(
            new StoredCommand(all[0].CorrelationId, "press-2", "bob", "Stop", "", Noon.AddSeconds(1), null, null, null), all[0]);
        Assert.Equal([1], all[1].CorrelationId);
        Assert.Equal(["press-1"], reader.List("press-1", 10).Select(command => command.Fixture));
        Assert.Equal(["press-2"], reader.List(null, 1).Select(command => command.Fixture));
        Assert.Null(audit.Problem);
    }

    [Fact]
    public void Leads_are_those_measured_last_before_a_time()
    {
        var leads = new LeadRegistry(_store.Database, _clock);
        StoredLeads Measured(string fixture, int hour, double ohms, double sigma) => new(
            fixture, [(byte)hour], Noon.AddHours(hour), ohms,
            [new SpectrumSample(1e3, 1.5, -0.25, sigma), new SpectrumSample(10, 2, 3, 0.5)]);
        StoredLeads first = Measured("press-1", 1, 0.01, 0.125), second = Measured("press-1", 2, 0.02, 0), other = Measured("press-0", 3, 0.03, 1);
        foreach (StoredLeads one in new[] { first, second, other })
        {
            leads.Keep(one);
        }

        Assert.Null(leads.At("press-1", Noon));
        AssertSame(first, leads.At("press-1", Noon.AddHours(1))!);
        AssertSame(second with { Points = [.. second.Points.Select(point => point with { SigmaOhms = 0 })] }, leads.At("press-1", Noon.AddHours(9))!);
        Assert.Equal([("press-0", 0.03), ("press-1", 0.02), ("press-1", 0.01)], leads.All().Select(one => (one.Fixture, one.ShortOhms)));
    }

    [Fact]
    public void A_protocol_is_found_by_its_name_and_by_four_digits_of_its_hash_and_is_added_once()
    {
        var protocols = new ProtocolRegistry(_store.Database, _clock);
        byte[] hash = [0xAB, 0xCD, .. new byte[30]], other = [0xAB, 0xCE, .. new byte[30]];
        protocols.Add(hash, "plating", [1, 2], "source");
        protocols.Add(hash, "again", [3], "other");
        _clock.Advance(TimeSpan.FromSeconds(1));
        protocols.Add(other, "stripping", [4], "text");
        StoredProtocol found = protocols.Find(hash)!;
        Assert.Equal(("plating", "source", Noon), (found.Name, found.Source, found.Added));
        Assert.Equal([1, 2], found.Program);
        Assert.Null(protocols.Find(new byte[32]));
        Assert.Equal(["stripping", "plating"], protocols.List().Select(one => one.Name));
        Assert.Equal(["plating"], protocols.Find("plating").Select(one => one.Name));
        Assert.Equal(["plating"], protocols.Find("ABCD").Select(one => one.Name));
        Assert.Equal(["plating"], protocols.Find("abcd0").Select(one => one.Name));
        Assert.Empty(protocols.Find("abc"));
        Assert.Empty(protocols.Find("abcx"));
    }

    [Fact]
    public void A_run_has_a_seed_for_its_tests_and_says_what_it_came_to()
    {
        var runs = new RunRegistry(_store.Database, _clock);
        long run = runs.Begin("demo", 42);
        long cell = new CellRegistry(_store.Database, _clock).Add(new NewCell("Li-1", CellKind.Symmetric, 78_539_816));
        new TestRegistry(_store.Database, _clock).Plan(new PlannedTest(new byte[16], "f", true, run, cell, new byte[32]));
        Assert.Equal((42, null), (runs.SeedOf(new byte[16]), runs.SeedOf(new byte[15])));
        _clock.Advance(TimeSpan.FromSeconds(5));
        runs.End(run, "done");
        Assert.Equal("done", _store.Scalar<string>("SELECT outcome FROM runs WHERE kind = 'demo'"));
        Assert.Equal(5000, _store.Scalar<long>("SELECT ended_unix_milliseconds - started_unix_milliseconds FROM runs"));
        Assert.Equal("interrupted", _store.Scalar<string>("SELECT state FROM tests"));
    }

    [Fact]
    public void A_run_that_never_ended_is_told_with_its_start_and_its_open_tests()
    {
        var runs = new RunRegistry(_store.Database, _clock);
        long run = runs.Begin("demo", 1);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal([new UnfinishedRun(run, Noon, 0, 0)], runs.CloseUnfinished());
        Assert.Equal("killed", _store.Scalar<string>("SELECT outcome FROM runs"));
    }

    [Fact]
    public void A_cell_that_was_described_anew_can_be_put_back_within_a_day()
    {
        var cells = new CellRegistry(_store.Database, _clock);
        var before = new NewCell("Li-1", CellKind.Symmetric, 78_539_816) { Card = "{}" };
        long id = cells.Add(before);
        var editor = new CellEditor(_store.Database, _clock, "ann");
        editor.Edit(cells.Find(id)!, cell => cell);
        Assert.Empty(editor.Changes(cells.Find(id)!));
        editor.Edit(cells.Find(id)!, cell => cell with { Notes = "cracked" });
        StoredEdit edit = Assert.Single(editor.Changes(cells.Find(id)!));
        Assert.Equal((Noon, "ann", false), (edit.Time, edit.Client, edit.IsUndone));
        Assert.Equal([("notes", "", "cracked")], edit.Changes);
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(before, editor.Undo(cells.Find(id)!));
        Assert.Equal(before, cells.Find(id)!.Description);
        Assert.True(Assert.Single(editor.Changes(cells.Find(id)!)).IsUndone);
        Assert.Equal("Nothing was changed that could be undone.", Assert.Throws<StoreException>(() => editor.Undo(cells.Find(id)!)).Message);
    }

    [Fact]
    public void A_change_of_more_than_a_day_ago_stays()
    {
        var cells = new CellRegistry(_store.Database, _clock);
        long id = cells.Add(new NewCell("Li-1", CellKind.Symmetric, 78_539_816));
        var editor = new CellEditor(_store.Database, _clock);
        editor.Edit(cells.Find(id)!, cell => cell with { Notes = "cracked" });
        _clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMilliseconds(1));
        Assert.StartsWith("The last change is of 2026-11-30 12:00 UTC; what is older than a day",
            Assert.Throws<StoreException>(() => editor.Undo(cells.Find(id)!)).Message, StringComparison.Ordinal);
        Assert.Equal("cracked", cells.Find(id)!.Description.Notes);
    }

    [Fact]
    public void Cells_that_were_made_up_are_not_among_those_that_a_person_registered()
    {
        var cells = new CellRegistry(_store.Database, _clock);
        var cell = new NewCell("Li", CellKind.Symmetric, 78_539_816) { IsRegistered = false };
        long[] ids = [cells.Add(cell), cells.Add(cell)];
        Assert.Null(cells.Find("Li"));
        Assert.Equal(ids.Reverse(), cells.MadeUp("li").Select(one => one.CellId));
        cells.Add(cell with { Name = "b", IsRegistered = true });
        cells.Add(cell with { Name = "A", IsRegistered = true });
        Assert.Equal(["A", "b"], cells.List().Select(one => one.Name));
        Assert.Equal((Noon, 0), (cells.List()[0].Created, cells.List()[0].Tests));
        Assert.Equal("There is no cell number 99.", Assert.Throws<StoreException>(() => cells.Update(99, cell)).Message);
        Assert.Null(cells.Find(99));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(4000, true)]
    [InlineData(0, false)]
    [InlineData(4001, false)]
    public void A_note_has_one_to_four_thousand_characters(int length, bool isTaken)
    {
        long cell = new CellRegistry(_store.Database, _clock).Add(new NewCell("Li-1", CellKind.Symmetric, 78_539_816));
        new TestRegistry(_store.Database, _clock).Plan(new PlannedTest(new byte[16], "f", false, null, cell, new byte[32]));
        var editor = new TestEditor(_store.Database, _clock, "ann");
        string? refusal = Record.Exception(() => editor.AddNote(new byte[16], $" {new string('n', length)} "))?.Message;
        Assert.Equal(isTaken ? null : "A note has 1 to 4000 characters.", refusal);
        Assert.Equal(isTaken ? [new StoredNote(Noon, "ann", new string('n', length))] : [], editor.Notes(new byte[16]));
    }

    private static void AssertSame(StoredLeads expected, StoredLeads found)
    {
        Assert.Equal((expected.Fixture, expected.Measured, expected.ShortOhms), (found.Fixture, found.Measured, found.ShortOhms));
        Assert.Equal(expected.TestId, found.TestId);
        Assert.Equal(expected.Points, found.Points);
    }
}
