using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ad5693r;

namespace SolidCell.Drivers.Control;

/// <summary>
/// The DAC and the range line of the Howland pump. A range is changed at zero current, so that the old code is never
/// put out on the new range. Every call writes: whoever repeats a code wants it put out again, because the chip may have lost it.
/// </summary>
public sealed class CurrentSource : ICurrentSource
{
    /// <summary>Code of zero current, before calibration.</summary>
    public const int ZeroCode = 32768;

    private const int Unknown = -1;

    private readonly Ad5693rConverter _converter;
    private readonly IDigitalOutput _rangeLine;
    private int _range = Unknown;

    public CurrentSource(Ad5693rConverter converter, IDigitalOutput rangeLine)
    {
        _converter = converter;
        _rangeLine = rangeLine;
    }

    public bool Apply(CurrentRange range, int code)
    {
        if ((int)range != _range && !Switch(range))
        {
            return false;
        }

        return _converter.Write(code < 0 ? 0 : code > 65535 ? 65535 : code) == BusStatus.Done;
    }

    private bool Switch(CurrentRange range)
    {
        if (_converter.Write(ZeroCode) != BusStatus.Done)
        {
            return false;
        }

        _rangeLine.Write(range == CurrentRange.TenMilliamps);
        _range = (int)range;
        return true;
    }
}
