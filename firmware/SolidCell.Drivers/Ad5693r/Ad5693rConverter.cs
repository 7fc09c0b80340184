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
    private readonly byte[] _control = { WriteControl, 0, 0 };
    private readonly byte[] _data = { WriteDacAndInput, 0, 0 };
    private bool _ready;

    public Ad5693rConverter(IRegisterBus bus) => _bus = bus;

    /// <summary>Puts out a code, 0..65535. The answer is how the transfer ended.</summary>
    public BusStatus Write(int code)
    {
        BusStatus status = _ready ? BusStatus.Done : _bus.Write(_control, 3);
        if (status != BusStatus.Done)
        {
            return status;
        }

        byte[] data = _data;
        data[1] = (byte)(code >> 8);
        data[2] = (byte)code;
        status = _bus.Write(data, 3);
        _ready = status == BusStatus.Done;
        return status;
    }
}
