using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Measurement;

/// <summary>Force on the stack, supply and frame temperature: the channels that are read once a second.</summary>
public sealed class SlowChannels
{
    /// <summary>785 N in a second, 10 MPa on a 10 mm die: faster than a hand turns a frame's screw.</summary>
    private const int MostForceJumpMillinewtons = 785000;

    /// <summary>5 degC in a second: a steel frame takes minutes.</summary>
    private const int MostTemperatureJumpMillidegrees = 5000;

    private readonly SlowChannel _force = new SlowChannel(MostForceJumpMillinewtons, true);
    private readonly IAnalogInput? _forceInput;
    private readonly IAnalogInput? _supplyInput;
    private readonly IThermometer? _thermometer;
    private readonly LinearScale _forceScale;
    private readonly LinearScale _supplyScale = LinearScale.Supply();
    private readonly SlowChannel _supply = new SlowChannel(int.MaxValue, true);
    private readonly SlowChannel _temperature = new SlowChannel(MostTemperatureJumpMillidegrees, false);

    /// <summary>A load cell behind an amplifier, on the microcontroller's converter.</summary>
    public SlowChannels(IAnalogInput? force, IAnalogInput? supply, IThermometer? thermometer)
        : this(force, LinearScale.Force(), supply, thermometer)
    {
    }

    /// <summary>A load cell whose codes lie on this line.</summary>
    public SlowChannels(IAnalogInput? force, LinearScale forceScale, IAnalogInput? supply, IThermometer? thermometer)
    {
        _forceInput = force;
        _forceScale = forceScale;
        _supplyInput = supply;
        _thermometer = thermometer;
    }

    public void Read(long nowMilliseconds)
    {
        Read(nowMilliseconds, _forceInput, _forceScale, _force);
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
        sample.StackMillinewtons = _force.Value;
        sample.StackPressureQuality = _force.Quality;
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
