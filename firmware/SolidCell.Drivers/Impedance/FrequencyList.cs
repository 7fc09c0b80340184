using SolidCell.Core.Schedule;

namespace SolidCell.Drivers.Impedance;

/// <summary>The frequencies of the meter's part of a spectrum, equally spaced in the logarithm, from the highest down.</summary>
public sealed class FrequencyList
{
    /// <summary>5.3 decades of 20 points.</summary>
    public const int MostPoints = 110;

    private const int RatioBits = 28;
    private const int FractionBits = 16;

    /// <summary>10 to the 1/n in 28 fractional bits, n from 1 to 20.</summary>
    private static readonly long[] Ratios =
    {
        2684354560, 848867446, 578326658, 477353244, 425441527, 394009366, 372989857, 357964434, 346697723, 337940217, 330939777, 325216980,
        320451977,
        316423296, 312972764, 309984429, 307371367, 305067143, 303020114, 301189535,
    };

    private readonly int[] _millihertz = new int[MostPoints];

    public int Count { get; private set; }

    /// <summary>In thousandths of a hertz.</summary>
    public int this[int index] => _millihertz[index];

    public void Fill(SpectrumSettings settings)
    {
        Count = 0;
        long ratio = Ratios[settings.PointsPerDecade - 1];
        long least = ((long)settings.LowestOfMeter << FractionBits) - (1L << (FractionBits - 1))
            - (((long)settings.LowestOfMeter << FractionBits) >> 10);
        for (long value = (long)settings.HighestMillihertz << FractionBits; value >= least && Count < MostPoints; Count++)
        {
            _millihertz[Count] = (int)((value + (1L << (FractionBits - 1))) >> FractionBits);
            value = Divided(value, ratio);
        }
    }

    /// <summary>value * 2^28 / ratio without leaving 64 bits.</summary>
    private static long Divided(long value, long ratio)
    {
        long whole = value / ratio;
        return (whole << RatioBits) + (((value - (whole * ratio)) << RatioBits) / ratio);
    }
}
