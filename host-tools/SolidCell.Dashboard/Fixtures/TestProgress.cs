using SolidCell.Protocols.Reading;
using SolidCell.Protocols.Timeline;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>Compares a running test with the timeline of its protocol, which is computed once for each protocol and cell.</summary>
internal sealed class TestProgress(ProtocolRegistry protocols)
{
    /// <summary>A virtual fixture's time passes at any pace; over a shorter time it cannot be told.</summary>
    private const double LeastWallSeconds = 5;

    private readonly Dictionary<(string Sha256, long Area, long Capacity), PlannedLength?> _known = [];

    /// <summary>Null for a test that is not on, or whose protocol the host does not know.</summary>
    public ProgressView? Of(FixtureView fixture, StoredTest? test, DateTimeOffset now)
    {
        if (test is null || !fixture.IsTestOn || fixture.TestSeconds is not { } seconds || LengthOf(test) is not { } length)
        {
            return null;
        }

        double? planned = length.Milliseconds / 1e3;
        double? left = fixture.State == "running" && planned > seconds ? (planned - seconds) / Pace(fixture, seconds, test, now) : null;
        return new ProgressView(seconds, planned, length.IsExact, length.EndsByShort, left is { } wait ? now.AddSeconds(wait) : null);
    }

    /// <summary>Seconds of the test in a second of the wall clock; null when it cannot be told.</summary>
    private static double? Pace(FixtureView fixture, double seconds, StoredTest test, DateTimeOffset now)
    {
        double wall = (now - test.Started).TotalSeconds;
        return !fixture.IsVirtual ? 1 : wall >= LeastWallSeconds && seconds > 0 ? seconds / wall : null;
    }

    private PlannedLength? LengthOf(StoredTest test)
    {
        if (test.ProtocolSha256 is not { } hash)
        {
            return null;
        }

        (string, long, long) key = (Convert.ToHexString(hash), test.AreaSquareMicrometres, test.CapacityNanoampHours);
        if (!_known.TryGetValue(key, out PlannedLength? length))
        {
            _known[key] = length = Read(protocols.Find(hash), test);
        }

        return length;
    }

    private static PlannedLength? Read(StoredProtocol? stored, StoredTest test) =>
        stored is not null && ProtocolReader.Read(stored.Source, stored.Name).Protocol is { } protocol
        ? PlannedLength.Of(protocol, test.AreaSquareMicrometres, test.CapacityNanoampHours) : null;
}
