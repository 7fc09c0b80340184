namespace SolidCell.Device;

/// <summary>
/// What every module of the board has in common: hardware/board.json in C#, kept equal by a test. Pins are in <see cref="Module"/>.
/// </summary>
public static class Board
{
    public const int I2cBus = 1;
    public const int Ads1115Address = 0x48;
    public const int Ad5693rAddress = 0x4C;
    public const int Mcp9808Address = 0x18;

    /// <summary>
    /// A converter for the load cell that may be on the board: one that answers at start-up is used in place of the microcontroller's own.
    /// </summary>
    public const int Nau7802Address = 0x2A;

    /// <summary>The bus of the impedance meter and of the SD card; the meter takes 16 MHz at most.</summary>
    public const int SpiBus = 1;
    public const int ImpedanceHertz = 8000000;

    /// <summary>Readings of the converter added up for one value.</summary>
    public const int ReadingsPerSum = 16;

    /// <summary>How long the relay holds without an edge of the heartbeat (docs/decisions/0010).</summary>
    public const int RelayHoldMilliseconds = 2000;
}
