using SolidCell.Drivers;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Chips;

/// <summary>
/// An AD5693R at register level
/// (https://www.analog.com/media/en/technical-documentation/data-sheets/AD5693R_5692R_5691R_5693.pdf): a command byte
/// and 16 bits, MSB first. Writing the input register alone does not move the output; an update command does.
/// </summary>
public sealed class SimulatedAd5693r : IRegisterBus
{
    private const double ReferenceVolts = 2.5;
    private const int PowerDownBits = 0x6000;
    private const int GainBit = 0x0800;
    private const int ResetBit = 0x8000;

    /// <summary>How often a slow converter must be told the same code before it takes it over.</summary>
    private const int SlowWrites = 32;

    private readonly Action _outputChanged;
    private readonly Xoshiro256 _random;
    private ushort _input;
    private ushort _dac;
    private int _repeats;
    private int _control;

    public SimulatedAd5693r(Action outputChanged, Xoshiro256 random)
    {
        _outputChanged = outputChanged;
        _random = random;
    }

    public SensorFault Fault { get; set; }

    public bool BusHung { get; set; }

    /// <summary>Transfers that reached the chip.</summary>
    public int Writes { get; private set; }

    public int Code => _dac;

    /// <summary>Voltage at the output pin; none while powered down (1 kOhm to ground).</summary>
    public double OutputVolts => (_control & PowerDownBits) != 0
        ? 0
        : ReferenceVolts * ((_control & GainBit) != 0 ? 2 : 1) * _dac / 65536;

    public BusStatus Write(byte[] data, int count)
    {
        BusStatus status = Answer();
        if (status != BusStatus.Done)
        {
            return status;
        }

        if (count != 3)
        {
            return BusStatus.Partial;
        }

        Writes++;
        if (Fault is not SensorFault.Stuck)
        {
            Execute(data[0] >> 4, (ushort)((data[1] << 8) | data[2]));
        }

        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        BusStatus status = Answer();
        if (status != BusStatus.Done)
        {
            return status;
        }

        if (readCount > 0)
        {
            answer[0] = (byte)(_input >> 8);
        }

        if (readCount > 1)
        {
            answer[1] = (byte)_input;
        }

        return BusStatus.Done;
    }

    /// <summary>A dip of the supply: every register falls back to its power-on value.</summary>
    public void Reset()
    {
        Control(ResetBit);
        _outputChanged();
    }

    private BusStatus Answer()
    {
        if (BusHung)
        {
            return BusStatus.Hung;
        }

        if (Fault is SensorFault.Off)
        {
            return BusStatus.NoAnswer;
        }

        return Fault is SensorFault.Intermittent && _random.Uniform() < 0.5 ? BusStatus.NoAnswer : BusStatus.Done;
    }

    private void Execute(int command, ushort word)
    {
        switch (command)
        {
            case 1: _input = word; return;
            case 2: _dac = _input; break;
            case 3:
                _repeats = word == _input ? _repeats + 1 : 0;
                _dac = PutOut(word);
                _input = word;
                break;
            case 4: Control(word); break;
            default: return;
        }
        _outputChanged();
    }

    /// <summary>The code that really reaches the output.</summary>
    private ushort PutOut(ushort word) => Fault switch
    {
        SensorFault.Garbage => (ushort)_random.Next(),
        SensorFault.Wrong => (ushort)Math.Clamp(32768 + (word - 32768) * 4 / 3, 0, 65535),
        SensorFault.Slow => _repeats >= SlowWrites ? word : _dac,
        SensorFault.Delayed => _input,
        _ => word,
    };

    private void Control(ushort word)
    {
        _control = word & ~ResetBit;
        if ((word & ResetBit) == 0)
        {
            return;
        }

        _control = 0;
        _input = _dac = 0;
    }
}
