namespace SolidCell.Core.Calibration;

/// <summary>
/// Two points that tie what a channel reads, uncorrected, to what a reference showed: a straight line, applied with a multiplication and
/// a shift. Nothing is changed before a channel is calibrated.
/// </summary>
public sealed class LinearCalibration
{
    private const int FractionBits = 24;

    /// <summary>False while the channel is as it was made. A field, for the tick.</summary>
    internal bool IsCalibrated;

    private long _slope;
    private long _offset;

    /// <summary>No correction: two points a unit of <paramref name="span"/> apart that are what they read.</summary>
    public LinearCalibration(int span)
    {
        Set(-span, -span, span, span);
    }

    public int LowReading { get; private set; }

    public int LowValue { get; private set; }

    public int HighReading { get; private set; }

    public int HighValue { get; private set; }

    /// <summary>
    /// Takes two points; the high reading must be above the low one. For <see cref="FixtureCalibration"/>, which has to know.
    /// </summary>
    internal void Set(int lowReading, int lowValue, int highReading, int highValue)
    {
        LowReading = lowReading;
        LowValue = lowValue;
        HighReading = highReading;
        HighValue = highValue;
        IsCalibrated = lowReading != lowValue || highReading != highValue;
        _slope = (((long)highValue - lowValue) << FractionBits) / ((long)highReading - lowReading);
        _offset = ((long)lowValue << FractionBits) - (lowReading * _slope) + (1L << (FractionBits - 1));
    }

    /// <summary>The true value of an uncorrected reading, rounded.</summary>
    public int Apply(int reading) => (int)(((reading * _slope) + _offset) >> FractionBits);

    /// <summary>The uncorrected reading that gives a value.</summary>
    public long ReadingOf(long value) =>
        LowReading + ((value - LowValue) * ((long)HighReading - LowReading) / ((long)HighValue - LowValue));
}
