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
    private const double ClockHertz = 16e6;
    private const double WordsPerClock = 1 << 30;
    private const double FullAmplitudeVolts = 0.607;
    private const double AmplitudeSteps = 2047;

    /// <summary>Series resistor of 100 ohm, the switches D and T of 38 ohm each, and 100 uF in the lead and in the return.</summary>
    private const double SeriesOhms = 176;
    private const double LeadFarads = 50e-6;

    /// <summary>Corner of the sense inputs, 1 uF into 1 Mohm.</summary>
    private const double SenseSeconds = 1;

    /// <summary>A transform of 18 bits over the input range of +-0.9 V at a gain of 1.5 of the amplifier before the converter.</summary>
    private const double CodesPerVolt = 131072 / 0.6;
    private const int FullScale = 131071;
    private const double NoiseCodes = 1.5;
    private const double TransformMilliseconds = 82;
    private const double LeastPeriods = 4;

    private const int AfeControl = 0x2000;
    private const int Frequency = 0x2030;
    private const int Amplitude = 0x203C;
    private const int DftReal = 0x2078;
    private const int DftImaginary = 0x207C;
    private const int Resistor = 0x20F0;
    private const int DSwitches = 0x2150;
    private const int TSwitches = 0x215C;
    private const int ConverterControl = 0x21A8;
    private const int ClearFlags = 0x3004;
    private const int Flags = 0x3010;
    private const int Ready = 1 << 1;
    private const int Excitation = 1 << 14;
    private const int Transform = (1 << 15) | (1 << 8);

    private static readonly double[] ResistorOhms = [200, 1e3, 5e3, 10e3, 20e3, 40e3, 80e3, 160e3];

    private readonly Dictionary<int, int> _registers = [];
    private readonly Xoshiro256 _random;
    private readonly double _resistorError;
    private readonly double _excitationPhase;
    private int _address;
    private long _now;
    private double _readyAt = double.PositiveInfinity;

    public SimulatedAd5941(Xoshiro256 random)
    {
        _random = random;
        _resistorError = random.Between(0.8, 1.2);
        _excitationPhase = random.Between(-Math.PI, Math.PI);
    }

    /// <summary>What is at the leads, in ohm by hertz; null for a lead that is off.</summary>
    public Func<double, Complex>? Load { get; set; }

    /// <summary>The transform never becomes ready.</summary>
    public bool IsTransformStuck { get; set; }

    /// <summary>The line from the chip is held at this level; null for one that is not.</summary>
    public bool? StuckLine { get; set; }

    public SensorFault Fault { get; set; }

    /// <summary>True while a sine goes out.</summary>
    public bool IsExciting => (Value(AfeControl) & Excitation) != 0 && Value(DSwitches) != 0 && Value(TSwitches) != 0;

    public void Advance(long nowMilliseconds) => _now = nowMilliseconds;

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
        else if (data[0] == 0x2D && count == 1 + Width(_address))
        {
            Store(_address, Number(data.AsSpan(1, count - 1)));
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

    private static int Width(int address) => address is >= 0x1000 and <= 0x3014 ? 4 : 2;

    private static int Number(ReadOnlySpan<byte> bytes)
    {
        int value = 0;
        foreach (byte one in bytes)
        {
            value = (value << 8) | one;
        }

        return value;
    }

    private int Value(int address) => address switch
    {
        0x0400 => 0x4144,
        0x0404 => 0x5502,
        Flags => _now >= _readyAt && !IsTransformStuck ? Ready : 0,
        _ => _registers.GetValueOrDefault(address),
    };

    private void Store(int address, int value)
    {
        _registers[address] = value;
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
        double hertz = Value(Frequency) * ClockHertz / WordsPerClock;
        _readyAt = _now + Math.Max(TransformMilliseconds, 1000 * LeastPeriods / hertz);
        Complex volts = (Value(ConverterControl) & 0x3F) == 1 ? TransimpedanceVolts(hertz) : SensedVolts(hertz);
        _registers[DftReal] = Code(volts.Real);
        _registers[DftImaginary] = Code(volts.Imaginary);
    }

    private Complex Current(double hertz)
    {
        if (!IsExciting || Load is null)
        {
            return Complex.Zero;
        }

        Complex excitation = Complex.FromPolarCoordinates(FullAmplitudeVolts * Value(Amplitude) / AmplitudeSteps, _excitationPhase);
        return excitation / (SeriesOhms + Load(hertz) + (1 / new Complex(0, 2 * Math.PI * hertz * LeadFarads)));
    }

    private Complex SensedVolts(double hertz)
    {
        var turn = new Complex(0, 2 * Math.PI * hertz * SenseSeconds);
        return Load is null ? Complex.Zero : Current(hertz) * Load(hertz) * turn / (1 + turn);
    }

    private Complex TransimpedanceVolts(double hertz) => -Current(hertz) * ResistorOhms[Value(Resistor) & 7] * _resistorError;

    private int Code(double volts) =>
        (int)Math.Clamp(Math.Round((volts * CodesPerVolt) + (_random.Gaussian() * NoiseCodes)), -FullScale, FullScale) & 0x3FFFF;
}
