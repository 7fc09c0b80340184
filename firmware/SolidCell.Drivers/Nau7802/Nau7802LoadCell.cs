using SolidCell.Drivers.Measurement;

namespace SolidCell.Drivers.Nau7802;

/// <summary>
/// A Nuvoton NAU7802, a 24-bit converter for load cells
/// (https://www.nuvoton.com/export/resource-files/en-us--DS_NAU7802_DataSheet_EN_Rev2.6.pdf), at gain 128 and 10 conversions a second, its
/// regulator at 3.0 V feeding the bridge: code and excitation go together. The settings are read back with each reading, so a chip that a
/// dip of its supply has reset is set up anew and gives no reading meanwhile.
/// </summary>
public sealed class Nau7802LoadCell : IAnalogInput
{
    /// <summary>Power-up takes 0.2 ms at most (data sheet), a poll 0.1 ms at 400 kHz at the very least.</summary>
    private const int MaximumPolls = 64;

    private const byte PowerRegister = 0x00;
    private const byte Control1Register = 0x01;
    private const byte FirstResultRegister = 0x12;
    private const int Reset = 0x01;
    private const int DigitalOn = 0x02;
    private const int IsPoweredUp = 0x08;
    private const int HasResult = 0x20;

    /// <summary>The bridge's supply from the chip's regulator, cycles on, analog and digital part on.</summary>
    private const int Running = 0x80 | 0x10 | 0x04 | DigitalOn;

    /// <summary>Regulator at 3.0 V, gain 128.</summary>
    private const int Control1 = (5 << 3) | 7;

    /// <summary>
    /// 10 conversions a second; bit 2 starts the calibration of the chip's own offset and is 1 while it lasts, bit 3 is its failure.
    /// </summary>
    private const int CalibratesOffset = 0x04;
    private const int CalibrationFailed = 0x08;

    private const byte Control2Register = 0x02;
    private const byte ConverterRegister = 0x15;
    private const byte PowerControlRegister = 0x1C;

    private readonly IRegisterBus _bus;
    private readonly byte[] _write = new byte[2];
    private readonly byte[] _pointer = new byte[1];
    private readonly byte[] _answer = new byte[3];

    /// <summary>The chip's offset is calibrated a second after the start: its regulator takes a quarter of that to settle.</summary>
    private bool _isCalibrated;

    public Nau7802LoadCell(IRegisterBus bus) => _bus = bus;

    /// <summary>Sets the chip up and starts it; false when there is none, or it does not power up.</summary>
    public bool Start()
    {
        _isCalibrated = false;
        if (!Write(PowerRegister, Reset) || !Write(PowerRegister, DigitalOn) || !WaitForPower())
        {
            return false;
        }

        // The chopper is off, and the capacitor that filters the second input is on: the data sheet's settings for one bridge at this rate.
        return Write(Control1Register, Control1) && Write(ConverterRegister, 0x30) && Write(PowerControlRegister, 0x80)
            && Write(PowerRegister, Running);
    }

    /// <summary>
    /// The last conversion, -8388608..8388607. False when there is no new one, the chip calibrates itself, does not answer or was reset.
    /// </summary>
    public bool TryRead(out int code)
    {
        code = 0;
        if (!Read(PowerRegister))
        {
            return false;
        }

        int power = _answer[0];
        int control2 = _answer[2];
        if ((power & Running) != Running || _answer[1] != Control1 || (control2 & CalibrationFailed) != 0)
        {
            Start();
            return false;
        }

        if (!_isCalibrated)
        {
            _isCalibrated = Write(Control2Register, CalibratesOffset);
            return false;
        }

        if ((power & HasResult) == 0 || (control2 & CalibratesOffset) != 0 || !Read(FirstResultRegister))
        {
            return false;
        }

        int high = _answer[0] >= 0x80 ? _answer[0] - 0x100 : _answer[0];
        code = (high * 0x10000) + (_answer[1] * 0x100) + _answer[2];
        return true;
    }

    private bool WaitForPower()
    {
        for (int i = 0; i < MaximumPolls; i++)
        {
            if (!Read(PowerRegister))
            {
                return false;
            }

            if ((_answer[0] & IsPoweredUp) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Write(byte register, int value)
    {
        _write[0] = register;
        _write[1] = (byte)value;
        return _bus.Write(_write, 2) == BusStatus.Done;
    }

    /// <summary>Three registers from this one on: the chip counts its pointer up.</summary>
    private bool Read(byte register)
    {
        _pointer[0] = register;
        return _bus.WriteRead(_pointer, 1, _answer, 3) == BusStatus.Done;
    }
}
