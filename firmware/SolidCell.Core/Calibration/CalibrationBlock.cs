using SolidCell.Core.Control;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Calibration;

/// <summary>
/// A calibration as bytes, version 1: for each channel in the order of <see cref="CalibrationChannel"/> low reading, low value, high
/// reading, high value, then the tare; little-endian 32-bit integers. The <see cref="BlockStore"/> adds version and CRC.
/// </summary>
internal static class CalibrationBlock
{
    internal const int Version = 1;
    internal const int Bytes = ((Channels * PointIntegers) + 1) * 4;

    private const int Channels = 6;
    private const int PointIntegers = 4;

    internal static void Write(FixtureCalibration from, byte[] target)
    {
        for (int channel = 0; channel < Channels; channel++)
        {
            WriteChannel(from, (CalibrationChannel)channel, target, channel * PointIntegers * 4);
        }

        LittleEndian.WriteInt32(target, Bytes - 4, from.TareKilopascals);
    }

    /// <summary>Takes the channels whose points can be a calibration; the others stay as they are.</summary>
    internal static void Read(byte[] source, FixtureCalibration into)
    {
        for (int channel = 0; channel < Channels; channel++)
        {
            ReadChannel(source, channel * PointIntegers * 4, into, (CalibrationChannel)channel);
        }

        into.TareKilopascals = LittleEndian.ReadInt32(source, Bytes - 4);
    }

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
