using SolidCell.Drivers.Measurement;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Chips;

/// <summary>A normally closed contact to ground on an input with a pull-up: high when it is pressed or its wire is broken.</summary>
public sealed class SimulatedSwitch : IDigitalInput
{
    private readonly Xoshiro256 _random;
    private readonly bool[] _history = new bool[8];
    private int _reads;

    public SimulatedSwitch(Xoshiro256 random) => _random = random;

    public bool Pressed { get; set; }

    /// <summary>Off is a broken wire, stuck a welded contact, wrong a normally open one, intermittent one that bounces.</summary>
    public SensorFault Fault { get; set; }

    public bool IsHigh()
    {
        int slot = _reads++ & 7;
        bool old = _history[slot];
        _history[slot] = Pressed;
        return Fault switch
        {
            SensorFault.Off => true,
            SensorFault.Stuck => false,
            SensorFault.Garbage => (_random.Next() & 1) != 0,
            SensorFault.Wrong => !Pressed,
            SensorFault.Slow or SensorFault.Delayed => old,
            SensorFault.Intermittent => Pressed || _random.Uniform() < 0.5,
            _ => Pressed,
        };
    }
}
