using System.Numerics;

namespace SolidCell.Simulation.Chips;

/// <summary>
/// What the analog part of an AD5941 makes of its registers (data sheet; addresses and reset values by the maker's header): clocks, samples
/// of a transform, bias of the sense pins, whether the sine is regulated. A register that was never set has its value after reset, with
/// which nothing of it works.
/// </summary>
/// <param name="value">A register by its address.</param>
/// <param name="oscillatorError">By how much the oscillator inside is off: +-0.03.</param>
internal sealed class Ad5941Analog(Func<int, int> value, double oscillatorError)
{
    /// <summary>Reset values that are not 0.</summary>
    public static readonly IReadOnlyDictionary<int, int> AfterReset = new Dictionary<int, int>
    {
        [ClockDivider] = 0x441,
        [Oscillators] = 3,
        [AfeControl] = 0x80000,
        [0x2010] = 0x1E,
        [Filter] = 0x301,
        [0x20F8] = 0xFF,
        [BiasControl] = 2,
        [0x2180] = 0x37,
        [0x22F0] = 0x88800,
    };

    public const int Oscillators = 0x0A10;
    private const int ClockDivider = 0x0408;
    private const int ClockSelect = 0x0414;
    private const int AfeControl = 0x2000;
    private const int Frequency = 0x2030;
    private const int Filter = 0x2044;
    private const int Transform = 0x20D0;
    private const int BiasData = 0x2120;
    private const int BiasSwitches = 0x2124;
    private const int BiasControl = 0x2128;
    private const int ConverterControl = 0x21A8;

    private const double InternalHertz = 16e6;
    private const double CrystalHertz = 32e6;
    private const double WordsPerClock = 1 << 30;
    private const double ClocksPerSample = 20;
    private const int SecondFilterOn = 1 << 16;

    /// <summary>Loop: reference, DAC, amplifiers and transimpedance amplifier on; no bias buffer (21), reference not off (5).</summary>
    private const int LoopOn = (1 << 20) | (1 << 11) | (1 << 10) | (1 << 9) | (1 << 6);
    private const int LoopOff = (1 << 21) | (1 << 5);

    private static readonly double[] FirstFilters = [5, 4, 2, 5];
    private static readonly double[] SecondFilters = [22, 44, 89, 178, 267, 533, 640, 667, 800, 889, 1067, 1333, 1333, 1333, 1333, 1333];
    private static readonly double[] Gains = [1, 1.5, 2, 4, 9, 9, 9, 9];

    /// <summary>Frequency of the sine.</summary>
    public double Hertz => value(Frequency) * SystemHertz / WordsPerClock;

    /// <summary>Codes of a transform for a volt: 131072 are 0.9 V at a gain of 1.</summary>
    public double CodesPerVolt => 131072 / 0.9 * Gains[(value(ConverterControl) >> 16) & 7];

    /// <summary>Duration of a transform; infinite when its input gives no samples.</summary>
    public double WindowSeconds => SamplesPerSecond > 0
        ? (4 << Math.Min(12, (value(Transform) >> 4) & 15)) / SamplesPerSecond : double.PositiveInfinity;

    /// <summary>Three periods or more, and more than two samples a period; else a transform means nothing.</summary>
    public bool IsResolved => Hertz * WindowSeconds >= 3 && Hertz * 2 < SamplesPerSecond;

    /// <summary>The voltage between the pins CE0 and AIN1 is regulated, and AIN1 is held at 1.11 V.</summary>
    public bool IsRegulated => (value(AfeControl) & LoopOn) == LoopOn && (value(AfeControl) & LoopOff) == 0
        && (value(0x200C) & (1 << 16)) != 0
        && value(0x2150) == 1 << 4 && value(0x2158) == 1 << 10 && value(0x2154) == 1 << 1 && value(0x215C) == ((1 << 1) | (1 << 8))
        && (value(0x20FC) & 3) == 0;

    /// <summary>The sense pins are inside what the converter takes: 0.2 to 2.1 V, with some room for the sine.</summary>
    public bool IsSenseBiased => SenseVolts is > 0.5 and < 1.8;

    /// <summary>
    /// VZERO0, through the resistors of 1 Mohm on the sense pins: 0 V from a DAC that is off, or not switched to its pin.
    /// </summary>
    private double SenseVolts
    {
        get
        {
            bool isOn = (value(BiasControl) & 3) == 1 && (value(BiasSwitches) & 0x22) == 0x22;
            bool isFine = (value(BiasControl) & (1 << 4)) != 0;
            int data = value(BiasData);
            return !isOn ? 0 : 0.2 + (isFine ? (data & 0xFFF) * 2.2 / 4095 : ((data >> 12) & 63) * 2.2 / 64);
        }
    }

    private double SystemHertz => SourceHertz(value(ClockSelect) & 3) / Math.Max(1, value(ClockDivider) & 0x3F);

    private double SamplesPerSecond
    {
        get
        {
            int filter = value(Filter);
            double clock = SourceHertz((value(ClockSelect) >> 2) & 3) / Math.Max(1, (value(ClockDivider) >> 6) & 15);
            double first = clock / ClocksPerSample / FirstFilters[(filter >> 12) & 3];
            bool isOfFirst = ((value(Transform) >> 20) & 3) == 1;
            bool isSecondOn = (value(AfeControl) & SecondFilterOn) != 0;
            return isOfFirst ? first : isSecondOn ? first / SecondFilters[(filter >> 8) & 15] : 0;
        }
    }

    private double SourceHertz(int source) => source switch
    {
        0 => InternalHertz * (1 + oscillatorError),
        1 => (value(Oscillators) & (1 << 10)) != 0 ? CrystalHertz : 0,
        _ => 0,
    };

    /// <summary>A transform over a window that does not hold the sine: some other number.</summary>
    public Complex Seen(Complex volts) => IsResolved ? volts : volts * new Complex(0.2, -0.3) / (1 + Hertz);
}
