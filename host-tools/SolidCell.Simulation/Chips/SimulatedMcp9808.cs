using SolidCell.Drivers;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Chips;

/// <summary>
/// An MCP9808 at register level (https://ww1.microchip.com/downloads/en/DeviceDoc/25095A.pdf): a pointer, the ambient
/// temperature in sixteenths of a degree with its three alert flags, and the two identity registers.
/// </summary>
public sealed class SimulatedMcp9808 : IRegisterBus
{
    private const int AmbientRegister = 5;
    private const int SlowReads = 16;
    private const int TemperatureBits = 0x1FFF;

    /// <summary>Above the critical and the upper limit, which are 0 degC after a reset.</summary>
    private const int AlertFlags = 0xC000;

    private readonly Xoshiro256 _random;
    private readonly int[] _history = new int[8];
    private int _reads;
    private int _ambient;

    public SimulatedMcp9808(Xoshiro256 random) => _random = random;

    public double Degrees { get; set; } = 30;

    public SensorFault Fault { get; set; }

    public BusStatus Write(byte[] data, int count) => Answer();

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        BusStatus status = Answer();
        if (status != BusStatus.Done)
        {
            return status;
        }

        int word = Fault == SensorFault.Garbage ? (int)(_random.Next() & 0xFFFF) : Register(data[0]);
        answer[0] = (byte)(word >> 8);
        answer[1] = (byte)word;
        return BusStatus.Done;
    }

    private int Register(int address) => address switch
    {
        AmbientRegister => Ambient(),
        6 => 0x0054,
        7 => 0x0400,
        _ => 0,
    };

    private int Ambient()
    {
        int reads = _reads++;
        int fresh = Converted();
        int old = _history[reads & 7];
        _history[reads & 7] = fresh;
        bool isHeld = Fault == SensorFault.Stuck || (Fault == SensorFault.Slow && reads % SlowReads != 0);
        if (!isHeld)
        {
            _ambient = Fault == SensorFault.Delayed ? old : fresh;
        }

        return _ambient;
    }

    private int Converted()
    {
        double degrees = Fault == SensorFault.Wrong ? Degrees * 4 / 3 : Degrees;
        int sixteenths = (int)Math.Round(degrees * 16);
        return (sixteenths & TemperatureBits) | (sixteenths >= 0 ? AlertFlags : 0);
    }

    private BusStatus Answer()
    {
        if (Fault == SensorFault.Off)
        {
            return BusStatus.NoAnswer;
        }

        return Fault == SensorFault.Intermittent && _random.Uniform() < 0.5 ? BusStatus.NoAnswer : BusStatus.Done;
    }
}
