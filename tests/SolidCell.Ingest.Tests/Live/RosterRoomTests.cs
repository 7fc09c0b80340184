using Microsoft.Extensions.Time.Testing;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;

namespace SolidCell.Ingest.Tests.Live;

/// <summary>Who has to go for one more, in a roster of two.</summary>
public sealed class RosterRoomTests
{
    private readonly List<string> _told = [];
    private readonly FixtureRoster _roster;

    public RosterRoomTests() => _roster = new FixtureRoster(2, new LimitNotices(_told.Add, new FakeTimeProvider()));

    [Fact]
    public void Of_fixtures_with_records_so_many_are_remembered_and_the_oldest_is_not()
    {
        foreach (string name in new[] { "a", "b", "c" })
        {
            _roster.HasRecords(name);
        }

        Assert.True(_roster.Take(Named("b")));
        Assert.True(_roster.Take(Named("c")));
        Assert.False(_roster.Take(Named("a")));
        Assert.False(_roster.Take(Named("speaks") with { LastHeard = DateTimeOffset.UnixEpoch }));
        Assert.Equal(["b", "c"], Known());
    }

    [Fact]
    public void A_fixture_that_sends_records_again_is_remembered_longer()
    {
        foreach (string name in new[] { "a", "b", "a", "c" })
        {
            _roster.HasRecords(name);
        }

        Assert.True(_roster.Take(Named("a")));
        Assert.True(_roster.Take(Named("c")));
        Assert.False(_roster.Take(Named("b")));
    }

    [Fact]
    public void One_that_is_known_needs_no_room()
    {
        Assert.True(_roster.Take(Named("a")));
        Assert.True(_roster.Take(Named("b")));
        Assert.True(_roster.Take(Named("a") with { State = "idle" }));
        Assert.Equal((0, "idle"), (_roster.Dropped, _roster.Find("a")!.State));
        Assert.Null(_roster.Find("c"));
        Assert.Empty(_told);
    }

    [Fact]
    public void One_that_the_broker_has_lost_goes_before_one_with_a_kept_status()
    {
        Assert.True(_roster.Take(Named("kept")));
        Assert.True(_roster.Take(Named("lost") with { IsLost = true }));
        Assert.True(_roster.Take(Named("also-lost") with { IsLost = true }));
        Assert.Equal(["also-lost", "kept"], Known());
        Assert.True(_roster.Take(Named("new")));
        Assert.Equal(["kept", "new"], Known());
        Assert.Equal(2, _roster.Dropped);
        Assert.Equal("More than 2 fixtures are named on the broker; names that never spoke, and then those not heard of for longest, are left out. "
            + "The limit is 'fixtures' under 'limits' in config.json.", Assert.Single(_told));
    }

    [Fact]
    public void One_that_spoke_and_was_lost_since_is_as_real_as_one_that_speaks()
    {
        Assert.True(_roster.Take(Named("spoke") with { LastHeard = DateTimeOffset.UnixEpoch, IsLost = true }));
        Assert.True(_roster.Take(Named("kept")));
        Assert.True(_roster.Take(Named("new")));
        Assert.Equal(["new", "spoke"], Known());
    }

    private static FixtureReading Named(string name) => new() { Fixture = name };

    private IEnumerable<string> Known() => _roster.Readings.Select(reading => reading.Fixture).Order(StringComparer.Ordinal);
}
