using SolidCell.Drivers;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Chips;

/// <summary>
/// A NAU7802 at register level (https://www.nuvoton.com/export/resource-files/en-us--DS_NAU7802_DataSheet_EN_Rev2.6.pdf) behind a 2 kN load
/// cell of 2 mV/V: power-up in steps, gain, offset calibration, and a result that is ready once the cycles run. Its pointer counts up.
/// </summary>
public sealed class SimulatedNau7802 : IRegisterBus
{
    private const int Registers = 0x20;
    private const int PowerRegister = 0x00;
    private const int Control1 = 0x01;
    private const int Control2 = 0x02;
    private const int FirstResult = 0x12;
    private const int Reset = 0x01;
    private const int DigitalOn = 0x02;
    private const int AnalogOn = 0x04;
    private const int IsPoweredUp = 0x08;
    private const int CyclesOn = 0x10;
    private const int HasResult = 0x20;
    private const int CalibratesOffset = 0x04;
    private const int FullScale = 1 << 23;
    private const int SlowReads = 16;

    /// <summary>2 mV/V at 2000 N.</summary>
    private const double VoltsPerVoltPerNewton = 2e-3 / 2000;

    /// <summary>Of the chip before its own calibration, in codes, and its noise at 10 conversions a second (assumed).</summary>
    private const double OffsetCodes = 4000;
    private const double NoiseCodes = 60;

    private readonly byte[] _registers = new byte[Registers];
    private readonly Xoshiro256 _random;
    private int _calibrationReads;
    private double _offset = OffsetCodes;
    private int _reads;
    private int _result;

    public SimulatedNau7802(Xoshiro256 random) => _random = random;

    /// <summary>Force on the load cell.</summary>
    public double Newtons { get; set; }

    public SensorFault Fault { get; set; }

    /// <summary>A dip of the supply: everything is as after power-on.</summary>
    public void LosePower()
    {
        Array.Clear(_registers);
        _offset = OffsetCodes;
    }

    public BusStatus Write(byte[] data, int count)
    {
        BusStatus status = Answer();
        if (status == BusStatus.Done && count == 2)
        {
            Set(data[0], data[1]);
        }

        return status;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        BusStatus status = Answer();
        if (status != BusStatus.Done)
        {
            return status;
        }

        Prepare(data[0]);
        for (int i = 0; i < readCount; i++)
        {
            answer[i] = Fault == SensorFault.Garbage ? (byte)_random.Next() : _registers[(data[0] + i) % Registers];
        }

        return BusStatus.Done;
    }

    private void Set(int register, byte value)
    {
        if (register == PowerRegister && (value & Reset) != 0)
        {
            LosePower();
            return;
        }

        _registers[register % Registers] = value;
        if (register == PowerRegister && (value & DigitalOn) != 0)
        {
            _registers[PowerRegister] |= IsPoweredUp;
        }

        if (register == Control2 && (value & CalibratesOffset) != 0)
        {
            _calibrationReads = 1;
        }
    }

    private void Prepare(int register)
    {
        const int Running = AnalogOn | CyclesOn | IsPoweredUp;
        bool isRunning = (_registers[PowerRegister] & Running) == Running;
        if (register == PowerRegister && isRunning)
        {
            Calibrate();
            _registers[PowerRegister] |= HasResult;
        }
        else if (register == FirstResult && isRunning)
        {
            Convert();
            _registers[PowerRegister] &= HasResult ^ 0xFF;
        }
    }

    /// <summary>The calibration is over when it has been asked about once.</summary>
    private void Calibrate()
    {
        if ((_registers[Control2] & CalibratesOffset) != 0 && _calibrationReads-- <= 0)
        {
            _registers[Control2] &= CalibratesOffset ^ 0xFF;
            _offset = 0;
        }
    }

    private void Convert()
    {
        int reads = _reads++;
        if (Fault != SensorFault.Stuck && (Fault != SensorFault.Slow || reads % SlowReads == 0))
        {
            double gain = 1 << (_registers[Control1] & 7);
            double share = Newtons * VoltsPerVoltPerNewton * gain / 0.5 * (Fault == SensorFault.Wrong ? 4.0 / 3 : 1);
            _result = (int)Math.Clamp((share * FullScale) + _offset + (_random.Gaussian() * NoiseCodes), -FullScale, FullScale - 1);
        }

        _registers[FirstResult] = (byte)(_result >> 16);
        _registers[FirstResult + 1] = (byte)(_result >> 8);
        _registers[FirstResult + 2] = (byte)_result;
    }

    private BusStatus Answer() =>
        Fault == SensorFault.Off || (Fault == SensorFault.Intermittent && _random.Uniform() < 0.5) ? BusStatus.NoAnswer : BusStatus.Done;
}
