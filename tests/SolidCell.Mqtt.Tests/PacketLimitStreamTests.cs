using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace SolidCell.Mqtt.Tests;

/// <summary>The lengths of MQTT packets as they pass: a byte of kind, then 1 to 4 bytes of 7 bits each, the lowest first.</summary>
public sealed class PacketLimitStreamTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<int> _tooLong = [];

    [Theory]
    [InlineData(5, "30 05 01 02 03 04 05 C0 00 30 06", 6)]
    [InlineData(5, "30 05 30 FF FF FF 7F 30 06", 6)]
    [InlineData(5, "C0 00 C0 00 30 05 01 02 03 04 05", null)]
    [InlineData(0, "C0 00 30 01", 1)]
    [InlineData(127, "30 80 01", 128)]
    [InlineData(127, "30 FF 00", null)]
    [InlineData(300, "30 AD 02", 301)]
    [InlineData(268435454, "30 FF FF FF 7F", 268435455)]
    [InlineData(5, "30 80 80 80 80 C0 00 30 06", 6)]
    [InlineData(5, "30 81 80 80 80 30 30 06", 6)]
    public async Task A_packet_that_is_longer_is_told_and_ends_the_stream_however_the_bytes_come(int most, string packets, int? refused)
    {
        byte[] bytes = Convert.FromHexString(packets.Replace(" ", "", StringComparison.Ordinal));
        foreach (int atOnce in new[] { 1, 2, 3, 100 })
        {
            _tooLong.Clear();
            using PacketLimitStream stream = Over(most, bytes);
            IOException? problem = await Record.ExceptionAsync(() => DrainAsync(stream, atOnce)) as IOException;
            Assert.Equal(refused is { } length ? $"A packet of {length} bytes is longer than {most}." : null, problem?.Message);
            int[] told = refused is { } one ? [one] : [];
            Assert.Equal(told, _tooLong);
        }
    }

    [Fact]
    public async Task A_body_of_two_hundred_bytes_is_passed_over()
    {
        byte[] bytes = [0x30, 0xC8, 0x01, .. Enumerable.Repeat((byte)0xFF, 200), 0x30, 0xC9, 0x01];
        using PacketLimitStream stream = Over(200, bytes);
        await Assert.ThrowsAsync<IOException>(() => DrainAsync(stream, 64));
        Assert.Equal([201], _tooLong);
    }

    [Fact]
    public async Task It_has_spoken_from_its_first_byte_on_and_is_heard_with_each()
    {
        using PacketLimitStream stream = Over(10, [0xC0, 0x00]);
        long made = stream.LastHeard;
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((false, made), (stream.HasSpoken, stream.LastHeard));
        Assert.Equal(2, await stream.ReadAsync(new byte[4], TestContext.Current.CancellationToken));
        Assert.Equal((true, _clock.GetTimestamp()), (stream.HasSpoken, stream.LastHeard));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await stream.ReadAsync(new byte[4], TestContext.Current.CancellationToken));
        Assert.Equal(TimeSpan.FromSeconds(1), _clock.GetElapsedTime(stream.LastHeard));
    }

    [Fact]
    public async Task The_end_of_a_stream_says_nothing()
    {
        using PacketLimitStream stream = Over(10, []);
        Assert.Equal(0, await stream.ReadAsync(new byte[4], TestContext.Current.CancellationToken));
        Assert.False(stream.HasSpoken);
    }

    [Fact]
    public async Task What_is_written_goes_through_as_it_is()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var inner = new MemoryStream();
        using var buffered = new BufferedStream(inner);
        using var stream = new PacketLimitStream(buffered, 1, _tooLong.Add, _clock) { Remote = new IPEndPoint(IPAddress.Loopback, 7) };
        await stream.WriteAsync(new byte[] { 1, 2, 3 }.AsMemory(), cancellation);
        await stream.WriteAsync(new byte[] { 4 }.AsMemory(), cancellation);
        stream.Write([9, 9, 5, 6], 2, 2);
        Assert.Equal(0, inner.Length);
        await stream.FlushAsync(cancellation);
        Assert.Equal([1, 2, 3, 4, 5, 6], inner.ToArray());
        stream.Write([7], 0, 1);
        stream.Flush();
        Assert.Equal(7, inner.Length);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 7), stream.Remote);
        stream.Dispose();
        Assert.False(inner.CanWrite);
    }

    [Fact]
    public void It_is_read_without_waiting_threads_and_has_no_places()
    {
        using PacketLimitStream stream = Over(10, [1]);
        Assert.Equal((true, true, false), (stream.CanRead, stream.CanWrite, stream.CanSeek));
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Position = 1);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(1));
        Assert.Throws<NotSupportedException>(() => stream.Read(new byte[1], 0, 1));
    }

    private PacketLimitStream Over(int most, byte[] bytes) => new(new MemoryStream(bytes), most, _tooLong.Add, _clock);

    private static async Task DrainAsync(PacketLimitStream stream, int atOnce)
    {
        byte[] buffer = new byte[atOnce];
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) > 0)
        {
        }
    }
}
