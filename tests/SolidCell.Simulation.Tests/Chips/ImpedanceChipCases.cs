namespace SolidCell.Simulation.Tests.Chips;

/// <summary>Registers of an AD5941 with which it measures, and others with which one thing is otherwise.</summary>
internal static class ImpedanceChipCases
{
    /// <summary>In the order in which they are written: the crystal for both clocks, 16 MHz each; the pins held at 1.11 V.</summary>
    public static readonly (int Address, int Value)[] Working =
    [
        (0x0A0C, 0xCB14), (0x0A10, 7), (0x0408, 0x82), (0x0414, 5), (0x200C, 1 << 16), (0x2150, 1 << 4), (0x2158, 1 << 10),
        (0x2154, 1 << 1),
        (0x215C, (1 << 1) | (1 << 8)), (0x2124, 0x22), (0x2120, 1694), (0x2128, 0x11), (0x2030, 67_109), (0x203C, 300), (0x20F0, 1),
        (0x2044, 0x0000), (0x20D0, 10 << 4), (0x3008, 2),
    ];

    public static readonly (string Name, (int Address, int Value)[] Others)[] All =
    [
        ("as it should be", []),
        ("crystal without its key", [(0x0A0C, 0xCB15)]),
        ("crystal off", [(0x0A10, 3)]),
        ("both clocks of the oscillator inside", [(0x0414, 0)]),
        ("sine by the oscillator inside", [(0x0414, 4)]),
        ("converter by the oscillator inside", [(0x0414, 1)]),
        ("a source that there is not", [(0x0414, 2)]),
        ("clock divider 0", [(0x0408, 0x80)]),
        ("clock divider 4", [(0x0408, 0x84)]),
        ("converter's divider 0", [(0x0408, 0x02)]),
        ("converter's divider 1", [(0x0408, 0x42)]),
        ("0x200C off", [(0x200C, 0)]),
        ("0x2150 off", [(0x2150, 0)]),
        ("0x2158 off", [(0x2158, 0)]),
        ("0x2154 off", [(0x2154, 0)]),
        ("0x215C with one bit", [(0x215C, 2)]),
        ("0x20FC on", [(0x20FC, 1)]),
        ("bias switch off", [(0x2124, 0x20)]),
        ("bias off", [(0x2128, 0x12)]),
        ("bias coarse, 26 of 64", [(0x2128, 0x01), (0x2120, 26 << 12)]),
        ("bias coarse, 8 of 64", [(0x2128, 0x01), (0x2120, 8 << 12)]),
        ("bias at 0.499 V", [(0x2120, 557)]),
        ("bias at 0.501 V", [(0x2120, 561)]),
        ("bias at 1.799 V", [(0x2120, 2976)]),
        ("bias at 1.801 V", [(0x2120, 2981)]),
        ("no frequency", [(0x2030, 0)]),
        ("1 Hz, which is too slow for the window", [(0x2030, 67)]),
        ("5.4 Hz, three periods", [(0x2030, 358)]),
        ("5.3 Hz, not quite three periods", [(0x2030, 357)]),
        ("10 kHz, which is too fast for the filter", [(0x2030, 671_090)]),
        ("10 kHz by the first filter", [(0x2030, 671_090), (0x20D0, (1 << 20) | (10 << 4))]),
        ("amplitude 0", [(0x203C, 0)]),
        ("amplitude 2047", [(0x203C, 2047)]),
        ("resistor 0", [(0x20F0, 0)]),
        ("resistor 2", [(0x20F0, 2)]),
        ("resistor 7", [(0x20F0, 15)]),
        ("first filter 1", [(0x2044, 0x1000)]),
        ("first filter 2", [(0x2044, 0x2000)]),
        ("first filter 3", [(0x2044, 0x3000)]),
        ("second filter 2", [(0x2044, 0x0200)]),
        ("second filter 15", [(0x2044, 0x0F00), (0x2030, 2000)]),
        ("window of 4", [(0x20D0, 0), (0x2030, 200_000)]),
        ("window of 16384", [(0x20D0, 12 << 4)]),
        ("window of 15", [(0x20D0, 15 << 4)]),
        ("flags not asked for", [(0x3008, 1)]),
    ];
}
