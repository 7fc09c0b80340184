namespace SolidCell.Core.Schedule;

/// <summary>
/// Walks through the CBOR of a program: definite arrays, integers, true and false. The first thing that does not fit
/// makes it <see cref="Failed"/> for good, after which every read gives 0, so a reader checks once at the end.
/// </summary>
internal sealed class ProgramBytes
{
    private const int ArrayType = 4;

    private readonly byte[] _bytes;
    private readonly int _length;
    private int _position;

    public ProgramBytes(byte[] bytes, int length)
    {
        _bytes = bytes;
        _length = length < bytes.Length ? length : bytes.Length;
    }

    public bool Failed { get; private set; }

    public bool AtEnd => _position == _length;

    /// <summary>The length of an array, which must lie in the bounds.</summary>
    public int ReadArray(int minimum, int maximum)
    {
        int first = NextByte();
        long count = ReadArgument(first & 31);
        return (int)(first >> 5 == ArrayType ? Bounded(count, minimum, maximum) : Fail());
    }

    /// <summary>An integer, which must lie in the bounds.</summary>
    public long ReadInteger(long minimum, long maximum)
    {
        int first = NextByte();
        long value = ReadArgument(first & 31);
        if (first >> 5 > 1)
        {
            return Fail();
        }

        return Bounded(first >> 5 == 0 ? value : -1 - value, minimum, maximum);
    }

    /// <summary>An integer that may be anything an int can hold.</summary>
    public int ReadInt32() => (int)ReadInteger(int.MinValue, int.MaxValue);

    /// <summary>True or false.</summary>
    public bool ReadBoolean()
    {
        int value = NextByte();
        if (value != 0xF4 && value != 0xF5)
        {
            Fail();
        }

        return value == 0xF5;
    }

    private long ReadArgument(int information)
    {
        if (information < 24)
        {
            return information;
        }

        if (information > 27)
        {
            return Fail();
        }

        long value = 0;
        for (int left = 1 << (information - 24); left > 0; left--)
        {
            value = (value << 8) | (long)NextByte();
        }

        return value < 0 ? Fail() : value;
    }

    private int NextByte() => _position < _length ? _bytes[_position++] : (int)Fail();

    private long Bounded(long value, long minimum, long maximum) =>
        value < minimum || value > maximum || Failed ? Fail() : value;

    private long Fail()
    {
        Failed = true;
        return 0;
    }
}
