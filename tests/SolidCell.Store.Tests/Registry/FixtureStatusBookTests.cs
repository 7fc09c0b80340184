using Microsoft.Extensions.Time.Testing;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Registry;

public sealed class FixtureStatusBookTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 29, 8, 0, 0, TimeSpan.Zero));

    public void Dispose() => _store.Dispose();

    [Fact]
    public void When_a_status_was_said_that_the_broker_had_kept_is_unknown_until_the_fixture_speaks()
    {
        Assert.Null(After("idle", isHeard: false));
        Assert.Equal(_clock.GetUtcNow(), After("idle", isHeard: true));
        DateTimeOffset heard = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(heard, After("idle", isHeard: false));
        Assert.Null(After("running", isHeard: false));
        Assert.Equal(_clock.GetUtcNow(), After("running", isHeard: true));
    }

    [Fact]
    public void Of_names_that_only_ever_had_a_status_the_oldest_are_forgotten_and_fixtures_with_records_are_not()
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.WriteStatus("press-1", "{}");
        writer.Write("press-1", HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 10)));
        for (int i = 0; i < FixtureStatusBook.MaximumNames + 50; i++)
        {
            writer.WriteStatus($"made-up-{i}", "{}");
        }

        writer.WriteStatus("press-1", """{"state":"idle"}""");
        writer.Commit();
        Assert.Equal(FixtureStatusBook.MaximumNames + 1, _store.Scalar<long>("SELECT COUNT(*) FROM fixtures"));
        Assert.Equal("made-up-50", _store.Scalar<string>("SELECT name FROM fixtures WHERE name <> 'press-1' ORDER BY fixture_id LIMIT 1"));
        Assert.Equal("""{"state":"idle"}""", _store.Scalar<string>("SELECT status FROM fixtures WHERE name = 'press-1'"));
    }

    private DateTimeOffset? After(string state, bool isHeard)
    {
        using var writer = new RecordWriter(_store.Database, _clock);
        writer.WriteStatus("press-1", $$"""{"state":"{{state}}"}""", isHeard);
        writer.Commit();
        using var reader = new TestReader(_store.Database);
        return Assert.Single(reader.Fixtures()).StatusTime;
    }
}
