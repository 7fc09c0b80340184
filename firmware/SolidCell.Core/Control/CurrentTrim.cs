using SolidCell.Core.Measurement;

namespace SolidCell.Core.Control;

/// <summary>
/// What the calibration leaves over, learned from the measured current. Remembered per range and direction, so that a
/// reversal starts from what was learned the last time the current flowed that way.
/// </summary>
internal sealed class CurrentTrim
{
    /// <summary>Errors beyond a tenth of the set point are no calibration error: the cell is open or the source at its limit.</summary>
    private const int WindowDivisor = 10;

    private const int WindowFloorNanoamps = 20000;
    private const int FractionBits = 4;
    private const int MostSamples = 100;

    /// <summary>Later than this an error below one code of the DAC is left alone.</summary>
    private const int QuickSamples = 3;

    private readonly int[] _learned = new int[4];
    private int _slot;
    private int _fractions;

    /// <summary>Samples since the set point changed, counted to <see cref="MostSamples"/>: nobody asks further.</summary>
    public int Samples;

    /// <summary>Larger errors are no calibration error, in nA; 0 until the trim has begun.</summary>
    public int Window;

    /// <summary>True when the last error that was not small was beyond what calibration explains.</summary>
    public bool IsFar;

    /// <summary>To be added to the set point.</summary>
    public int Nanoamps => _fractions >> FractionBits;

    public void Begin(int setPointNanoamps, CurrentRange range)
    {
        _learned[_slot] = _fractions;
        _slot = ((int)range * 2) + (setPointNanoamps < 0 ? 1 : 0);
        Window = (IntMath.Magnitude(setPointNanoamps) / WindowDivisor) + WindowFloorNanoamps;
        _fractions = IntMath.Clamp(_learned[_slot], -Window << FractionBits, Window << FractionBits);
        Samples = 0;
    }

    /// <summary>Counts a sample that is not corrected for.</summary>
    public void Count()
    {
        if (Samples < MostSamples)
        {
            Samples++;
        }
    }

    /// <summary>
    /// Takes one error (set point minus measured). True when the code must be looked at: the trim moved, or the current is far off.
    /// </summary>
    public bool Correct(int errorNanoamps, int nanoampsPerCode)
    {
        int samples = Samples;
        if (samples < MostSamples)
        {
            Samples = ++samples;
        }

        int window = Window;
        IsFar = errorNanoamps > window || errorNanoamps < -window;
        if (IsFar)
        {
            return true;
        }

        if (samples > QuickSamples && errorNanoamps < nanoampsPerCode && errorNanoamps > -nanoampsPerCode)
        {
            return false;
        }

        int fractions = _fractions
            + (samples > 2 ? errorNanoamps : samples == 1 ? errorNanoamps << FractionBits : errorNanoamps << (FractionBits - 1));
        int bound = window << FractionBits;
        _fractions = fractions > bound ? bound : fractions < -bound ? -bound : fractions;
        return true;
    }
}
