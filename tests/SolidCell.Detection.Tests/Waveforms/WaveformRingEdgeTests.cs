using System.Buffers.Binary;
using SolidCell.Core.Detection;

namespace SolidCell.Detection.Tests.Waveforms;

/// <summary>A ring of a point a second: the event's, two before it and four after it.</summary>
public sealed class WaveformRingEdgeTests
{
    private readonly WaveformRing _ring = new(1000);
    private int _added;

    [Fact]
    public void A_window_is_ready_four_points_after_the_event_and_ends_with_the_last()
    {
        Add(10);
        _ring.Trigger(5);
        Add(3);
        Assert.Equal((5, false), (_ring.EventNumber, _ring.IsReady));
        Add(1);
        Assert.True(_ring.IsReady);
        Assert.Equal([8, 9, 10, 11, 12, 13, 14], Points(0, 7));
        Assert.Equal([13, 14], Points(5, 7));
        Assert.Equal([10, 11], Points(2, 2));
        Assert.Empty(Points(7, 3));
        Assert.Empty(Points(9, 3));
        _ring.Release();
        Assert.Equal((0, false), (_ring.EventNumber, _ring.IsReady));
        Add(9);
        Assert.False(_ring.IsReady);
    }

    [Fact]
    public void Right_after_the_start_there_are_fewer_points()
    {
        Add(1);
        _ring.Trigger(1);
        Add(4);
        Assert.Equal((true, 5), (_ring.IsReady, _ring.PointCount));
        Assert.Equal([1, 2, 3, 4, 5], Points(0, 9));
        Add(2);
        Assert.Equal(7, _ring.PointCount);
        Add(1);
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], Points(0, 9));
        _ring.Trigger(2);
        _ring.Clear();
        Assert.Equal((0, 0), (_ring.PointCount, _ring.EventNumber));
        Add(9);
        Assert.False(_ring.IsReady);
    }

    [Fact]
    public void A_window_that_is_cleared_while_it_is_open_is_never_ready()
    {
        Add(3);
        _ring.Trigger(1);
        Add(2);
        _ring.Clear();
        Add(9);
        Assert.Equal((0, false), (_ring.EventNumber, _ring.IsReady));
    }

    [Fact]
    public void Numbers_of_either_sign_are_written_whole()
    {
        foreach (int number in new[] { int.MinValue, -2, 0x12345678, int.MaxValue })
        {
            _ring.Add(number, -(number / 2));
        }

        byte[] payload = new byte[32];
        Assert.Equal(4, _ring.Copy(0, payload));
        Assert.Equal([int.MinValue, 1 << 30, -2, 1, 0x12345678, -0x091A2B3C, int.MaxValue, -(int.MaxValue / 2)],
            Enumerable.Range(0, 8).Select(i => BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(4 * i))));
    }

    [Fact]
    public void Events_that_come_meanwhile_have_windows_of_their_own_in_turn()
    {
        Add(10);
        _ring.Trigger(1);
        Add(2);
        _ring.Trigger(2);
        _ring.Trigger(3);
        Add(1);
        _ring.Trigger(4);
        Add(1);
        AssertReady(1, 14);
        Add(1);
        Assert.False(_ring.IsReady);
        Add(1);
        AssertReady(2, 16);
        Add(1);
        AssertReady(3, 17);
        Add(1);
        AssertReady(4, 18);
        Assert.Equal(0, _ring.EventNumber);
    }

    [Fact]
    public void Eight_wait_and_the_ninth_has_none()
    {
        Add(10);
        for (int number = 1; number <= 10; number++)
        {
            _ring.Trigger(number);
        }

        for (int number = 1; number <= 9; number++)
        {
            Add(4);
            Assert.True(_ring.IsReady);
            Assert.Equal(number, _ring.EventNumber);
            _ring.Release();
        }

        Assert.Equal(0, _ring.EventNumber);
        Add(10);
        _ring.Trigger(1);
        _ring.Trigger(2);
        _ring.Clear();
        Assert.Equal(0, _ring.EventNumber);
    }

    [Theory]
    [InlineData(1000, 1000, 7)]
    [InlineData(50, 50, 102)]
    [InlineData(0, 1, 5002)]
    public void The_ring_holds_five_seconds(int period, int pointMilliseconds, int points)
    {
        WaveformRing ring = new(period);
        for (int i = 0; i < 6000; i++)
        {
            ring.Add(i, i);
        }

        Assert.Equal((pointMilliseconds, points), (ring.PointMilliseconds, ring.PointCount));
    }

    private void AssertReady(int number, int last)
    {
        Assert.True(_ring.IsReady);
        Assert.Equal((number, last), (_ring.EventNumber, Points(0, 7)[^1]));
        _ring.Release();
        Assert.False(_ring.IsReady);
    }

    private void Add(int points)
    {
        for (int i = 0; i < points; i++)
        {
            _added++;
            _ring.Add(_added, -_added);
        }
    }

    private List<int> Points(int first, int most)
    {
        byte[] payload = new byte[(8 * most) + 7];
        int count = _ring.Copy(first, payload);
        return [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(8 * i)))];
    }
}
