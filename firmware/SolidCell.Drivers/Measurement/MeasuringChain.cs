using SolidCell.Core.Measurement;
using SolidCell.Drivers.Ads1115;

namespace SolidCell.Drivers.Measurement;

/// <summary>
/// Cell voltage and current from the ADS1115 on every call, by one conversion each or by a <see cref="MainsAverage"/>; pressure, supply
/// and temperature once a second. A channel without an input (null) stays <see cref="SampleQuality.NotMeasured"/>.
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
    internal const int VoltageMicroseconds = 700;
    internal const int CurrentMicroseconds = 3000;

    private readonly AutoRangingInput _voltage;
    private readonly AutoRangingInput _current;
    private readonly MainsAverage? _average;
    private readonly SlowChannels _slow;
    private readonly IDigitalInput? _emergencyStop;

    /// <summary>A whole number for either shunt: 5 or 50.</summary>
    private int _nanoampsPerMicrovolt = NanoampsPerMicrovolt(CurrentRange.OneMilliamp);
    private long _slowDue = long.MinValue;

    /// <param name="converter">Of voltage and current.</param>
    /// <param name="slow">Pressure, supply and temperature.</param>
    /// <param name="emergencyStop">Null for none.</param>
    /// <param name="mainsTimer">Times the conversions that average the mains out; null for one conversion of each a tick.</param>
    public MeasuringChain(
        Ads1115Converter converter, SlowChannels slow, IDigitalInput? emergencyStop, IMicrosecondTimer? mainsTimer = null)
    {
        _voltage = new AutoRangingInput(converter, Ads1115Input.Ain0Ain1);
        _current = new AutoRangingInput(converter, Ads1115Input.Ain2Ain3);
        _slow = slow;
        _emergencyStop = emergencyStop;
        _average = mainsTimer == null ? null : new MainsAverage(_voltage, _current, mainsTimer);
    }

    /// <summary>Shunt of a range: 1.25 times its full current gives 250 mV, just inside the narrowest gain of the converter.</summary>
    public static int ShuntOhms(CurrentRange range) => range == CurrentRange.OneMilliamp ? 200 : 20;

    /// <summary>The next sample is made of one conversion each, also where the mains are averaged.</summary>
    public void PauseAverage() => _average?.Pause();

    public void UseRange(CurrentRange range) => _nanoampsPerMicrovolt = NanoampsPerMicrovolt(range);

    public void Measure(long nowMilliseconds, Sample sample)
    {
        sample.Milliseconds = nowMilliseconds;
        int voltage;
        int shunt;
        if (_average == null)
        {
            voltage = _voltage.Read();
            shunt = _current.Read();
        }
        else
        {
            _average.Read();
            voltage = _average.Voltage;
            shunt = _average.Shunt;
            sample.VoltageMicroseconds = _average.VoltageMicroseconds;
            sample.CurrentMicroseconds = _average.ShuntMicroseconds;
        }

        SampleQuality quality = SampleQuality.Good;
        if (voltage >= Reading.Failed)
        {
            quality = Reading.QualityOf(voltage);
            voltage = 0;
        }

        if (voltage < 0)
        {
            voltage = (voltage - HalfMicrovolt) / SixteenthsPerMicrovolt;
            if (voltage < -OpenMicrovolts)
            {
                quality = SampleQuality.OpenInput;
            }
        }
        else
        {
            voltage = (voltage + HalfMicrovolt) / SixteenthsPerMicrovolt;
            if (voltage > OpenMicrovolts)
            {
                quality = SampleQuality.OpenInput;
            }
        }

        sample.CellMicrovolts = voltage;
        sample.CellVoltageQuality = quality;
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
            MeasureSlowly(nowMilliseconds, sample);
        }
    }

    private void MeasureSlowly(long nowMilliseconds, Sample sample)
    {
        _slow.Read(nowMilliseconds);
        _slow.CopyTo(sample);
        if (_average == null)
        {
            sample.VoltageMicroseconds = VoltageMicroseconds;
            sample.CurrentMicroseconds = CurrentMicroseconds;
        }

        _slowDue = nowMilliseconds + SlowPeriodMilliseconds;
    }

    private static int NanoampsPerMicrovolt(CurrentRange range) => 1000 / ShuntOhms(range);
}
