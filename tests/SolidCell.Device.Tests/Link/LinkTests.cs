using nanoFramework.TestFramework;
using SolidCell.Core.Link;

namespace SolidCell.Device.Tests.Link;

/// <summary>The link's session on the interpreter: interfaces, exceptions of a library, pauses drawn at random.</summary>
[TestClass]
public sealed class LinkTests
{
    [TestMethod]
    public void Batches_follow_their_acks_and_begin_again_at_the_durable_position()
    {
        LinkBench bench = new LinkBench();
        LinkSession session = new LinkSession(bench, bench, new LinkOptions { Window = 2 }, 1);
        bench.Made = 40;
        session.Turn(0);
        Assert.AreEqual("0,10,", bench.Batches);
        bench.Acknowledge(9);
        session.Turn(20);
        Assert.AreEqual("0,10,20,", bench.Batches);
        bench.State = LinkState.Lost;
        session.Turn(40);
        Assert.IsFalse(session.IsUp);
        session.Turn(2000);
        Assert.AreEqual("0,10,20,10,20,", bench.Batches);
        session.Turn(2000 + 30000);
        Assert.AreEqual("0,10,20,10,20,10,20,", bench.Batches);
    }

    [TestMethod]
    public void A_command_is_answered_and_followed_by_a_status()
    {
        LinkBench bench = new LinkBench();
        LinkSession session = new LinkSession(bench, bench, new LinkOptions(), 1);
        session.Turn(0);
        bench.Command();
        session.Turn(20);
        Assert.AreEqual(1, bench.Replies);
        Assert.AreEqual(2, bench.Statuses);
        Assert.IsTrue(session.IsDrained);
    }

    [TestMethod]
    public void Attempts_that_throw_are_made_again_after_growing_pauses()
    {
        LinkBench bench = new LinkBench();
        bench.Refuses = true;
        LinkSession session = new LinkSession(bench, bench, new LinkOptions(), 1);
        for (int second = 0; second < 300; second++)
        {
            session.Turn(second * 1000);
        }

        Assert.IsTrue(session.Failures >= 8 && session.Failures <= 10);
        bench.Refuses = false;
        session.Turn(400000);
        Assert.IsTrue(session.IsUp);
    }
}
