using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Measurement;

/// <summary>Turns the code of an analog input into a quantity along a straight line through two points.</summary>
public sealed class LinearScale
{
    public int LowCode;
    public int LowValue;
    public int HighCode;
    public int HighValue;

    /// <summary>Outside these codes the wire is broken or shorted: a healthy amplifier never reaches its rails.</summary>
    public int MinimumCode;
    public int MaximumCode = 65520;

    public SampleQuality Read(int code, out int value)
    {
        value = 0;
        int span = HighCode - LowCode;
        if (span == 0)
        {
            return SampleQuality.Implausible;
        }

        if (code < MinimumCode || code > MaximumCode)
        {
            return SampleQuality.OpenInput;
        }

        value = LowValue + (int)((long)(code - LowCode) * (HighValue - LowValue) / span);
        return SampleQuality.Good;
    }

    /// <summary>
    /// 0..7854 N, 100 MPa on a 10 mm die, on 10..90 % of the microcontroller's converter: a 10 kN load cell behind its amplifier. Below
    /// -393 N, more than a load cell's zero is off, the bridge is broken: no frame pulls.
    /// </summary>
    public static LinearScale Force() => new LinearScale
    {
        LowCode = 6552,
        HighCode = 58968,
        HighValue = 7853982,
        MinimumCode = 3931,
        MaximumCode = 64210,
    };

    /// <summary>
    /// 0..2000 N by a NAU7802: 2 mV/V of the load cell at gain 128 are 0.512 of the converter's full scale, half the supply of the bridge.
    /// Below -200 N and at the end of the range the bridge is broken.
    /// </summary>
    public static LinearScale ForceByNau7802() => new LinearScale
    {
        HighCode = 4294967,
        HighValue = 2000000,
        MinimumCode = -429497,
        MaximumCode = 8380000,
    };

    /// <summary>
    /// Supply behind a 2:1 divider on a 3.3 V converter, in millivolts. Above 4 V the divider is broken: the microcontroller
    /// does not live at more than 3.6 V.
    /// </summary>
    public static LinearScale Supply() => new LinearScale { HighCode = 65520, HighValue = 6600, MaximumCode = 39709 };
}
