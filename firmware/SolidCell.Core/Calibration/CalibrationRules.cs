using SolidCell.Core.Control;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Calibration;

/// <summary>
/// What two points of a channel must keep to. A slip of the keyboard must not become a calibration: the bounds are several times what
/// the parts of the reference board can be off by.
/// </summary>
public static class CalibrationRules
{
    /// <summary>Dividers, shunts and the converter's reference together are within a few per cent.</summary>
    private const int ElectricalPercent = 10;

    /// <summary>A load cell of another rating reads a multiple of the nominal force.</summary>
    private const int ForcePercent = 75;

    /// <summary>20 MPa on a 10 mm die.</summary>
    private const int LargestTareMillinewtons = 1570000;

    /// <summary>
    /// 2 MPa on a 10 mm die, the lowest working pressure of a stack, and 2 % of the range of a 10 kN load cell: more is a load, no offset.
    /// </summary>
    public const int LargestUnloadedMillinewtons = 157000;

    private const long SmallestDieSquareMicrometres = 1000000;

    /// <summary>Why the points are refused; empty when they are not. Readings are as shown, values as the reference showed.</summary>
    internal static string Refusal(CalibrationChannel channel, long lowReading, long lowValue, long highReading, long highValue)
    {
        long span = LeastSpan(channel);
        long reads = highReading - lowReading;
        long isTrue = highValue - lowValue;
        if (!IsInRange(lowReading) || !IsInRange(lowValue) || !IsInRange(highReading) || !IsInRange(highValue))
        {
            return "a point is out of range";
        }

        if (reads < span || isTrue <= 0)
        {
            return "the two points are too close together or in the wrong order";
        }

        if (channel >= CalibrationChannel.SourceOneMilliamp)
        {
            return SourceRefusal(channel, lowReading, lowValue, highReading, highValue);
        }

        long percent = channel == CalibrationChannel.StackForce ? ForcePercent : ElectricalPercent;
        long error = (isTrue - reads) * 100;
        if (error > percent * reads || error < -percent * reads)
        {
            return "the points are further from the fixture's readings than its parts can be";
        }

        long offset = lowValue - (lowReading * isTrue / reads);
        return offset <= 2 * span && offset >= -2 * span ? "" : "the offset is larger than the fixture's parts can have";
    }

    /// <summary>True when a tare of so many millinewtons can be that of an unloaded frame.</summary>
    internal static bool IsTare(long millinewtons) => millinewtons <= LargestTareMillinewtons && millinewtons >= -LargestTareMillinewtons;

    /// <summary>True for a shown force that an unloaded frame may have.</summary>
    internal static bool IsUnloaded(long millinewtons) =>
        millinewtons <= LargestUnloadedMillinewtons && millinewtons >= -LargestUnloadedMillinewtons;

    /// <summary>True for an area in square micrometres that can be pressed; 0 is that of the cell.</summary>
    internal static bool IsDie(long squareMicrometres) =>
        squareMicrometres == 0
        || (squareMicrometres >= SmallestDieSquareMicrometres && squareMicrometres <= CellRules.MaximumAreaSquareMicrometres);

    private static string SourceRefusal(CalibrationChannel channel, long lowCode, long lowNanoamps, long highCode, long highNanoamps)
    {
        int full = channel == CalibrationChannel.SourceOneMilliamp
            ? CurrentController.LowRangeNanoamps : CurrentController.HighRangeNanoamps;
        RangeCalibration nominal = new RangeCalibration(full);
        RangeCalibration asked = new RangeCalibration(full);
        asked.Set((int)lowCode, (int)lowNanoamps, (int)highCode, (int)highNanoamps);
        long wanted = (highCode - lowCode) * (nominal.HighNanoamps - (long)nominal.LowNanoamps) / (nominal.HighCode - nominal.LowCode);
        long error = (highNanoamps - lowNanoamps - wanted) * 100;
        bool isNear = error <= ElectricalPercent * wanted && error >= -ElectricalPercent * wanted;
        return asked.IsPlausible && isNear ? "" : "the codes and currents cannot be those of this range of the source";
    }

    private static bool IsInRange(long number) => number <= int.MaxValue / 2 && number >= int.MinValue / 2;

    /// <summary>Nearer points would carry the noise of a reading into the slope: a tenth of the range, and 40 N.</summary>
    private static long LeastSpan(CalibrationChannel channel)
    {
        switch (channel)
        {
            case CalibrationChannel.CellVoltage:
                return 100000;
            case CalibrationChannel.CurrentOneMilliamp:
                return 100000;
            case CalibrationChannel.CurrentTenMilliamps:
                return 1000000;
            case CalibrationChannel.StackForce:
                return 40000;
            default:
                return 1000;
        }
    }
}
