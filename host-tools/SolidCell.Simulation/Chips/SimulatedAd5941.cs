using System.Numerics;
using SolidCell.Drivers;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Chips;

/// <summary>
/// An AD5941 at register level (https://www.analog.com/media/en/technical-documentation/data-sheets/ad5940-5941.pdf), and the leads between
/// it and its load: sine generator, switch matrix, transimpedance amplifier whose resistor is off by up to 20 %, transform of 18 bits with
/// noise. The serial bus has no acknowledge.
/// </summary>
public sealed class SimulatedAd5941 : IRegisterBus
{
    private const double FullAmplitudeVolts = 0.607;
    private const double AmplitudeSteps = 2047;

    /// <summary>Between the pins that are regulated: a resistor of 100 ohm, and 100 uF in the lead and in the return.</summary>
    private const double SeriesOhms = 100;
    private const double LeadFarads = 50e-6;

    /// <summary>Corner of the sense inputs, 1 uF into 1 Mohm.</summary>
    private const double SenseSeconds = 1;

    private const int FullScale = 131071;
    private const double NoiseCodes = 1.5;

    /// <summary>Reads of its state until a crystal swings.</summary>
    private const int CrystalReads = 3;

    private const ulong OscillatorStream = 0x0C10;
    private const int OscillatorKey = 0x0A0C;
    private const int KeyOfOscillators = 0xCB14;
    private const int AfeControl = 0x2000;
    private const int Amplitude = 0x203C;
    private const int DftReal = 0x2078;
    private const int DftImaginary = 0x207C;
    private const int Resistor = 0x20F0;
    private const int ConverterControl = 0x21A8;
    private const int ClearFlags = 0x3004;
    private const int SelectFlags = 0x3008;
    private const int Flags = 0x3010;
    private const int Ready = 1 << 1;
    private const int Excitation = 1 << 14;
    private const int Transform = (1 << 15) | (1 << 8) | (1 << 7);

    private static readonly double[] ResistorOhms = [200, 1e3, 5e3, 10e3, 20e3, 40e3, 80e3, 160e3];

    private readonly Dictionary<int, int> _registers = new(Ad5941Analog.AfterReset);
    private readonly Ad5941Analog _analog;
    private readonly Xoshiro256 _random;
    private readonly double _resistorError;
    private readonly double _excitationPhase;
    private int _address;
    private int _crystalReads;
    private double _readyAt = double.PositiveInfinity;

    public SimulatedAd5941(Xoshiro256 random)
    {
        _random = random;
        _resistorError = random.Between(0.8, 1.2);
        _excitationPhase = random.Between(-Math.PI, Math.PI);
        _analog = new Ad5941Analog(Value, random.Branch(OscillatorStream).Between(-0.03, 0.03));
    }

    /// <summary>What is at the leads, in ohm by hertz; null for a lead that is off.</summary>
    public Func<double, Complex>? Load { get; set; }

    /// <summary>What the sense leads add to whatever is at them, the known resistor too, in ohm by hertz; null for nothing.</summary>
    public Func<double, Complex>? LeadOhms { get; set; }

    /// <summary>The transform never becomes ready.</summary>
    public bool IsTransformStuck { get; set; }

    /// <summary>The line from the chip is held at this level; null for one that is not.</summary>
    public bool? StuckLine { get; set; }

    public SensorFault Fault { get; set; }

    /// <summary>The crystal never swings.</summary>
    public bool IsCrystalDead { get; set; }

    /// <summary>True while a sine goes out.</summary>
    public bool IsExciting => IsHeld && (Value(AfeControl) & Excitation) != 0;

    /// <summary>True while the pins of the force leads are held at the bias, with or without a sine.</summary>
    public bool IsHeld => _analog.IsRegulated;

    public long NowMilliseconds { get; private set; }

    public void Advance(long nowMilliseconds) => NowMilliseconds = nowMilliseconds;

    public BusStatus Write(byte[] data, int count)
    {
        if (Fault == SensorFault.Off)
        {
            return BusStatus.Done;
        }

        if (data[0] == 0x20 && count == 3)
        {
            _address = (data[1] << 8) | data[2];
        }
        else if (data[0] == 0x2D && count == 1 + Ad5941Words.Width(_address))
        {
            Store(_address, Ad5941Words.Number(data, count));
        }

        return BusStatus.Done;
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        int value = data[0] == 0x6D && writeCount == 2 && Fault != SensorFault.Off ? Value(_address) : 0;
        for (int i = 0; i < readCount; i++)
        {
            byte right = (byte)(value >> (8 * (readCount - 1 - i)));
            answer[i] = StuckLine is { } level ? (byte)(level ? 0xFF : 0) : right;
        }

        return BusStatus.Done;
    }

    private int Value(int address) => address switch
    {
        0x0400 => 0x4144,
        0x0404 => 0x5502,
        Flags => NowMilliseconds >= _readyAt && !IsTransformStuck ? Ready & _registers.GetValueOrDefault(SelectFlags) : 0,
        Ad5941Analog.Oscillators => Oscillators(),
        _ => _registers.GetValueOrDefault(address),
    };

    /// <summary>Bits 0 to 2 switch the oscillators on, bits 8 to 10 tell that they swing.</summary>
    private int Oscillators()
    {
        int on = _registers[Ad5941Analog.Oscillators] & 7;
        bool swings = (on & 4) != 0 && !IsCrystalDead && _crystalReads++ >= CrystalReads;
        return on | ((on & 3) << 8) | (swings ? 1 << 10 : 0);
    }

    private void Store(int address, int value)
    {
        bool isLocked = address == Ad5941Analog.Oscillators && _registers.GetValueOrDefault(OscillatorKey) != KeyOfOscillators;
        _registers[OscillatorKey] = 0;
        if (!isLocked)
        {
            _registers[address] = value;
        }

        if (address == ClearFlags)
        {
            _readyAt = double.PositiveInfinity;
        }

        if (address == AfeControl && (value & Transform) == Transform)
        {
            Convert();
        }
    }

    private void Convert()
    {
        double hertz = _analog.Hertz;
        _readyAt = NowMilliseconds + (1000 * _analog.WindowSeconds);
        Complex volts = (Value(ConverterControl) & 0x1F3F) switch
        {
            0x101 => TransimpedanceVolts(hertz),
            0x706 => SensedVolts(hertz),
            _ => Complex.Zero,
        };
        volts = _analog.Seen(volts) * _analog.CodesPerVolt;
        _registers[DftReal] = Code(volts.Real);
        _registers[DftImaginary] = Code(volts.Imaginary);
    }

    private Complex Current(double hertz)
    {
        if (!IsExciting || Load is null || hertz <= 0)
        {
            return Complex.Zero;
        }

        Complex excitation = Complex.FromPolarCoordinates(FullAmplitudeVolts * Value(Amplitude) / AmplitudeSteps, _excitationPhase);
        return excitation / (SeriesOhms + Load(hertz) + (1 / new Complex(0, 2 * Math.PI * hertz * LeadFarads)));
    }

    /// <summary>Sense pins outside of what the converter takes give its end, whose transform is nothing.</summary>
    private Complex SensedVolts(double hertz)
    {
        var turn = new Complex(0, 2 * Math.PI * hertz * SenseSeconds);
        return Load is null || !_analog.IsSenseBiased
            ? Complex.Zero : Current(hertz) * (Load(hertz) + (LeadOhms?.Invoke(hertz) ?? 0)) * turn / (1 + turn);
    }

    private Complex TransimpedanceVolts(double hertz) => -Current(hertz) * ResistorOhms[Value(Resistor) & 7] * _resistorError;

    private int Code(double codes) =>
        (int)Math.Clamp(Math.Round(codes + (_random.Gaussian() * NoiseCodes)), -FullScale, FullScale) & 0x3FFFF;
}
