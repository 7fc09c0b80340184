namespace SolidCell.Core.Control;

/// <summary>A <see cref="RangeCalibration"/> made ready for the tick: a multiplication and a shift instead of a division.</summary>
internal sealed class CodeScale
{
    private const int FractionBits = 24;

    private readonly long _codesPerNanoamp;

    /// <summary>With half a code, so that cutting off the fraction rounds.</summary>
    private readonly long _codeOfZero;

    public CodeScale(RangeCalibration calibration, int rangeNanoamps)
    {
        RangeCalibration used = calibration.IsPlausible ? calibration : new RangeCalibration(rangeNanoamps);
        _codesPerNanoamp = ((long)(used.HighCode - used.LowCode) << FractionBits) / (used.HighNanoamps - used.LowNanoamps);
        _codeOfZero = ((long)used.LowCode << FractionBits) - (used.LowNanoamps * _codesPerNanoamp) + (1L << (FractionBits - 1));
        NanoampsPerCode = (int)((used.HighNanoamps - used.LowNanoamps) / (used.HighCode - used.LowCode)) + 1;
    }

    /// <summary>One code's worth of current, rounded up.</summary>
    public readonly int NanoampsPerCode;

    /// <summary>The code nearest to a current, within what the DAC can put out.</summary>
    public int CodeFor(int nanoamps)
    {
        long code = (_codeOfZero + (nanoamps * _codesPerNanoamp)) >> FractionBits;
        return code < 0 ? 0 : code > RangeCalibration.MaximumCode ? RangeCalibration.MaximumCode : (int)code;
    }
}
