namespace SolidCell.Device;

/// <summary>Pins, addresses and channels of the reference board (ESP32-S3-WROOM-1 N16R8): hardware/board.json in C#, kept equal by a test.</summary>
public static class Board
{
    public const int I2cBus = 1;
    public const int Ads1115Address = 0x48;
    public const int Ad5693rAddress = 0x4C;
    public const int Mcp9808Address = 0x18;

    public const int I2cDataPin = 8;
    public const int I2cClockPin = 9;
    public const int CurrentRangePin = 10;
    public const int RelayHeartbeatPin = 11;
    public const int EmergencyStopPin = 12;
    public const int StatusLedPin = 13;
    public const int StackPressurePin = 4;
    public const int SupplyPin = 5;

    public const int StackPressureChannel = 3;
    public const int SupplyChannel = 4;

    /// <summary>Readings of the converter added up for one value.</summary>
    public const int ReadingsPerSum = 16;

    /// <summary>Internal flash file system of the 16 MB module, less what configuration and programs take.</summary>
    public const int LogBytes = 2816 * 1024;
    public const string LogFolder = "I:\\log";

    /// <summary>Two slots of a program and two of the boot count.</summary>
    public const int BlockBytes = 32 * 1024;
    public const string BlockFolder = "I:\\blocks";
}
