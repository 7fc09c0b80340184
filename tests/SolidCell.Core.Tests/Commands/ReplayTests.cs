using SolidCell.Core.Commands;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;
using SolidCell.Core.Telemetry;
using static SolidCell.Core.Tests.Commands.HostOfTest;

namespace SolidCell.Core.Tests.Commands;

/// <summary>Commands that come late, again or elsewhere, on a fixture with a clock and on one without, over reboots.</summary>
public class ReplayTests
{
    private const int MoreThanRemembered = RecentCommands.Size + 8;

    private readonly MemoryLogStorage _log = new();
    private readonly MemoryLogStorage _blocks = new();
    private readonly RecordingTarget _target = new();

    [Fact]
    public void A_captured_start_is_not_carried_out_again_after_any_number_of_others_nor_after_a_reboot()
    {
        Uplink fixture = Booted();
        var host = new HostOfTest();
        byte[] captured = host.Write(CommandName.Start);
        Assert.Equal((CommandOutcome.Done, ""), Send(fixture, captured));
        for (int i = 0; i < MoreThanRemembered; i++)
        {
            Assert.Equal(CommandOutcome.Done, Send(fixture, host.Write(CommandName.Identify)).Outcome);
        }

        Assert.Equal((CommandOutcome.Stale, $"next counter {host.Counter + 1}"), Send(fixture, captured));
        Assert.Equal((CommandOutcome.Stale, $"next counter {host.Counter + 1}"), Send(Booted(), captured));
        Assert.Single(_target.Executed, CommandName.Start);
    }

    [Fact]
    public void A_message_that_only_asked_for_the_answer_again_cannot_be_used_later_either()
    {
        Uplink fixture = Booted();
        var host = new HostOfTest();
        byte[] id = Guid.NewGuid().ToByteArray();
        Send(fixture, host.Write(CommandName.Start, id));
        byte[] again = host.Write(CommandName.Start, id);
        Assert.Equal(CommandOutcome.Repeated, Send(fixture, again).Outcome);
        for (int i = 0; i < MoreThanRemembered; i++)
        {
            Send(fixture, WriteBare(CommandName.Pause));
        }

        Assert.Equal(CommandOutcome.Stale, Send(fixture, again).Outcome);
        Assert.Single(_target.Executed, CommandName.Start);
    }

    [Fact]
    public void A_fixture_with_a_clock_refuses_what_comes_late_and_one_without_takes_it_once()
    {
        var host = new HostOfTest();
        byte[] late = host.Write(CommandName.Resume);
        Uplink fixture = Booted();
        Assert.Equal((CommandOutcome.Stale, "by the fixture's clock the command comes 5 s too late; if it does not, compare the clocks"),
            Send(fixture, late, host.Expires + 4999));
        Assert.Empty(_target.Executed);
        Assert.Equal(CommandOutcome.Done, Send(fixture, late, host.Expires).Outcome);
        byte[] next = host.Write(CommandName.Resume);
        Assert.Equal(CommandOutcome.Done, Send(fixture, next).Outcome);
        Assert.Equal(CommandOutcome.Repeated, Send(fixture, next).Outcome);
    }

    [Fact]
    public void A_stop_is_carried_out_late_and_again_whenever_a_test_is_on()
    {
        Uplink fixture = Booted();
        byte[] stop = WriteBare(CommandName.Stop);
        _target.IsTestOn = true;
        Assert.Equal((CommandOutcome.Done, ""), Send(fixture, stop, long.MaxValue));
        _target.IsTestOn = false;
        Assert.Equal((CommandOutcome.Repeated, ""), Send(fixture, stop));
        _target.IsTestOn = true;
        Assert.Equal((CommandOutcome.Done, ""), Send(fixture, stop));
        Assert.Equal((CommandOutcome.Done, ""), Send(Booted(), stop));
        Assert.Equal([CommandName.Stop, CommandName.Stop, CommandName.Stop], _target.Executed);

        var host = new HostOfTest { Expires = 1 };
        byte[] dated = host.Write(CommandName.Stop);
        Assert.Equal(CommandOutcome.Done, Send(fixture, dated, 2_000_000_000_000).Outcome);
        Assert.Equal(CommandOutcome.Done, Send(fixture, dated, 2_000_000_000_000).Outcome);
    }

    [Fact]
    public void An_older_host_can_stop_and_pause_and_is_told_why_nothing_else()
    {
        Uplink fixture = Booted();
        foreach (CommandName name in Enum.GetValues<CommandName>())
        {
            (CommandOutcome outcome, string detail) = Send(fixture, WriteBare(name));
            bool lowersRisk = name is CommandName.Stop or CommandName.Pause;
            Assert.Equal(lowersRisk ? CommandOutcome.Done : CommandOutcome.Refused, outcome);
            Assert.Equal(lowersRisk ? "" : "the host is older than this firmware: its commands carry no counter and no expiry; update it",
                detail);
        }

        Assert.Equal([CommandName.Pause, CommandName.Stop], _target.Executed);
    }

    [Fact]
    public void A_command_to_another_fixture_is_none_to_this_one()
    {
        foreach (string other in new[] { "f2", "f", "f11", "" })
        {
            Assert.Equal((CommandOutcome.Stale, "the command is for another fixture"),
                Send(Booted(), new HostOfTest { Fixture = other }.Write(CommandName.Start)));
        }
    }

    [Fact]
    public void The_ninth_host_pushes_out_the_one_that_was_silent_longest_whose_commands_stay_refused()
    {
        Uplink fixture = Booted();
        HostOfTest[] hosts = [.. Enumerable.Range(0, 9).Select(i => new HostOfTest((byte)i) { Counter = 100 * (i + 1) })];
        byte[][] captured = [.. hosts.Select(host => host.Write(CommandName.Identify))];
        Assert.All(captured, command => Assert.Equal(CommandOutcome.Done, Send(fixture, command).Outcome));
        fixture = Booted();
        for (int i = 0; i < MoreThanRemembered; i++)
        {
            Send(fixture, WriteBare(CommandName.Pause));
        }

        Assert.All(captured, command => Assert.Equal(CommandOutcome.Stale, Send(fixture, command).Outcome));
        var stranger = new HostOfTest(77) { Counter = 100 };
        Assert.Equal((CommandOutcome.Stale, "next counter 102"), Send(fixture, stranger.Write(CommandName.Identify)));
        Assert.Equal(CommandOutcome.Done, Send(fixture, stranger.Write(CommandName.Identify)).Outcome);
        Assert.Equal(CommandOutcome.Done, Send(fixture, hosts[8].Write(CommandName.Identify)).Outcome);
    }

    [Fact]
    public void What_the_storage_does_not_take_is_not_carried_out_but_a_stop_is()
    {
        var storage = new RefusingStorage();
        Uplink fixture = Booted(storage);
        storage.Refuses = true;
        Assert.Equal(
            (CommandOutcome.Refused, "the fixture cannot keep the command's counter; its storage refuses"),
            Send(fixture, new HostOfTest().Write(CommandName.Start)));
        _target.IsTestOn = true;
        Assert.Equal(CommandOutcome.Done, Send(fixture, WriteBare(CommandName.Stop)).Outcome);
        Assert.Equal([CommandName.Stop], _target.Executed);
    }

    private Uplink Booted(ILogStorage? blocks = null)
    {
        RecordLog log = new(_log);
        log.Open();
        return new Uplink(log, _target, "f1", new BlockStore(blocks ?? _blocks));
    }
}
