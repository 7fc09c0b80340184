using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Measurement;

/// <summary>Stack pressure, supply and frame temperature: the channels that are read once a second.</summary>
public sealed class SlowChannels
{
    /// <summary>10 MPa in a second: faster than a hand turns a frame's screw.</summary>
    private const int MostPressureJumpKilopascals = 10000;

    /// <summary>5 degC in a second: a steel frame takes minutes.</summary>
    private const int MostTemperatureJumpMillidegrees = 5000;

    private readonly SlowChannel _pressure = new SlowChannel(MostPressureJumpKilopascals, true);
    private readonly IAnalogInput? _pressureInput;
    private readonly IAnalogInput? _supplyInput;
    private readonly IThermometer? _thermometer;
    private readonly LinearScale _pressureScale = LinearScale.Pressure();
    private readonly LinearScale _supplyScale = LinearScale.Supply();
    private readonly SlowChannel _supply = new SlowChannel(int.MaxValue, true);
    private readonly SlowChannel _temperature = new SlowChannel(MostTemperatureJumpMillidegrees, false);

    public SlowChannels(IAnalogInput? pressure, IAnalogInput? supply, IThermometer? thermometer)
    {
        _pressureInput = pressure;
        _supplyInput = supply;
        _thermometer = thermometer;
    }

    public void Read(long nowMilliseconds)
    {
        Read(nowMilliseconds, _pressureInput, _pressureScale, _pressure);
        Read(nowMilliseconds, _supplyInput, _supplyScale, _supply);
        if (_thermometer == null)
        {
            return;
        }

        SampleQuality quality = _thermometer.Read(out int millidegrees);
        _temperature.Take(nowMilliseconds, quality, millidegrees, millidegrees);
        _temperature.Age(nowMilliseconds);
    }

    /// <summary>Fills the last readings into a sample.</summary>
    public void CopyTo(Sample sample)
    {
        sample.StackKilopascals = _pressure.Value;
        sample.StackPressureQuality = _pressure.Quality;
        sample.SupplyMillivolts = _supply.Value;
        sample.SupplyQuality = _supply.Quality;
        sample.FrameMillidegrees = _temperature.Value;
        sample.FrameTemperatureQuality = _temperature.Quality;
    }

    private static void Read(long nowMilliseconds, IAnalogInput? input, LinearScale scale, SlowChannel channel)
    {
        if (input == null)
        {
            return;
        }

        if (input.TryRead(out int code))
        {
            channel.Take(nowMilliseconds, scale.Read(code, out int value), value, code);
        }

        channel.Age(nowMilliseconds);
    }
}
