using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;

namespace SolidCell.Drivers.Measurement;

/// <summary>
/// Cell voltage and current from the ADS1115 on every call; pressure, supply and temperature once a second. A channel
/// without an input (null) stays <see cref="SampleQuality.NotMeasured"/>.
/// </summary>
public sealed class MeasuringChain : IMeasuringChain
{
    public const int SlowPeriodMilliseconds = 1000;

    /// <summary>No cell gives 5 V: beyond it the pump drives into an open lead.</summary>
    private const int OpenMicrovolts = 5000000;

    private const int SixteenthsPerMicrovolt = 16;
    private const int HalfMicrovolt = SixteenthsPerMicrovolt / 2;

    /// <summary>
    /// The converter takes the voltage, then the current: 1163 us each (data sheet: 860 a second, +-10 %), and the transfers at 400 kHz
    /// between.
    /// </summary>
    private const int VoltageMicroseconds = 700;
    private const int CurrentMicroseconds = 3000;

    private readonly AutoRangingInput _voltage;
    private readonly AutoRangingInput _current;
    private readonly SlowChannels _slow;
    private readonly IDigitalInput? _emergencyStop;

    /// <summary>A whole number for either shunt: 5 or 50.</summary>
    private int _nanoampsPerMicrovolt = NanoampsPerMicrovolt(CurrentRange.OneMilliamp);
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

    public void UseRange(CurrentRange range) => _nanoampsPerMicrovolt = NanoampsPerMicrovolt(range);

    public void Measure(long nowMilliseconds, Sample sample)
    {
        sample.Milliseconds = nowMilliseconds;
        int voltage = _voltage.Read();
        SampleQuality quality = SampleQuality.Good;
        if (voltage >= Reading.Failed)
        {
            quality = Reading.QualityOf(voltage);
            voltage = 0;
        }

        int microvolts = (voltage < 0 ? voltage - HalfMicrovolt : voltage + HalfMicrovolt) / SixteenthsPerMicrovolt;
        sample.CellMicrovolts = microvolts;
        sample.CellVoltageQuality = microvolts > OpenMicrovolts || microvolts < -OpenMicrovolts ? SampleQuality.OpenInput : quality;
        int shunt = _current.Read();
        quality = SampleQuality.Good;
        if (shunt >= Reading.Failed)
        {
            quality = Reading.QualityOf(shunt);
            shunt = 0;
        }

        sample.CellCurrentQuality = quality;
        long current = (long)shunt * _nanoampsPerMicrovolt;
        sample.CellNanoamps = (int)((current < 0 ? current - HalfMicrovolt : current + HalfMicrovolt) / SixteenthsPerMicrovolt);
        sample.EmergencyStopPressed = _emergencyStop != null && _emergencyStop.IsHigh();
        if (nowMilliseconds >= _slowDue)
        {
            _slow.Read(nowMilliseconds);
            _slow.CopyTo(sample);
            sample.VoltageMicroseconds = VoltageMicroseconds;
            sample.CurrentMicroseconds = CurrentMicroseconds;
            _slowDue = nowMilliseconds + SlowPeriodMilliseconds;
        }
    }

    private static int NanoampsPerMicrovolt(CurrentRange range) => 1000 / ShuntOhms(range);
}
