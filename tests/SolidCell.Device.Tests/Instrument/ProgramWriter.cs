using SolidCell.Core.Encoding;
using SolidCell.Core.Schedule;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>Writes programs in the wire format (docs/program-format.md): the head, then step by step.</summary>
internal sealed class ProgramWriter
{
    /// <summary>The firmware reads <c>false</c> and never writes it, so its writer can't.</summary>
    private const byte False = 0xF4;

    private const int NumbersOfLimit = 3;

    private readonly CborWriter _writer = new CborWriter();
    private readonly byte[] _buffer = new byte[512];
    private readonly bool _isFirst;

    public ProgramWriter(int version, int steps)
    {
        _isFirst = version == 1;
        _writer.Restart(_buffer);
        _writer.WriteArray(7);
        WriteAll(new long[] { version, 0, 0, 0, 0 });
        _writer.WriteArray(7);
        WriteAll(new long[] { -5000000, 5000000, 10000000, 0, 60000, 10000, 60000 });
        _writer.WriteArray(steps);
    }

    /// <param name="head">Kind, unit, current, its change each turn, microvolts, current bound, target, turns.</param>
    /// <param name="limits">Quantity, threshold and action of each limit, in turn.</param>
    public void Step(long[] head, long[]? limits) => Step(head, limits, 0, 0);

    /// <summary>A step of format 2 with a rate or a factor.</summary>
    public void Step(long[] head, long[]? limits, long nanovoltsPerSecond, long millionthsPerTurn) =>
        Write(_isFirst ? 11 : 13, head, limits, nanovoltsPerSecond, millionthsPerTurn);

    /// <summary>An impedance step.</summary>
    /// <param name="settings">Lowest and highest millihertz, points per decade, amplitude, rest, nanoamperes of a tone.</param>
    public void Spectrum(long[] settings)
    {
        Write(14, new long[] { (int)StepKind.Impedance, 0, 0, 0, 0, 0, 0, 0 }, null, 0, 0);
        _writer.WriteArray(settings.Length);
        WriteAll(settings);
    }

    /// <summary>Back to the first step until it has run so often.</summary>
    public void Loop(int turns) => Step(new long[] { (int)StepKind.Loop, 0, 0, 0, 0, 0, 0, turns }, null);

    public byte[] Bytes()
    {
        byte[] program = new byte[_writer.Length];
        System.Array.Copy(_buffer, 0, program, 0, program.Length);
        return program;
    }

    private void Write(int fields, long[] head, long[]? limits, long nanovoltsPerSecond, long millionthsPerTurn)
    {
        _writer.WriteArray(fields);
        WriteAll(head);
        _writer.WriteInteger(0);
        _buffer[_writer.Length - 1] = False;
        WriteLimits(limits);
        _writer.WriteArray(4);
        WriteAll(new long[] { 1000, 0, 0, 0 });
        if (!_isFirst)
        {
            _writer.WriteInteger(nanovoltsPerSecond);
            _writer.WriteInteger(millionthsPerTurn);
        }
    }

    private void WriteLimits(long[]? limits)
    {
        int count = limits == null ? 0 : limits.Length / NumbersOfLimit;
        _writer.WriteArray(count);
        for (int i = 0; limits != null && i < limits.Length; i += NumbersOfLimit)
        {
            _writer.WriteArray(4);
            WriteAll(new long[] { limits[i], limits[i + 1], limits[i + 2], 0 });
        }
    }

    private void WriteAll(long[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _writer.WriteInteger(values[i]);
        }
    }
}
