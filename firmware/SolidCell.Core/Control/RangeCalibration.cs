namespace SolidCell.Core.Control;

/// <summary>
/// Two points that tie DAC codes to a range's true current: the codes put out and the currents a reference meter
/// read. The defaults are the reference board's nominal values: full scale is 1.25 times the range around code 32768.
/// </summary>
public sealed class RangeCalibration
{
    public const int CodeOfZero = 32768;
    public const int MaximumCode = 65535;

    /// <summary>Nominal calibration of a range.</summary>
    public RangeCalibration(int rangeNanoamps)
    {
        Set(CodeOfZero - 26214, -rangeNanoamps, CodeOfZero + 26214, rangeNanoamps);
    }

    public int LowCode { get; private set; }

    public int LowNanoamps { get; private set; }

    public int HighCode { get; private set; }

    public int HighNanoamps { get; private set; }

    /// <summary>Takes two points; ask <see cref="IsPlausible"/> afterwards.</summary>
    public void Set(int lowCode, int lowNanoamps, int highCode, int highNanoamps)
    {
        LowCode = lowCode;
        LowNanoamps = lowNanoamps;
        HighCode = highCode;
        HighNanoamps = highNanoamps;
    }

    /// <summary>False when the points cannot be a calibration: too close together or out of range.</summary>
    public bool IsPlausible => HighCode - LowCode > 1000 && HighNanoamps - LowNanoamps > 10000
        && LowCode >= 0 && HighCode <= MaximumCode;
}
