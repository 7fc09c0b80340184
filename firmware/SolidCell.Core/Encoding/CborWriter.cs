namespace SolidCell.Core.Encoding;

/// <summary>
/// Writes the part of CBOR (RFC 8949) that SolidCell uses, with definite lengths and shortest heads. A write past the
/// end of the buffer writes nothing and sets <see cref="Overflowed"/>.
/// </summary>
public sealed class CborWriter
{
    private const int UnsignedMajor = 0;
    private const int NegativeMajor = 1;
    private const int BytesMajor = 2;
    private const int TextMajor = 3;
    private const int ArrayMajor = 4;

    private byte[] _target = new byte[0];

    /// <summary>Bytes written since <see cref="Restart"/>.</summary>
    public int Length { get; private set; }

    /// <summary>True once something did not fit; what stands in the buffer is then not to be sent.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>Bytes that an integer takes: 1, 2, 3, 5 or 9.</summary>
    public static int IntegerBytes(long value)
    {
        long argument = value < 0 ? -1 - value : value;
        return 1 + ExtraBytes(argument);
    }

    /// <summary>Begins at the front of a buffer.</summary>
    public void Restart(byte[] target)
    {
        _target = target;
        Length = 0;
        Overflowed = false;
    }

    /// <summary>Writes an integer.</summary>
    public void WriteInteger(long value)
    {
        if (value >= 0)
        {
            WriteHead(UnsignedMajor, value);
        }
        else
        {
            WriteHead(NegativeMajor, -1 - value);
        }
    }

    /// <summary>Begins an array of so many items, which the caller writes next.</summary>
    public void WriteArray(int items) => WriteHead(ArrayMajor, items);

    /// <summary>Writes a byte string.</summary>
    public void WriteBytes(byte[] bytes, int offset, int count)
    {
        WriteHead(BytesMajor, count);
        if (!HasRoom(count))
        {
            return;
        }

        System.Array.Copy(bytes, offset, _target, Length, count);
        Length += count;
    }

    /// <summary>Writes a text string of ASCII characters; any other becomes a question mark.</summary>
    public void WriteText(string text)
    {
        WriteHead(TextMajor, text.Length);
        if (!HasRoom(text.Length))
        {
            return;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            _target[Length++] = letter < 128 ? (byte)letter : (byte)'?';
        }
    }

    private void WriteHead(int major, long value)
    {
        int extra = ExtraBytes(value);
        if (!HasRoom(1 + extra))
        {
            return;
        }

        int additional = extra == 0 ? (int)value : extra == 1 ? 24 : extra == 2 ? 25 : extra == 4 ? 26 : 27;
        _target[Length++] = (byte)((major << 5) | additional);
        for (int shift = (extra - 1) * 8; shift >= 0; shift -= 8)
        {
            _target[Length++] = (byte)((value >> shift) & 0xFF);
        }
    }

    private static int ExtraBytes(long value) =>
        value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : value < 0x100000000L ? 4 : 8;

    private bool HasRoom(int count)
    {
        Overflowed = Overflowed || count > _target.Length - Length;
        return !Overflowed;
    }
}
