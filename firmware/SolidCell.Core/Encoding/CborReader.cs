namespace SolidCell.Core.Encoding;

/// <summary>
/// Reads the part of CBOR (RFC 8949) that SolidCell uses. Any byte string may be given: a read either succeeds within
/// the bytes there are or returns false, and once one has failed all that follow fail.
/// </summary>
public sealed class CborReader
{
    private const int UnsignedMajor = 0;
    private const int NegativeMajor = 1;
    private const int BytesMajor = 2;
    private const int TextMajor = 3;
    private const int ArrayMajor = 4;
    private const int False = 0xF4;
    private const int True = 0xF5;

    private readonly int _length;
    private int _at;
    private bool _failed;

    /// <summary>Reads the first <paramref name="length"/> bytes of <paramref name="source"/>.</summary>
    public CborReader(byte[] source, int length)
    {
        Source = source;
        _length = length < source.Length ? length : source.Length;
    }

    /// <summary>The bytes being read.</summary>
    public byte[] Source { get; }

    /// <summary>True when every byte was read and none was wrong.</summary>
    public bool AtEnd => !_failed && _at == _length;

    /// <summary>Reads an integer that fits 64 bits with sign.</summary>
    public bool ReadInteger(out long value)
    {
        if (!ReadHead(out int major, out value) || (major != UnsignedMajor && major != NegativeMajor))
        {
            return Fail(out value);
        }

        value = major == NegativeMajor ? -1 - value : value;
        return true;
    }

    /// <summary>Reads the head of an array; there are at least as many bytes left as items.</summary>
    public bool ReadArray(out int items) => ReadLength(ArrayMajor, out items);

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean(out bool value)
    {
        int head = _failed || _at >= _length ? 0 : Source[_at];
        value = head == True;
        _failed = _failed || (head != True && head != False);
        _at++;
        return !_failed;
    }

    /// <summary>Finds a byte string: <paramref name="length"/> bytes from <paramref name="offset"/> in <see cref="Source"/>.</summary>
    public bool ReadBytes(out int offset, out int length) => ReadString(BytesMajor, out offset, out length);

    /// <summary>Finds a text string, likewise; its bytes are UTF-8.</summary>
    public bool ReadText(out int offset, out int length) => ReadString(TextMajor, out offset, out length);

    /// <summary>Reads a byte string that has exactly the target's length.</summary>
    public bool ReadExactBytes(byte[] target)
    {
        if (!ReadBytes(out int offset, out int length) || length != target.Length)
        {
            _failed = true;
            return false;
        }

        System.Array.Copy(Source, offset, target, 0, length);
        return true;
    }

    private bool ReadString(int wanted, out int offset, out int length)
    {
        bool good = ReadLength(wanted, out length);
        offset = _at;
        _at += length;
        return good;
    }

    private bool ReadLength(int wanted, out int length)
    {
        length = 0;
        if (!ReadHead(out int major, out long value) || major != wanted || value > _length - _at)
        {
            _failed = true;
            return false;
        }

        length = (int)value;
        return true;
    }

    private bool ReadHead(out int major, out long value)
    {
        major = -1;
        if (_failed || _at >= _length)
        {
            return Fail(out value);
        }

        int head = Source[_at++];
        int additional = head & 0x1F;
        major = head >> 5;
        value = additional;
        return additional < 24 || ReadExtra(additional, out value);
    }

    private bool ReadExtra(int additional, out long value)
    {
        int extra = additional == 24 ? 1 : additional == 25 ? 2 : additional == 26 ? 4 : additional == 27 ? 8 : 0;
        if (extra == 0 || extra > _length - _at)
        {
            return Fail(out value);
        }

        value = 0;
        for (int i = 0; i < extra; i++)
        {
            value = (value << 8) | Source[_at++];
        }

        return value >= 0 || Fail(out value);
    }

    private bool Fail(out long value)
    {
        _failed = true;
        value = 0;
        return false;
    }
}
