using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Measurement;

/// <summary>The thermometer on the pressure frame.</summary>
public interface IThermometer
{
    /// <summary>Reads thousandths of a degree Celsius; <see cref="SampleQuality.OutOfDate"/> when there is no new reading yet.</summary>
    SampleQuality Read(out int millidegrees);
}
