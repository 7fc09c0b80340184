using SolidCell.Core.Measurement;
using SolidCell.Drivers.Measurement;
using SolidCell.VirtualFixture.Randomness;

namespace SolidCell.VirtualFixture.Chips;

/// <summary>The MCP9808 on the pressure frame: steps of 62.5 thousandths of a degree.</summary>
public sealed class SimulatedThermometer : IThermometer
{
    private const double DegreesPerCode = 0.0625;

    private readonly Xoshiro256 _random;
    private readonly int[] _history = new int[8];
    private int _reads;
    private int _last;

    public SimulatedThermometer(Xoshiro256 random) => _random = random;

    public double Degrees { get; set; } = 30;

    public SensorFault Fault { get; set; }

    public SampleQuality Read(out int millidegrees)
    {
        millidegrees = 0;
        if (Fault == SensorFault.Off) return SampleQuality.NoAnswer;
        if (Fault == SensorFault.Slow && (_reads++ & 7) != 0) return SampleQuality.OutOfDate;
        if (Fault == SensorFault.Intermittent && _random.Uniform() < 0.5) return SampleQuality.NoAnswer;
        if (Fault != SensorFault.Stuck) _last = Fresh();
        millidegrees = _last;
        return SampleQuality.Good;
    }

    private int Fresh()
    {
        double degrees = Fault == SensorFault.Wrong ? Degrees * 4 / 3 : Degrees;
        if (Fault == SensorFault.Garbage) degrees = _random.Between(-40, 125);
        int fresh = (int)Math.Round(Math.Round(degrees / DegreesPerCode) * DegreesPerCode * 1000);
        int slot = _reads++ & 7;
        int old = _history[slot];
        _history[slot] = fresh;
        return Fault == SensorFault.Delayed ? old : fresh;
    }
}
