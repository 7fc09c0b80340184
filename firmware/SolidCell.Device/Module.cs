using System;

namespace SolidCell.Device;

/// <summary>
/// Pins, channels and flash of one ESP32 module that the board can carry: the modules of hardware/board.json in C#, kept equal by
/// a test. The wrong one would drive the pins of the flash chip, so it follows from the runtime on the module and not from a setting.
/// </summary>
public sealed class Module
{
    private const string S3Target = "ESP32_S3_OCTAL";
    private const string WroverTarget = "ESP32_PSRAM_REV3";

    public int I2cDataPin;
    public int I2cClockPin;
    public int CurrentRangePin;
    public int RelayHeartbeatPin;
    public int RelayEnablePin;
    public int EmergencyStopPin;
    public int StatusLedPin;
    public int StackPressurePin;
    public int SupplyPin;
    public int StackPressureChannel;
    public int SupplyChannel;
    public int CardSelectPin;
    public int CardClockPin;
    public int CardDataInPin;
    public int CardDataOutPin;
    public int ImpedanceSelectPin;
    public int ImpedanceRelayPin;
    public int ImpedanceDirectPin;

    /// <summary>What the log may take of the internal file system; the rest is for programs, settings and the file system itself.</summary>
    public int LogBytes;

    /// <summary>Size of one file of the log: the log grows and is trimmed by these.</summary>
    public int SegmentBytes;

    /// <summary>ESP32-S3-WROOM-1 N16R8: 16 MB flash with 3 MB of file system. The reference.</summary>
    public static Module Esp32S3() => new Module
    {
        I2cDataPin = 8,
        I2cClockPin = 9,
        CurrentRangePin = 10,
        RelayHeartbeatPin = 11,
        RelayEnablePin = 14,
        EmergencyStopPin = 12,
        StatusLedPin = 13,
        StackPressurePin = 4,
        SupplyPin = 5,
        StackPressureChannel = 3,
        SupplyChannel = 4,
        CardSelectPin = 18,
        CardClockPin = 17,
        CardDataInPin = 15,
        CardDataOutPin = 16,
        ImpedanceSelectPin = 6,
        ImpedanceRelayPin = 7,
        ImpedanceDirectPin = 39,
        LogBytes = 2816 * 1024,
        SegmentBytes = 32 * 1024,
    };

    /// <summary>ESP32-WROVER with 4 MB flash, 256 kB of it file system.</summary>
    public static Module Esp32Wrover() => new Module
    {
        I2cDataPin = 21,
        I2cClockPin = 22,
        CurrentRangePin = 25,
        RelayHeartbeatPin = 26,
        RelayEnablePin = 32,
        EmergencyStopPin = 27,
        StatusLedPin = 33,
        StackPressurePin = 34,
        SupplyPin = 35,
        StackPressureChannel = 6,
        SupplyChannel = 7,
        CardSelectPin = 5,
        CardClockPin = 18,
        CardDataInPin = 23,
        CardDataOutPin = 19,
        ImpedanceSelectPin = 13,
        ImpedanceRelayPin = 14,
        ImpedanceDirectPin = 4,
        LogBytes = 160 * 1024,
        SegmentBytes = 16 * 1024,
    };

    /// <summary>The module for a runtime built for this target; throws for any other target, whose pins are not known.</summary>
    public static Module Of(string targetName)
    {
        switch (targetName)
        {
            case S3Target:
                return Esp32S3();
            case WroverTarget:
                return Esp32Wrover();
            default:
                throw new InvalidOperationException(
                    "the runtime is built for " + targetName + "; this board carries " + S3Target + " and " + WroverTarget
                        + ": install one of these");
        }
    }
}
