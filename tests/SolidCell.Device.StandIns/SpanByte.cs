namespace System;

/// <summary>nanoFramework's window onto a byte array.</summary>
public readonly struct SpanByte
{
    private readonly byte[] _array;
    private readonly int _start;

    public SpanByte(byte[] array, int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + length, array.Length);
        _array = array;
        _start = start;
        Length = length;
    }

    public int Length { get; }

    public byte this[int index]
    {
        get => _array[_start + index];
        set => _array[_start + index] = value;
    }

    public byte[] ToArray() => _array[_start..(_start + Length)];
}
