using SolidCell.Core.Control;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Calibration;

/// <summary>
/// A calibration as bytes, version 2: for each channel in the order of <see cref="CalibrationChannel"/> low reading, low value, high
/// reading, high value, then the tare and the area of the die; little-endian 32-bit integers. The <see cref="BlockStore"/> adds version and
/// CRC. Version 1 had no area, and pressures on a 10 mm die in place of forces.
/// </summary>
internal static class CalibrationBlock
{
    internal const int Version = 2;
    internal const int Bytes = OlderBytes + 4;

    internal const int OlderVersion = 1;
    internal const int OlderBytes = ((Channels * PointIntegers) + 1) * 4;

    /// <summary>1 kPa on a 10 mm die is 78.54 mN.</summary>
    private const long MillinewtonsPer1000Kilopascals = 78540;

    private const int Channels = 6;
    private const int PointIntegers = 4;

    internal static void Write(FixtureCalibration from, byte[] target)
    {
        for (int channel = 0; channel < Channels; channel++)
        {
            WriteChannel(from, (CalibrationChannel)channel, target, channel * PointIntegers * 4);
        }

        LittleEndian.WriteInt32(target, OlderBytes - 4, from.TareMillinewtons);
        LittleEndian.WriteInt32(target, OlderBytes, (int)from.DieSquareMicrometres);
    }

    /// <summary>Takes the channels whose points can be a calibration; the others stay as they are.</summary>
    internal static void Read(byte[] source, FixtureCalibration into)
    {
        for (int channel = 0; channel < Channels; channel++)
        {
            ReadChannel(source, channel * PointIntegers * 4, into, (CalibrationChannel)channel);
        }

        into.TareMillinewtons = LittleEndian.ReadInt32(source, OlderBytes - 4);
        into.DieSquareMicrometres = LittleEndian.ReadInt32(source, OlderBytes);
    }

    /// <summary>Makes bytes of version 1 to those of version 2.</summary>
    internal static void Renew(byte[] bytes)
    {
        int force = (int)CalibrationChannel.StackForce * PointIntegers * 4;
        for (int i = 0; i < PointIntegers; i++)
        {
            ToForce(bytes, force + (4 * i));
        }

        ToForce(bytes, OlderBytes - 4);
        LittleEndian.WriteInt32(bytes, OlderBytes, 0);
    }

    private static void ToForce(byte[] bytes, int at) =>
        LittleEndian.WriteInt32(bytes, at, (int)(LittleEndian.ReadInt32(bytes, at) * MillinewtonsPer1000Kilopascals / 1000));

    private static void WriteChannel(FixtureCalibration from, CalibrationChannel channel, byte[] target, int at)
    {
        LinearCalibration? line = from.Line(channel);
        RangeCalibration source = from.Source(channel);
        LittleEndian.WriteInt32(target, at, line != null ? line.LowReading : source.LowCode);
        LittleEndian.WriteInt32(target, at + 4, line != null ? line.LowValue : source.LowNanoamps);
        LittleEndian.WriteInt32(target, at + 8, line != null ? line.HighReading : source.HighCode);
        LittleEndian.WriteInt32(target, at + 12, line != null ? line.HighValue : source.HighNanoamps);
    }

    private static void ReadChannel(byte[] bytes, int at, FixtureCalibration into, CalibrationChannel channel)
    {
        int lowReading = LittleEndian.ReadInt32(bytes, at);
        int lowValue = LittleEndian.ReadInt32(bytes, at + 4);
        int highReading = LittleEndian.ReadInt32(bytes, at + 8);
        int highValue = LittleEndian.ReadInt32(bytes, at + 12);
        if (highReading > lowReading && highValue > lowValue)
        {
            into.Set(channel, lowReading, lowValue, highReading, highValue);
        }
    }
}
