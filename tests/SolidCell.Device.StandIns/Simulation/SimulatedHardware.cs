using System.Collections.Concurrent;
using System.Diagnostics;

namespace SolidCell.Device.StandIns.Simulation;

/// <summary>
/// The board below the stand-ins: chips by address, pins by number, analog inputs by channel. One board a process, as in life.
/// </summary>
public static class SimulatedHardware
{
    /// <summary>Chips by I2C address; an address without one does not acknowledge.</summary>
    public static ConcurrentDictionary<int, ISimulatedChip> Chips { get; } = new();

    /// <summary>Chips on the SPI bus by select pin: a frame written gives the frame read.</summary>
    public static ConcurrentDictionary<int, Func<byte[], byte[]>> SpiChips { get; } = new();

    private static long _transfers;

    /// <summary>Transfers on the I2C bus since the process began.</summary>
    public static long Transfers => Interlocked.Read(ref _transfers);

    /// <summary>Levels of the pins, as last written by the firmware or set from outside.</summary>
    public static ConcurrentDictionary<int, bool> Levels { get; } = new();

    /// <summary>12-bit readings by channel.</summary>
    public static ConcurrentDictionary<int, Func<int>> AnalogInputs { get; } = new();

    /// <summary>Functions that the firmware gave to pins.</summary>
    public static ConcurrentDictionary<int, nanoFramework.Hardware.Esp32.DeviceFunction> PinFunctions { get; } = new();

    /// <summary>Called with pin and level whenever the firmware writes a pin.</summary>
    public static Action<int, bool> PinWritten { get; set; } = (_, _) => { };

    /// <summary>The target that the runtime was built for.</summary>
    public static string TargetName { get; set; } = "ESP32_S3_OCTAL";

    /// <summary>Whether there is an SD card in the slot.</summary>
    public static bool HasCard { get; set; }

    /// <summary>The module's timer of a microsecond.</summary>
    public static Func<ulong> Microseconds { get; set; } = Running;

    /// <summary>Called when the firmware asks for a reboot.</summary>
    public static Action Rebooted { get; set; } = () => { };

    internal static void CountTransfer() => Interlocked.Increment(ref _transfers);

    /// <summary>An empty board of the reference module, without a card.</summary>
    public static void Clear()
    {
        Chips.Clear();
        SpiChips.Clear();
        Levels.Clear();
        AnalogInputs.Clear();
        PinFunctions.Clear();
        PinWritten = (_, _) => { };
        TargetName = "ESP32_S3_OCTAL";
        HasCard = false;
        Microseconds = Running;
        Rebooted = () => { };
    }

    private static ulong Running() => (ulong)(Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000));
}
