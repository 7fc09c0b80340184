namespace SolidCell.Files.Tables;

/// <summary>The lines of a stream of bytes, without their ends, straight from one buffer.</summary>
internal sealed class ByteLines(Stream stream, long expectedBytes) : IDisposable
{
    private const int MostBufferBytes = 1 << 20;
    private const int LeastBufferBytes = 4096;

    private readonly byte[] _buffer = new byte[Math.Clamp(expectedBytes, LeastBufferBytes, MostBufferBytes)];
    private int _start;
    private int _end;
    private int _lineStart;

    public long Line { get; private set; }

    /// <summary>The file ended without a line end.</summary>
    public bool EndsOpen { get; private set; }

    /// <summary>The line is valid until the next call. Throws <see cref="TraceException"/> for one that no table has.</summary>
    public bool TryNext(out Span<byte> line)
    {
        int length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        if (length < 0)
        {
            Fill();
            length = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        }

        _lineStart = _start;
        bool last = length < 0;
        length = last ? _end - _start : length;
        line = _buffer.AsSpan(_start, length).TrimEnd((byte)'\r');
        bool any = length > 0 || !last;
        EndsOpen = last && length > 0;
        _start += last ? length : length + 1;
        Line++;
        return any;
    }

    /// <summary>The line that was read last is the next one again.</summary>
    public void PutBack()
    {
        _start = _lineStart;
        Line--;
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Up to this many bytes from the beginning, which stay to be read.</summary>
    public ReadOnlySpan<byte> Peek(int most)
    {
        if (_end == 0)
        {
            Fill();
        }

        return _buffer.AsSpan(_start, Math.Min(most, _end - _start));
    }

    public void Skip(int bytes) => _start += bytes;

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        int read = 1;
        while (read > 0 && _end < _buffer.Length)
        {
            read = ReadSome();
            _end += read;
        }

        if (_end == _buffer.Length && _buffer.AsSpan().IndexOf((byte)'\n') < 0)
        {
            throw new TraceException($"line {Line + 1} is longer than 1 MB; this is no table of a cycler");
        }
    }

    private int ReadSome()
    {
        try
        {
            return stream.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (InvalidDataException problem)
        {
            throw new TraceException($"the packed file is cut off or damaged ({problem.Message}); pack it again", problem);
        }
    }
}
