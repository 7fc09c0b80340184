using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;

namespace SolidCell.Drivers.Measurement;

/// <summary>
/// Cell voltage and current from the ADS1115 on every call; pressure, supply and temperature once a second. A channel
/// without an input (null) stays <see cref="SampleQuality.NotMeasured"/>.
/// </summary>
public sealed class MeasuringChain : IMeasuringChain
{
    private const int SlowPeriodMilliseconds = 1000;

    /// <summary>No cell gives 5 V: beyond it the pump drives into an open lead.</summary>
    private const int OpenMicrovolts = 5000000;

    private readonly AutoRangingInput _voltage;
    private readonly AutoRangingInput _current;
    private readonly SlowChannels _slow;
    private readonly IDigitalInput? _emergencyStop;
    private int _shuntOhms = ShuntOhms(CurrentRange.OneMilliamp);
    private long _slowDue = long.MinValue;

    public MeasuringChain(Ads1115Converter converter, SlowChannels slow, IDigitalInput? emergencyStop)
    {
        _voltage = new AutoRangingInput(converter, Ads1115Input.Ain0Ain1);
        _current = new AutoRangingInput(converter, Ads1115Input.Ain2Ain3);
        _slow = slow;
        _emergencyStop = emergencyStop;
    }

    /// <summary>Shunt of a range: 1.25 times its full current gives 250 mV, just inside the narrowest gain of the converter.</summary>
    public static int ShuntOhms(CurrentRange range) => range == CurrentRange.OneMilliamp ? 200 : 20;

    public void UseRange(CurrentRange range) => _shuntOhms = ShuntOhms(range);

    public void Measure(long nowMilliseconds, Sample sample)
    {
        sample.Milliseconds = nowMilliseconds;
        SampleQuality quality = _voltage.Read(out int voltage);
        int microvolts = Rounded(voltage, 16);
        sample.CellMicrovolts = microvolts;
        sample.CellVoltageQuality = microvolts > OpenMicrovolts || microvolts < -OpenMicrovolts ? SampleQuality.OpenInput : quality;
        sample.CellCurrentQuality = _current.Read(out int shunt);
        sample.CellNanoamps = Rounded(shunt * 125L, 2 * _shuntOhms);
        sample.EmergencyStopPressed = _emergencyStop != null && _emergencyStop.IsHigh();
        if (nowMilliseconds >= _slowDue)
        {
            _slow.Read(nowMilliseconds);
            _slowDue = nowMilliseconds + SlowPeriodMilliseconds;
        }
        _slow.CopyTo(sample);
    }

    private static int Rounded(long value, int divisor)
    {
        long half = value < 0 ? -(divisor / 2) : divisor / 2;
        return (int)((value + half) / divisor);
    }
}
