using System.Globalization;

namespace SolidCell.Operations.Calibrating;

/// <summary>Two points of a channel: what the fixture reads and what is true, in its integers.</summary>
public sealed record CalibrationPoints(long LowReading, long LowValue, long HighReading, long HighValue)
{
    /// <summary>What is true for a reading.</summary>
    public double ValueOf(double reading) =>
        LowValue + ((reading - LowReading) * (HighValue - (double)LowValue) / Math.Max(1, HighReading - (double)LowReading));

    /// <summary>"0=0 and 1=1.01 V", in the units of people.</summary>
    public string Text(CalibratedChannel channel)
    {
        string units = channel.ShownUnit == channel.TrueUnit ? channel.TrueUnit : $"{channel.ShownUnit}={channel.TrueUnit}";
        string low = $"{Shown(channel, LowReading)}={True(channel, LowValue)}";
        return $"{low} and {Shown(channel, HighReading)}={True(channel, HighValue)} {units}";
    }

    internal static string Shown(CalibratedChannel channel, double reading) => Number(reading / channel.ShownFactor);

    internal static string True(CalibratedChannel channel, double value) => Number(value / channel.TrueFactor);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
