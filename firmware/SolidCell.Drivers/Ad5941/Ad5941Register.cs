namespace SolidCell.Drivers.Ad5941;

/// <summary>
/// Register addresses of the AD5941 (data sheet, register summary). Those from 0x1000 to 0x3014 are 32 bits wide, the others 16.
/// </summary>
public static class Ad5941Register
{
    public const int AdiId = 0x0400;
    public const int ChipId = 0x0404;
    public const int ClockDivider = 0x0408;
    public const int ClockSelect = 0x0414;
    public const int OscillatorKey = 0x0A0C;
    public const int OscillatorControl = 0x0A10;
    public const int AfeControl = 0x2000;
    public const int SwitchControl = 0x200C;
    public const int HighSpeedDacControl = 0x2010;
    public const int WaveformControl = 0x2014;
    public const int WaveformFrequency = 0x2030;
    public const int WaveformAmplitude = 0x203C;
    public const int ConverterFilter = 0x2044;
    public const int LowPowerReference = 0x2050;
    public const int DftReal = 0x2078;
    public const int DftImaginary = 0x207C;
    public const int DftControl = 0x20D0;
    public const int TransimpedanceResistor = 0x20F0;
    public const int TransimpedanceBias = 0x20FC;
    public const int LowPowerDacData = 0x2120;
    public const int LowPowerDacSwitches = 0x2124;
    public const int LowPowerDacControl = 0x2128;
    public const int DSwitches = 0x2150;
    public const int NSwitches = 0x2154;
    public const int PSwitches = 0x2158;
    public const int TSwitches = 0x215C;
    public const int ConverterControl = 0x21A8;
    public const int PowerMode = 0x22F0;
    public const int InterruptClear = 0x3004;
    public const int InterruptSelect = 0x3008;
    public const int InterruptFlags = 0x3010;

    /// <summary>Bit of the interrupt registers: a transform is ready.</summary>
    public const int TransformReady = 1 << 1;

    private const int FirstWide = 0x1000;
    private const int LastWide = 0x3014;

    public static bool IsWide(int address) => address >= FirstWide && address <= LastWide;
}
