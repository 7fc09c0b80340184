using SolidCell.Core.Telemetry;

namespace SolidCell.Core.Tests.Telemetry;

public sealed class TopicsTests
{
    [Fact]
    public void The_topics_of_a_fixture_are_those_of_the_docs()
    {
        Topics topics = new("press-1");
        Assert.Equal(
            ["press-1", "solidcell/press-1/status", "solidcell/press-1/log", "solidcell/press-1/ack", "solidcell/press-1/live",
                "solidcell/press-1/command", "solidcell/press-1/reply", "solidcell/press-1/protocol", "{\"state\":\"lost\"}"],
            [topics.FixtureId, topics.Status, topics.Log, topics.Ack, topics.Live, topics.Command, topics.Reply, topics.Protocol,
                Topics.Will]);
    }
}
