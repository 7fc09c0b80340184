using SolidCell.Drivers;
using SolidCell.Drivers.Ad5941;

namespace SolidCell.Device.Tests.Drivers;

/// <summary>An AD5941 behind its serial protocol: what was written is read back, transforms give <see cref="Words"/>.</summary>
internal sealed class RegisterFile : IRegisterBus
{
    private const int Registers = 0x3100;
    private const byte SetAddress = 0x20;
    private const byte WriteRegister = 0x2D;

    private readonly int[] _values = new int[Registers / 4];
    private int _address;
    private int _word;

    public RegisterFile(int chip)
    {
        _values[Ad5941Register.AdiId / 4] = Ad5941Registers.AnalogDevices;
        _values[Ad5941Register.ChipId / 4] = chip;
    }

    /// <summary>Real and imaginary part of the voltage, then of the current, as the 18 bits of the register.</summary>
    public int[] Words { get; } = new int[4];

    /// <summary>Without: the transform never ends.</summary>
    public bool IsReady { get; set; } = true;

    public int Of(int address) => _values[address / 4];

    public BusStatus Write(byte[] data, int count)
    {
        if (data[0] == SetAddress)
        {
            _address = (data[1] << 8) | data[2];
        }
        else if (data[0] == WriteRegister)
        {
            _values[_address / 4] = Value(data, count);
        }

        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        int value = Answer();
        for (int i = 0; i < readCount; i++)
        {
            answer[i] = (byte)(value >> (8 * (readCount - 1 - i)));
        }

        return BusStatus.Done;
    }

    private static int Value(byte[] data, int count)
    {
        int value = 0;
        for (int i = 1; i < count; i++)
        {
            value = (value << 8) | data[i];
        }

        return value;
    }

    private int Answer()
    {
        if (_address == Ad5941Register.OscillatorControl)
        {
            return _values[_address / 4] | (1 << 10);
        }

        if (_address == Ad5941Register.InterruptFlags)
        {
            return IsReady ? Ad5941Register.TransformReady : 0;
        }

        bool isTransform = _address == Ad5941Register.DftReal || _address == Ad5941Register.DftImaginary;
        return isTransform ? Words[_word++] : _values[_address / 4];
    }
}
