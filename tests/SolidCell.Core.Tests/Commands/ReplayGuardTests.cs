using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Tests.Commands;

/// <summary>Late, again, elsewhere: the edges of what the guard admits.</summary>
public sealed class ReplayGuardTests
{
    private const long Expires = 1_000_000;

    private readonly BlockStore _blocks = new(new MemoryLogStorage());

    [Theory]
    [InlineData(0, "")]
    [InlineData(Expires, "")]
    [InlineData(Expires + 1, "by the fixture's clock the command comes 1 s too late; if it does not, compare the clocks")]
    [InlineData(Expires + 999, "by the fixture's clock the command comes 1 s too late; if it does not, compare the clocks")]
    [InlineData(Expires + 1000, "by the fixture's clock the command comes 2 s too late; if it does not, compare the clocks")]
    public void A_command_is_late_from_the_first_millisecond_after_its_end_where_there_is_a_clock(long now, string objection) =>
        AssertAdmitted(objection, new ReplayGuard(null, "f1"), Dated(1, 1), now);

    [Fact]
    public void Without_a_clock_nothing_is_late_even_when_it_ended_before_1970()
    {
        Command command = Dated(1, 1);
        command.ExpiresUnixMilliseconds = -1;
        AssertAdmitted("", new ReplayGuard(null, "f1"), command, 0);
    }

    [Fact]
    public void A_counter_goes_up()
    {
        ReplayGuard guard = new(null, "f1");
        AssertAdmitted("", guard, Dated(1, 7));
        AssertAdmitted("next counter 8", guard, Dated(1, 7));
        AssertAdmitted("next counter 8", guard, Dated(1, 6));
        AssertAdmitted("", guard, Dated(1, 8));
        AssertAdmitted("", guard, Dated(2, 1));
        AssertAdmitted("next counter 9", guard, Dated(1, 8));
    }

    [Fact]
    public void Eight_hosts_keep_their_counters_over_a_restart_whoever_spoke_last()
    {
        ReplayGuard guard = new(_blocks, "f1");
        int[] order = [1, 2, 3, 4, 5, 6, 7, 8, 3, 8, 1];
        for (int i = 0; i < order.Length; i++)
        {
            AssertAdmitted("", guard, Dated(order[i], 10 + i));
        }

        guard = new ReplayGuard(_blocks, "f1");
        for (int host = 1; host <= ReplayGuard.MaximumHosts; host++)
        {
            int last = 10 + Array.LastIndexOf(order, host);
            AssertAdmitted($"next counter {last + 1}", guard, Dated(host, last));
        }

        AssertAdmitted("", guard, Dated(9, 1));
        AssertAdmitted("next counter 12", guard, Dated(2, 11));
        AssertAdmitted("", guard, Dated(2, 12));
        AssertAdmitted("next counter 14", guard, Dated(4, 13));
    }

    [Theory]
    [InlineData(2, 136)]
    [InlineData(1, 135)]
    public void A_block_of_another_version_or_length_is_not_believed(int version, int length)
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)0x11, length)];
        Assert.True(_blocks.Write(ReplayGuard.Block, bytes, length, version));
        AssertAdmitted("", new ReplayGuard(_blocks, "f1"), Dated(1, 1));
        byte[] kept = new byte[136];
        Assert.Equal((136, 1), (_blocks.Read(ReplayGuard.Block, kept, out int now), now));
    }

    [Theory]
    [InlineData("f1", true)]
    [InlineData("f2", false)]
    [InlineData("e1", false)]
    [InlineData("f", false)]
    [InlineData("f12", false)]
    public void A_command_is_for_the_fixture_that_it_names(string name, bool isFor) =>
        AssertAdmitted(isFor ? "" : "the command is for another fixture", new ReplayGuard(null, "f1"), Dated(1, 1, name));

    private static Command Dated(int host, long counter, string fixture = "f1")
    {
        Command command = new()
        {
            Name = CommandName.Identify,
            IsDated = true,
            FixtureLength = fixture.Length,
            Counter = counter,
            ExpiresUnixMilliseconds = Expires,
        };
        System.Text.Encoding.ASCII.GetBytes(fixture).CopyTo(command.Fixture, 0);
        command.HostId[7] = (byte)host;
        return command;
    }

    private static void AssertAdmitted(string objection, ReplayGuard guard, Command command, long now = 0)
    {
        CommandOutcome outcome = guard.Admit(command, now);
        Assert.Equal((objection, objection.Length == 0 ? CommandOutcome.Done : CommandOutcome.Stale), (guard.Objection, outcome));
    }
}
