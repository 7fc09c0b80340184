namespace SolidCell.Drivers.Ad5693r;

/// <summary>
/// An Analog Devices AD5693R, a 16-bit DAC with a 2.5 V reference
/// (https://www.analog.com/media/en/technical-documentation/data-sheets/AD5693R_5692R_5691R_5693.pdf). The control
/// register is written before the first code and again after any failure: the chip may have been reset.
/// </summary>
public sealed class Ad5693rConverter
{
    private const byte WriteDacAndInput = 0x30;
    private const byte WriteControl = 0x40;

    private readonly IRegisterBus _bus;
    private readonly byte[] _data = new byte[3];
    private bool _ready;

    public Ad5693rConverter(IRegisterBus bus) => _bus = bus;

    /// <summary>Puts out a code, 0..65535. The answer is how the transfer ended.</summary>
    public BusStatus Write(int code)
    {
        BusStatus status = _ready ? BusStatus.Done : Send(WriteControl, 0);
        if (status == BusStatus.Done) status = Send(WriteDacAndInput, code);
        _ready = status == BusStatus.Done;
        return status;
    }

    private BusStatus Send(byte command, int word)
    {
        _data[0] = command;
        _data[1] = (byte)(word >> 8);
        _data[2] = (byte)word;
        return _bus.Write(_data, 3);
    }
}
