using SolidCell.Mqtt.Access;

namespace SolidCell.Mqtt.Tests.Access;

/// <summary>Who may write and read which topic: every role against every channel.</summary>
public sealed class TopicRightsTests
{
    private static readonly BrokerIdentity Host = new(BrokerRole.Host, "host");
    private static readonly BrokerIdentity Press1 = new(BrokerRole.Fixture, "press-1");

    [Theory]
    [InlineData("status", "fixture")]
    [InlineData("log", "fixture")]
    [InlineData("live", "fixture")]
    [InlineData("reply", "fixture")]
    [InlineData("command", "host")]
    [InlineData("protocol", "host")]
    [InlineData("ack", "host")]
    public void A_channel_has_one_writer_and_a_program_without_an_account_may_stand_for_a_fixture_without_one(string channel, string writer)
    {
        bool isFixtures = writer == "fixture";
        string own = $"solidcell/press-1/{channel}", other = $"solidcell/press-2/{channel}";
        Assert.Equal((!isFixtures, !isFixtures), (MayWrite(Host, own), MayWrite(Host, other)));
        Assert.Equal((isFixtures, false), (MayWrite(Press1, own), MayWrite(Press1, other)));
        Assert.Equal((false, isFixtures), (MayWrite(BrokerIdentity.LocalProgram, own), MayWrite(BrokerIdentity.LocalProgram, other)));
    }

    [Theory]
    [InlineData("status", false)]
    [InlineData("log", false)]
    [InlineData("live", false)]
    [InlineData("reply", false)]
    [InlineData("command", true)]
    [InlineData("protocol", true)]
    [InlineData("ack", true)]
    public void A_fixture_reads_what_the_host_writes_to_it_and_the_others_everything(string channel, bool isForFixtures)
    {
        Assert.Equal(isForFixtures, TopicRights.MayRead(Press1, $"solidcell/press-1/{channel}"));
        foreach (string filter in new[] { $"solidcell/press-2/{channel}", $"solidcell/+/{channel}" })
        {
            Assert.Equal((false, true, true), (TopicRights.MayRead(Press1, filter), TopicRights.MayRead(Host, filter),
                TopicRights.MayRead(BrokerIdentity.LocalProgram, filter)));
        }
    }

    [Theory]
    [InlineData("solidcell/press-1/other")]
    [InlineData("solidcell/press-1")]
    [InlineData("solidcell/press-1/log/more")]
    [InlineData("other/press-1/log")]
    [InlineData("solidcell/press_1/log")]
    [InlineData("solidcell//log")]
    [InlineData("solidcell/#")]
    [InlineData("#")]
    [InlineData("")]
    public void Any_other_topic_is_nobodys(string topic)
    {
        foreach (BrokerIdentity who in new[] { Host, Press1, BrokerIdentity.LocalProgram })
        {
            Assert.False(MayWrite(who, topic));
            Assert.False(TopicRights.MayRead(who, topic));
        }
    }

    [Theory]
    [InlineData("solidcell/0123456789abcdef0123456789abcdef/echo", true)]
    [InlineData("solidcell/press-1/echo", false)]
    [InlineData("solidcell/+/echo", false)]
    [InlineData("solidcell/0123456789abcdef0123456789abcdef/echo/more", false)]
    [InlineData("other/0123456789abcdef0123456789abcdef/echo", false)]
    public void Who_listens_to_fixtures_sends_messages_to_itself(string topic, bool isEcho)
    {
        foreach (BrokerIdentity who in new[] { Host, BrokerIdentity.LocalProgram })
        {
            Assert.Equal((isEcho, isEcho), (MayWrite(who, topic), TopicRights.MayRead(who, topic)));
        }

        Assert.Equal((false, false), (MayWrite(Press1, topic), TopicRights.MayRead(Press1, topic)));
    }

    [Fact]
    public void Nobody_writes_to_all_fixtures_at_once() => Assert.False(MayWrite(Host, "solidcell/+/command"));

    [Theory]
    [InlineData(BrokerRole.Host, "the host")]
    [InlineData(BrokerRole.Fixture, "fixture 'press-1'")]
    [InlineData(BrokerRole.Local, "a program of this computer without an account")]
    public void Messages_name_who_it_was(BrokerRole role, string text) => Assert.Equal(text, new BrokerIdentity(role, "press-1").ToString());

    private static bool MayWrite(BrokerIdentity who, string topic) => TopicRights.MayWrite(who, topic, new AccountsOfTest());
}
