using SolidCell.Host.CommandLine;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Tests.Fixtures;

/// <summary>Which fixtures names, patterns and groups mean, and what is said of those that mean none.</summary>
public class FixtureTargetsTests
{
    private static readonly BrokerSettings Broker = new() { Host = "lab", Port = 1883 };

    [Theory]
    [InlineData("f1", "f1")]
    [InlineData("f2,f1,f2", "f2 f1")]
    [InlineData(" f3 , f1", "f3 f1")]
    [InlineData("room", "f3 f1")]
    [InlineData("f?,f1", "f1 f2 f3")]
    [InlineData("*2", "f2")]
    public void A_word_means_these(string word, string names) =>
        Assert.Equal(names, string.Join(' ', Targets(3).Resolve([word]).Select(fixture => fixture.Fixture)));

    [Theory]
    [InlineData("F?", "No fixture's name on the broker at lab:1883 is like 'F?' (there are f1, f2, f3).")]
    [InlineData("nobody", "No fixture or group 'nobody' is known at the broker at lab:1883 (there are f1, f2, f3).")]
    [InlineData("rom", "No fixture or group 'rom' is known at the broker at lab:1883; did you mean 'room'? (there are f1, f2, f3).")]
    [InlineData("f_1", "'f_1' is no name of a fixture: letters, digits and hyphens, at most 64.")]
    [InlineData("none", "The group 'none' is empty; fill it with 'solidcell groups set none FIXTURE...'.")]
    [InlineData("f1,gone-1,gone-2",
        "gone-1, gone-2 is not connected to the broker at lab:1883; nothing was sent. Look at its power and network.")]
    public void A_word_that_means_none_is_refused(string word, string words)
    {
        FixtureTargets targets = Targets(3, word.Contains("gone", StringComparison.Ordinal) ? ["gone-1", "gone-2"] : []);
        Assert.Equal(words, Assert.Throws<UserErrorException>(() => targets.Resolve([word])).Message);
    }

    [Theory]
    [InlineData(0, "No fixture or group 'nobody' is known at the broker at lab:1883; no fixture has ever connected to it.")]
    [InlineData(8, "No fixture or group 'nobody' is known at the broker at lab:1883 (there are f1, f2, f3, f4, f5, f6, f7, f8).")]
    [InlineData(9, "No fixture or group 'nobody' is known at the broker at lab:1883 (there are f1, f2, f3, f4, f5, f6, f7, f8, ...).")]
    public void At_most_eight_of_those_that_there_are_are_named(int count, string words) =>
        Assert.Equal(words, Assert.Throws<UserErrorException>(() => Targets(count).Find(["nobody"])).Message);

    [Fact]
    public void One_that_is_lost_is_found_and_reached_and_said()
    {
        FixtureTargets targets = Targets(1, "gone-1");
        Assert.Equal(["gone-1"], targets.Find(["gone-*"]).Select(fixture => fixture.Fixture));
        (IReadOnlyList<FixtureReading> fixtures, IReadOnlyList<string> notes, bool areAllNames) = targets.Reach(["gone-1,f1", "f1"]);
        Assert.Equal(["gone-1", "f1"], fixtures.Select(fixture => fixture.Fixture));
        Assert.Equal(["gone-1 is not connected to the broker at lab:1883. It is asked all the same; look at its power and network."], notes);
        Assert.True(areAllNames);
    }

    private static FixtureTargets Targets(int count, params string[] lost) => new(
        Enumerable.Range(1, count).Select(number => new FixtureReading { Fixture = $"f{number}" })
            .Concat(lost.Select(name => new FixtureReading { Fixture = name, IsLost = true })).ToDictionary(fixture => fixture.Fixture),
        new Dictionary<string, string[]> { ["room"] = ["f3", "f1"], ["none"] = [] }, Broker);
}
