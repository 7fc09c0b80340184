using System.Globalization;
using System.Text;

namespace SolidCell.Host.Tests.Operating;

/// <summary>What is written by one thread and read by another meanwhile.</summary>
internal sealed class SharedText() : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        lock (_lock)
        {
            _text.Append(value);
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return _text.ToString();
        }
    }
}
