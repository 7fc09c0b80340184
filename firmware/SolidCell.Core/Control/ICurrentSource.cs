using SolidCell.Core.Measurement;

namespace SolidCell.Core.Control;

/// <summary>The DAC and its range switch, as the controller sees them.</summary>
public interface ICurrentSource
{
    /// <summary>Puts out a DAC code (0..65535, 32768 near zero current) on a range. False when the transfer failed.</summary>
    bool Apply(CurrentRange range, int code);
}
