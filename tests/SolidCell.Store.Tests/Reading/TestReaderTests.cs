using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Reading;

public sealed class TestReaderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new(Now);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_running_test_is_unknown_when_nothing_has_come_for_long()
    {
        Write("f", 1, 7);
        using var reader = new TestReader(_store.Database);
        StoredTest test = Assert.Single(reader.List());
        Assert.Equal(Now, test.LastRecord);
        Assert.Equal(("running", "unknown"), (test.StateAt(Now.AddSeconds(60)), test.StateAt(Now.AddHours(1))));
    }

    [Fact]
    public void A_test_whose_fixture_has_begun_another_is_no_longer_running()
    {
        Write("f", 1, 7);
        _clock.Advance(TimeSpan.FromHours(2));
        Write("f", 2, 8);
        using var reader = new TestReader(_store.Database);
        IReadOnlyList<StoredTest> tests = reader.List("f");
        Assert.Equal(["running", "unknown"], tests.Select(test => test.StateAt(_clock.GetUtcNow())));
    }

    [Fact]
    public void The_newest_test_of_each_fixture_is_found_without_reading_the_others()
    {
        for (byte test = 1; test <= 20; test++)
        {
            Write(test % 2 == 0 ? "even" : "odd", test, test);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        using var reader = new TestReader(_store.Database);
        Assert.Equal([("even", (byte)20), ("odd", (byte)19)], reader.Newest().Select(test => (test.Fixture, test.TestId[0])).Order());
        Assert.Equal(3, reader.List("odd", 3).Count);
        string plan =
            Plan("SELECT (SELECT n.test_id FROM tests n WHERE n.fixture_id = g.fixture_id ORDER BY n.started_unix_milliseconds DESC LIMIT 1) FROM fixtures g");
        Assert.Contains("tests_by_fixture", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN n", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("07", 1)]
    [InlineData("0", 2)]
    [InlineData("070", 1)]
    [InlineData("0707070707070707", 1)]
    [InlineData("08", 0)]
    [InlineData("0A0", 1)]
    [InlineData("f", 0)]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000000000000", 0)]
    public void A_test_is_found_by_the_beginning_of_its_id_in_the_key_of_the_table(string prefix, int count)
    {
        Write("f", 1, 0x07);
        Write("g", 1, 0x0a);
        using var reader = new TestReader(_store.Database);
        Assert.Equal(count, reader.FindByPrefix(prefix).Count);
        Assert.Contains("SEARCH", Plan("SELECT * FROM tests t WHERE t.test_id BETWEEN x'07' AND x'07ff'"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_of_a_cell_are_found_by_its_name_whatever_its_case()
    {
        Write("f", 1, 7);
        using var reader = new TestReader(_store.Database);
        Assert.Equal((1, 0), (reader.OfCell("UNNAMED").Count, reader.OfCell("other").Count));
    }

    [Fact]
    public void A_fixture_that_only_had_a_status_was_not_seen()
    {
        using (var writer = new RecordWriter(_store.Database, _clock))
        {
            writer.WriteStatus("kept", """{"state":"running"}""");
            writer.Commit();
        }

        using var reader = new TestReader(_store.Database);
        Assert.Null(Assert.Single(reader.Fixtures()).LastSeen);
        Write("kept", 1, 7);
        Assert.Equal(Now, Assert.Single(reader.Fixtures()).LastSeen);
    }

    private void Write(string fixture, int boot, byte test)
    {
        using var writer = new RecordWriter(_store.Database, _clock);
        byte[] ids = [.. Enumerable.Repeat(test, 16), .. new byte[32]];
        RecordGroup start =
            HandMadeBatch.One(RecordKind.TestStarted, 0, 0, ids, 0, 78539816, 0, _clock.GetUtcNow().ToUnixTimeMilliseconds());
        writer.Write(fixture, HandMadeBatch.Of(boot, start, HandMadeBatch.Samples(1, 3)));
        writer.Commit();
    }

    private string Plan(string sql)
    {
        using SqliteConnection connection = _store.Database.Connect();
        return string.Join('\n', connection.List("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3)));
    }
}
