using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Chips;

/// <summary>
/// What an ADS1115 makes of a voltage: six gains, noise, quantisation, saturation at both ends, and faults of its result.
/// </summary>
internal sealed class Ads1115Conversion
{
    private const int DelayDepth = 64;
    private const double NoiseFloorVolts = 4e-6;
    private static readonly double[] FullScaleVolts = { 6.144, 4.096, 2.048, 1.024, 0.512, 0.256, 0.256, 0.256 };

    private readonly ISimulatedVoltages _pins;
    private readonly Xoshiro256 _random;
    private readonly double[] _codesPerVolt = new double[8];
    private readonly double[] _noiseCodes = new double[8];
    private readonly short[] _history = new short[2 * DelayDepth];
    private readonly short[] _held = new short[2];
    private int _conversions;

    public Ads1115Conversion(ISimulatedVoltages pins, Xoshiro256 random)
    {
        _pins = pins;
        _random = random;
        for (int gain = 0; gain < 8; gain++)
        {
            double leastBit = FullScaleVolts[gain] / 32768;
            _codesPerVolt[gain] = 1 / leastBit;
            _noiseCodes[gain] = Math.Max(NoiseFloorVolts / leastBit, 0.3);
        }
    }

    /// <summary>The code of the pins that a configuration selects, with its gain.</summary>
    /// <param name="configuration">Content of the configuration register.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="channel">0 for the cell, 1 for the shunt: where a stuck result is kept.</param>
    public short Convert(int configuration, SensorFault fault, int channel)
    {
        int gain = (configuration >> 9) & 7;
        int input = (configuration >> 12) & 7;
        double volts = input == 0 ? _pins.CellVolts : input == 3 ? _pins.ShuntVolts : 0;
        if (fault == SensorFault.Wrong)
        {
            volts *= 4.0 / 3.0;
        }

        double code = Math.Floor(volts * _codesPerVolt[gain] + _random.Gaussian() * _noiseCodes[gain] + 0.5);
        short result = (short)(code > 32767 ? 32767 : code < -32768 ? -32768 : code);
        result = Delay(result, input == 0 ? 0 : DelayDepth, fault);
        if (fault != SensorFault.Stuck)
        {
            _held[channel] = result;
        }

        return _held[channel];
    }

    private short Delay(short code, int channel, SensorFault fault)
    {
        int slot = channel + ((_conversions++ >> 1) & (DelayDepth - 1));
        short old = _history[slot];
        _history[slot] = code;
        return fault == SensorFault.Delayed ? old : code;
    }
}
