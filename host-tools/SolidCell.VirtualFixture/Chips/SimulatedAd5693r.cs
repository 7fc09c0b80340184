using SolidCell.Drivers;

namespace SolidCell.VirtualFixture.Chips;

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

    private readonly Action _outputChanged;
    private ushort _input;
    private ushort _dac;
    private int _control;

    public SimulatedAd5693r(Action outputChanged) => _outputChanged = outputChanged;

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
        if (BusHung) return BusStatus.Hung;
        if (Fault is SensorFault.Off) return BusStatus.NoAnswer;
        if (count != 3) return BusStatus.Partial;
        Writes++;
        if (Fault is not SensorFault.Stuck) Execute(data[0] >> 4, (ushort)((data[1] << 8) | data[2]));
        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        if (BusHung) return BusStatus.Hung;
        if (Fault is SensorFault.Off) return BusStatus.NoAnswer;
        if (readCount > 0) answer[0] = (byte)(_input >> 8);
        if (readCount > 1) answer[1] = (byte)_input;
        return BusStatus.Done;
    }

    private void Execute(int command, ushort word)
    {
        switch (command)
        {
            case 1: _input = word; return;
            case 2: _dac = _input; break;
            case 3: _dac = _input = word; break;
            case 4: Control(word); break;
            default: return;
        }
        _outputChanged();
    }

    private void Control(ushort word)
    {
        _control = word & ~ResetBit;
        if ((word & ResetBit) == 0) return;
        _control = 0;
        _input = _dac = 0;
    }
}
