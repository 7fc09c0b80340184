using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace SolidCell.Mqtt.Tests;

/// <summary>Which connection is closed for one more, and which because nothing comes.</summary>
public sealed class ConnectionTableTests
{
    private static readonly BrokerLimits Limits =
        new() { Connections = 2, Idle = TimeSpan.FromSeconds(10), LongestHello = TimeSpan.FromSeconds(3) };

    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _told = [];
    private readonly ConnectionTable _table;

    public ConnectionTableTests() => _table = new ConnectionTable(Limits, new LimitNotices(_told.Add, _clock), _clock);

    [Fact]
    public async Task For_one_more_the_one_that_was_silent_longest_is_closed()
    {
        PacketLimitStream first = await AddAsync(1), second = await AddAsync(2);
        Assert.Equal((2, 0), (_table.Count, _told.Count));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await SpeakAsync(first);
        PacketLimitStream third = await AddAsync(3);
        Assert.Equal((true, false, true), (IsOpen(first), IsOpen(second), IsOpen(third)));
        Assert.Equal(2, _table.Count);
        Assert.Equal("The broker has 2 connections; for a new one, the one that said nothing for longest was closed. "
            + "The limit is 'connections' under 'limits' in config.json.", Assert.Single(_told));
    }

    [Fact]
    public async Task One_that_never_said_anything_goes_before_one_that_did()
    {
        PacketLimitStream speaks = await AddAsync(1), silent = await AddAsync(2, isSilent: true);
        await AddAsync(3);
        Assert.Equal((true, false), (IsOpen(speaks), IsOpen(silent)));
    }

    [Fact]
    public async Task One_that_has_left_makes_room()
    {
        PacketLimitStream first = await AddAsync(1), second = await AddAsync(2);
        _table.Remove(first);
        Assert.Equal(1, _table.Count);
        await AddAsync(3);
        Assert.True(IsOpen(second));
        Assert.Empty(_told);
    }

    [Fact]
    public async Task The_one_at_a_place_is_closed_and_no_other()
    {
        PacketLimitStream first = await AddAsync(1), second = await AddAsync(2);
        _table.Close(new IPEndPoint(IPAddress.Loopback, 2));
        _table.Close(new IPEndPoint(IPAddress.Loopback, 99));
        Assert.Equal((true, false), (IsOpen(first), IsOpen(second)));
    }

    [Theory]
    [InlineData(true, 3000, true)]
    [InlineData(true, 3001, false)]
    [InlineData(false, 10_000, true)]
    [InlineData(false, 10_001, false)]
    public async Task Silence_up_to_its_limit_is_borne_and_no_longer(bool isSilent, int milliseconds, bool isOpen)
    {
        PacketLimitStream stream = await AddAsync(1, isSilent);
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        _table.CloseIdle();
        Assert.Equal((isOpen, isOpen ? 1 : 0), (IsOpen(stream), _table.Count));
        (int seconds, string setting) = isSilent ? (3, "hello_seconds") : (10, "idle_seconds");
        string told = $"The broker has closed a connection on which nothing came for {seconds} s. The limit is '{setting}' under 'limits' in config.json.";
        string[] expected = isOpen ? [] : [told];
        Assert.Equal(expected, _told);
    }

    [Fact]
    public async Task All_are_closed_at_the_end()
    {
        PacketLimitStream first = await AddAsync(1), second = await AddAsync(2);
        _table.CloseAll();
        Assert.Equal((false, false), (IsOpen(first), IsOpen(second)));
    }

    /// <summary>A connection from a port of this computer, a millisecond after what was before.</summary>
    private async Task<PacketLimitStream> AddAsync(int port, bool isSilent = false)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        var inner = new MemoryStream([0xC0, 0x00, 0xC0, 0x00]);
        var stream = new PacketLimitStream(inner, 10, _ => { }, _clock) { Remote = new IPEndPoint(IPAddress.Loopback, port) };
        _table.Add(stream);
        if (!isSilent)
        {
            await SpeakAsync(stream);
        }

        return stream;
    }

    private static async Task SpeakAsync(PacketLimitStream stream) =>
        Assert.Equal(2, await stream.ReadAsync(new byte[2], TestContext.Current.CancellationToken));

    private static bool IsOpen(PacketLimitStream stream) => Record.Exception(() => stream.Write([], 0, 0)) is null;
}
