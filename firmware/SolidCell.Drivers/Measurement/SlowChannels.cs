using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Measurement;

/// <summary>Stack pressure, supply and frame temperature: the channels that are read once a second.</summary>
public sealed class SlowChannels
{
    private readonly IAnalogInput? _pressureInput;
    private readonly IAnalogInput? _supplyInput;
    private readonly IThermometer? _thermometer;
    private readonly SlowChannel _pressure = new SlowChannel();
    private readonly SlowChannel _supply = new SlowChannel();
    private readonly SlowChannel _temperature = new SlowChannel();

    public SlowChannels(IAnalogInput? pressure, IAnalogInput? supply, IThermometer? thermometer)
    {
        _pressureInput = pressure;
        _supplyInput = supply;
        _thermometer = thermometer;
    }

    /// <summary>Scale of the pressure input; replaced by calibration and tare.</summary>
    public LinearScale PressureScale { get; set; } = LinearScale.Pressure();

    public LinearScale SupplyScale { get; set; } = LinearScale.Supply();

    public void Read(long nowMilliseconds)
    {
        Read(nowMilliseconds, _pressureInput, PressureScale, _pressure);
        Read(nowMilliseconds, _supplyInput, SupplyScale, _supply);
        if (_thermometer == null) return;
        SampleQuality quality = _thermometer.Read(out int millidegrees);
        _temperature.Take(nowMilliseconds, quality, millidegrees);
    }

    public void CopyTo(long nowMilliseconds, Sample sample)
    {
        sample.StackKilopascals = _pressure.Value;
        sample.StackPressureQuality = _pressure.QualityAt(nowMilliseconds);
        sample.SupplyMillivolts = _supply.Value;
        sample.SupplyQuality = _supply.QualityAt(nowMilliseconds);
        sample.FrameMillidegrees = _temperature.Value;
        sample.FrameTemperatureQuality = _temperature.QualityAt(nowMilliseconds);
    }

    private static void Read(long nowMilliseconds, IAnalogInput? input, LinearScale scale, SlowChannel channel)
    {
        if (input == null || !input.TryRead(out int code)) return;
        SampleQuality quality = scale.Read(code, out int value);
        channel.Take(nowMilliseconds, quality, value);
    }
}
