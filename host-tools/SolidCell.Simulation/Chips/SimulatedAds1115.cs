using SolidCell.Drivers;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Chips;

/// <summary>
/// An ADS1115 as its datasheet describes it (https://www.ti.com/lit/ds/symlink/ads1115.pdf): a pointer, four 16-bit
/// registers sent MSB first, a single-shot conversion started by writing the OS bit, the OS bit low while it is busy,
/// six gains, saturation at both ends, noise and quantisation.
/// </summary>
public sealed class SimulatedAds1115 : IRegisterBus
{
    /// <summary>Power-on value of the configuration register.</summary>
    public const ushort PowerOnConfiguration = 0x8583;

    private const int SlowReads = 1000;

    private readonly Ads1115Conversion _conversion;
    private readonly Xoshiro256 _random;
    private readonly ushort[] _registers = { 0, PowerOnConfiguration, 0x8000, 0x7FFF };
    private int _pointer;
    private int _busyReads;
    private bool _isCurrent;

    public SimulatedAds1115(ISimulatedVoltages pins, Xoshiro256 random)
    {
        _conversion = new Ads1115Conversion(pins, random);
        _random = random;
    }

    /// <summary>What is wrong when the cell voltage is converted.</summary>
    public SensorFault VoltageFault { get; set; }

    /// <summary>What is wrong when the shunt voltage is converted.</summary>
    public SensorFault CurrentFault { get; set; }

    /// <summary>What is wrong with the whole converter.</summary>
    public SensorFault Fault
    {
        get => _isCurrent ? CurrentFault : VoltageFault;
        set => VoltageFault = CurrentFault = value;
    }

    /// <summary>True while a bus line is held low: no transfer ends.</summary>
    public bool BusHung { get; set; }

    /// <summary>How often the configuration is read back as busy after a conversion is started.</summary>
    public int BusyReadsPerConversion { get; set; }

    /// <summary>A register's content, for tests.</summary>
    public int Register(int address) => _registers[address & 3];

    public BusStatus Write(byte[] data, int count)
    {
        if (count >= 3 && data[0] == 1)
        {
            _isCurrent = ((data[1] >> 4) & 7) == 3;
        }

        if (BusHung || Fault != SensorFault.Ok)
        {
            BusStatus status = Answer();
            if (status != BusStatus.Done)
            {
                return status;
            }
        }
        if (count < 1)
        {
            return BusStatus.Done;
        }

        _pointer = data[0] & 3;
        if (count >= 3)
        {
            Store((ushort)((data[1] << 8) | data[2]));
        }

        return count == 2 ? BusStatus.Partial : BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        BusStatus status = Write(data, writeCount);
        if (status != BusStatus.Done)
        {
            return status;
        }

        int word = Load();
        if (readCount > 0)
        {
            answer[0] = (byte)(word >> 8);
        }

        if (readCount > 1)
        {
            answer[1] = (byte)word;
        }

        return BusStatus.Done;
    }

    /// <summary>A dip of the supply: every register falls back to its power-on value.</summary>
    public void Reset()
    {
        _registers[0] = 0;
        _registers[1] = PowerOnConfiguration;
        _registers[2] = 0x8000;
        _registers[3] = 0x7FFF;
        _busyReads = 0;
    }

    private void Store(ushort word)
    {
        if (_pointer == 0)
        {
            return; // the conversion register is read-only
        }

        if (_pointer != 1)
        {
            _registers[_pointer] = word;
            return;
        }
        _registers[1] = (ushort)(word & 0x7FFF);
        if ((word & 0x8000) != 0)
        {
            Convert(word);
        }
    }

    private int Load()
    {
        if (Fault == SensorFault.Garbage)
        {
            return (int)(_random.Next() & 0xFFFF);
        }

        if (_pointer != 1)
        {
            return _registers[_pointer];
        }

        if (_busyReads > 0)
        {
            _busyReads--;
            return _registers[1];
        }
        return _registers[1] | 0x8000;
    }

    private void Convert(int configuration)
    {
        _busyReads = Fault == SensorFault.Slow ? SlowReads : BusyReadsPerConversion;
        _registers[0] = (ushort)_conversion.Convert(configuration, Fault, _isCurrent ? 1 : 0);
    }

    private BusStatus Answer()
    {
        if (BusHung)
        {
            return BusStatus.Hung;
        }

        if (Fault == SensorFault.Off)
        {
            return BusStatus.NoAnswer;
        }

        return Fault == SensorFault.Intermittent && _random.Uniform() < 0.5 ? BusStatus.NoAnswer : BusStatus.Done;
    }
}
