using Microsoft.Extensions.Time.Testing;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Registry;

public sealed class TestEditorTests : IDisposable
{
    private static readonly byte[] TestId = [.. Enumerable.Repeat((byte)7, 16)];

    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
    private readonly TestEditor _editor;
    private readonly TestReader _tests;

    public TestEditorTests()
    {
        long cell =
            new CellRegistry(_store.Database, _clock).Add(new NewCell("C7", CellKind.Symmetric, 100) { Chemistry = "Li | LPSCl | Li" });
        new TestRegistry(_store.Database, _clock).Plan(new PlannedTest(TestId, "f", false, null, cell, new byte[32]));
        _editor = new TestEditor(_store.Database, _clock, "ada@lab");
        _tests = new TestReader(_store.Database);
    }

    public void Dispose()
    {
        _tests.Dispose();
        _store.Dispose();
    }

    [Fact]
    public void A_test_is_found_by_what_was_said_of_it()
    {
        _editor.Edit(TestId, labels => labels with { Group = "Bare", Tags = ["aged", "paper_2"] });
        _editor.AddNote(TestId, " 100 % humidity on Monday ");
        Assert.Equal(("Bare", 2), (_tests.List()[0].Group, _tests.List()[0].Tags.Count));
        Assert.Single(_tests.OfGroup("bare"));
        Assert.All(["aged", "PAPER_2"], tag => Assert.Single(_tests.List(new TestFilter { Tag = tag })));
        Assert.All(["age", "paper 2", "paperX2"], tag => Assert.Empty(_tests.List(new TestFilter { Tag = tag })));
        Assert.All(["lpscl", "humidity", "100 %", "0707", "C7", "bare"],
            words => Assert.Single(_tests.List(new TestFilter { Words = words })));
        Assert.All(["100 $", "c_7", "%%"], words => Assert.Empty(_tests.List(new TestFilter { Words = words })));
    }

    [Fact]
    public void Each_change_is_in_the_history_and_is_taken_back_one_after_the_other()
    {
        _editor.Edit(TestId, labels => labels with { Group = "bare" });
        _editor.Edit(TestId, labels => labels with { Tags = ["aged"] });
        _editor.Edit(TestId, labels => labels);
        Assert.Equal([("tags", "", "aged"), ("group", "", "bare")], _editor.Changes(TestId).SelectMany(edit => edit.Changes));
        Assert.All(_editor.Changes(TestId), edit => Assert.Equal(("ada@lab", false), (edit.Client, edit.IsUndone)));
        Assert.Empty(_editor.Undo(TestId).Tags);
        Assert.Equal("", _editor.Undo(TestId).Group);
        Assert.Throws<StoreException>(() => _editor.Undo(TestId));
        Assert.All(_editor.Changes(TestId), edit => Assert.True(edit.IsUndone));
    }

    [Fact]
    public void An_archived_test_is_out_of_the_lists_but_not_gone()
    {
        _editor.Edit(TestId, labels => labels with { IsArchived = true, Group = "bare" });
        Assert.Empty(_tests.List());
        Assert.Single(_tests.List(new TestFilter { WithArchived = true }));
        Assert.Single(_tests.OfCell("C7"));
        Assert.Single(_tests.OfGroup("bare"));
    }

    [Fact]
    public void A_deleted_test_is_shown_nowhere_and_comes_back_within_a_day()
    {
        _editor.Edit(TestId, labels => labels with { IsDeleted = true });
        Assert.All([_tests.List(), _tests.OfCell("C7"), _tests.FindByPrefix("0707"), _tests.Newest(),
            _tests.List(new TestFilter { WithArchived = true })], Assert.Empty);
        Assert.Equal(TestId, Assert.Single(_editor.Deleted("0707")));
        _clock.Advance(TimeSpan.FromHours(23.9));
        _editor.Undo(TestId);
        Assert.Single(_tests.List());
    }

    [Fact]
    public void After_a_day_a_change_stays()
    {
        _editor.Edit(TestId, labels => labels with { IsDeleted = true });
        _clock.Advance(TimeSpan.FromHours(24.1));
        Assert.Contains("older than a day", Assert.Throws<StoreException>(() => _editor.Undo(TestId)).Message, StringComparison.Ordinal);
        Assert.Empty(_tests.List());
    }

    [Fact]
    public void A_running_test_is_not_put_away()
    {
        using (var connection = _store.Database.Connect())
        {
            connection.Execute("UPDATE tests SET state = 'running'");
            connection.Execute("UPDATE fixtures SET last_seen_unix_milliseconds = $1", _clock.GetUtcNow().ToUnixTimeMilliseconds());
        }

        Assert.Contains("stop it first",
            Assert.Throws<StoreException>(() => _editor.Edit(TestId, labels => labels with { IsDeleted = true })).Message,
            StringComparison.Ordinal);
        Assert.Equal("bare", _editor.Edit(TestId, labels => labels with { Group = "bare" }).Group);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(_editor.Edit(TestId, labels => labels with { IsDeleted = true }).IsDeleted);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("")]
    [InlineData("a\tb")]
    public void A_tag_is_one_word(string tag) =>
        Assert.Throws<StoreException>(() => _editor.Edit(TestId, labels => labels with { Tags = [tag] }));

    [Fact]
    public void Notes_have_their_time_and_author_and_stay_in_order()
    {
        _editor.AddNote(TestId, "one");
        _clock.Advance(TimeSpan.FromHours(1));
        _editor.AddNote(TestId, "two");
        Assert.Equal([("one", 12), ("two", 13)], _editor.Notes(TestId).Select(note => (note.Text, note.Written.Hour)));
        Assert.Throws<StoreException>(() => _editor.AddNote(TestId, "  "));
    }

    [Fact]
    public void A_cell_is_changed_with_a_history_and_taken_back()
    {
        var cells = new CellRegistry(_store.Database, _clock);
        var editor = new CellEditor(_store.Database, _clock, "ada@lab");
        StoredCell before = cells.Find("C7")!;
        editor.Edit(before, cell => cell with { Name = "C7b", ActiveMassMicrograms = 13_000, Card = """{"operator":"Ada"}""" });
        Assert.Equal("C7b", _tests.List()[0].CellName);
        Assert.Equal(["name", "active_mass_micrograms", "card"], editor.Changes(before)[0].Changes.Select(change => change.Field));
        Assert.Equal(before.Description, editor.Undo(before));
        Assert.Equal(before, cells.Find("C7"));
        Assert.Throws<StoreException>(() => editor.Undo(before));
    }

    [Fact]
    public void A_cell_is_of_another_kind_until_a_fixture_has_tested_it()
    {
        var cells = new CellRegistry(_store.Database, _clock);
        var editor = new CellEditor(_store.Database, _clock, "ada@lab");
        cells.Add(new NewCell("C8", CellKind.Symmetric, 100));
        Assert.Equal(CellKind.Full, editor.Edit(cells.Find("C8")!, cell => cell with { Kind = CellKind.Full }).Kind);
        new TestRegistry(_store.Database, _clock).Plan(
            new PlannedTest([.. Enumerable.Repeat((byte)8, 16)], "f", false, null, cells.Find("C8")!.CellId, new byte[32]));
        StoreException refusal = Assert.Throws<StoreException>(
            () => editor.Edit(cells.Find("C8")!, cell => cell with { Kind = CellKind.Half }));
        Assert.Contains("has tested 'C8' as a full cell", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => editor.Undo(cells.Find("C8")!));
        Assert.Equal(CellKind.Full, cells.Find("C8")!.Description.Kind);
    }
}
