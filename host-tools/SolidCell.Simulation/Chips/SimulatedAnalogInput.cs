using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Chips;

/// <summary>An input of the microcontroller's 12-bit converter: the sum of sixteen readings, with its noise and its ends.</summary>
public sealed class SimulatedAnalogInput : IAnalogInput
{
    private const int MaximumCode = 65520;
    private const double NoiseCodes = 4;
    private const int SlowReads = 16;

    private readonly Xoshiro256 _random;
    private readonly int[] _history = new int[8];
    private int _reads;
    private int _last;

    public SimulatedAnalogInput(Xoshiro256 random) => _random = random;

    /// <summary>Code that the input would give without noise.</summary>
    public double Code { get; set; }

    public SensorFault Fault { get; set; }

    public bool TryRead(out int code)
    {
        code = 0;
        if (Fault == SensorFault.Slow && _reads++ % SlowReads != 0)
        {
            return false;
        }

        if (Fault == SensorFault.Intermittent && _random.Uniform() < 0.5)
        {
            return false;
        }

        if (Fault != SensorFault.Stuck)
        {
            _last = Fresh();
        }

        code = _last;
        return true;
    }

    private int Fresh()
    {
        double code = Code + _random.Gaussian() * NoiseCodes;
        if (Fault == SensorFault.Off)
        {
            code = 0; // the amplifier has lost its supply
        }

        if (Fault == SensorFault.Wrong)
        {
            code *= 4.0 / 3.0;
        }

        if (Fault == SensorFault.Garbage)
        {
            code = _random.Between(0, MaximumCode);
        }

        int fresh = (int)Math.Clamp(code, 0, MaximumCode);
        int slot = _reads & 7;
        int old = _history[slot];
        _history[slot] = fresh;
        _reads++;
        return Fault == SensorFault.Delayed ? old : fresh;
    }
}
