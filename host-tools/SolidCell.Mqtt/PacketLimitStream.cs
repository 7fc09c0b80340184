using System.Net;

namespace SolidCell.Mqtt;

/// <summary>
/// A client's stream that reads along: it knows when the client said something last, and fails on a packet that is too long before anybody
/// makes room for it (the library would take up to 256 MB on the word of four bytes).
/// </summary>
internal sealed class PacketLimitStream(Stream inner, int maximumBytes, Action<int> tooLong, TimeProvider clock) : Stream
{
    private const int MoreLengthFollows = 0x80;
    private const int LengthBits = 7;
    private const int LongestLengthBits = 28;

    private bool _isInLength;
    private int _length;
    private int _shift;
    private int _bodyLeft;
    private long _lastHeard = clock.GetTimestamp();

    /// <summary>Where the client is.</summary>
    public EndPoint? Remote { get; init; }

    /// <summary>True once the client has said anything.</summary>
    public bool HasSpoken { get; private set; }

    /// <summary>When it said something last, or came; a timestamp of the clock.</summary>
    public long LastHeard => Interlocked.Read(ref _lastHeard);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="IOException">A packet is too long.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (count > 0)
        {
            HasSpoken = true;
            Interlocked.Exchange(ref _lastHeard, clock.GetTimestamp());
            ReadAlong(buffer.Span[..count]);
        }

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A packet is a byte, its length in up to four bytes of seven bits, and the rest.</summary>
    private void ReadAlong(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int taken = Math.Min(Math.Max(_bodyLeft, 1), bytes.Length);
            if (_bodyLeft > 0)
            {
                _bodyLeft -= taken;
            }
            else
            {
                TakeHead(bytes[0]);
            }

            bytes = bytes[taken..];
        }
    }

    private void TakeHead(byte next)
    {
        if (!_isInLength)
        {
            (_isInLength, _length, _shift) = (true, 0, 0);
            return;
        }

        _length |= (next & ~MoreLengthFollows) << _shift;
        _shift += LengthBits;
        _isInLength = (next & MoreLengthFollows) != 0 && _shift < LongestLengthBits;
        if (!_isInLength && _length > maximumBytes)
        {
            tooLong(_length);
            throw new IOException($"A packet of {_length} bytes is longer than {maximumBytes}.");
        }

        _bodyLeft = _isInLength ? 0 : _length;
    }
}
