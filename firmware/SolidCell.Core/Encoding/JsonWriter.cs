namespace SolidCell.Core.Encoding;

/// <summary>Writes one flat JSON object of ASCII text into a buffer, without making strings.</summary>
public sealed class JsonWriter
{
    private readonly byte[] _digits = new byte[24];
    private byte[] _buffer = new byte[0];
    private int _length;
    private bool _hasMember;
    private bool _hasOverflowed;

    /// <summary>Begins an object at the start of a buffer.</summary>
    public void Start(byte[] buffer)
    {
        _buffer = buffer;
        _length = 0;
        _hasMember = false;
        _hasOverflowed = false;
        Put('{');
    }

    /// <summary>Ends the object; returns its length in bytes, 0 when it did not fit.</summary>
    public int Finish()
    {
        Put('}');
        return _hasOverflowed ? 0 : _length;
    }

    public void WriteText(string name, string value)
    {
        WriteName(name);
        PutQuoted(value);
    }

    public void WriteInteger(string name, long value) => WriteFixed(name, value, 0);

    public void WriteNull(string name)
    {
        WriteName(name);
        PutText("null");
    }

    /// <summary>Writes value / 10^decimals exactly: 20123 with 6 decimals is 0.020123.</summary>
    public void WriteFixed(string name, long value, int decimals)
    {
        WriteName(name);
        if (value < 0)
        {
            Put('-');
        }

        int count = 0;
        for (long rest = value; rest != 0 || count <= decimals; rest /= 10)
        {
            int digit = (int)(rest % 10);
            _digits[count++] = (byte)('0' + (digit < 0 ? -digit : digit));
        }

        while (count > 0)
        {
            Put(_digits[--count]);
            if (count == decimals && count > 0)
            {
                Put('.');
            }
        }
    }

    public void WriteHex(string name, byte[] value)
    {
        WriteName(name);
        Put('"');
        for (int i = 0; i < value.Length; i++)
        {
            PutHexDigit(value[i] >> 4);
            PutHexDigit(value[i] & 0x0F);
        }

        Put('"');
    }

    private void WriteName(string name)
    {
        if (_hasMember)
        {
            Put(',');
        }

        _hasMember = true;
        PutQuoted(name);
        Put(':');
    }

    /// <summary>Quotes text; whatever would need escaping becomes a question mark.</summary>
    private void PutQuoted(string text)
    {
        Put('"');
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            Put(letter < ' ' || letter > '~' || letter == '"' || letter == '\\' ? '?' : letter);
        }

        Put('"');
    }

    /// <summary>By arithmetic: on the device each use of a string literal is a new object.</summary>
    private void PutHexDigit(int digit) => Put(digit < 10 ? '0' + digit : 'a' + digit - 10);

    private void PutText(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Put(text[i]);
        }
    }

    private void Put(int letter)
    {
        _hasOverflowed = _hasOverflowed || _length == _buffer.Length;
        if (!_hasOverflowed)
        {
            _buffer[_length++] = (byte)letter;
        }
    }
}
