using System.Runtime.Versioning;
using Microsoft.Win32;

namespace SolidCell.Host.Device;

/// <summary>The serial ports that boards are plugged into.</summary>
internal static class SerialPorts
{
    private static readonly string[] UnixPatterns = ["ttyACM*", "ttyUSB*", "cu.usb*", "cu.wchusb*", "cu.SLAB*"];
    private static readonly string[] Above = ["..", "../.."];

    public static IReadOnlyList<SerialPortInfo> List() => OperatingSystem.IsWindows() ? ListWindows() : ListUnix("/dev", "/sys/class/tty");

    /// <param name="devices">Where the ports are, /dev.</param>
    /// <param name="classes">Where Linux tells what is behind them, /sys/class/tty; need not exist.</param>
    internal static IReadOnlyList<SerialPortInfo> ListUnix(string devices, string classes) => [.. UnixPatterns
        .SelectMany(pattern => Directory.EnumerateFiles(devices, pattern))
        .Order(StringComparer.Ordinal)
        .Select(path => Describe(path, Path.Combine(classes, Path.GetFileName(path), "device")))];

    [SupportedOSPlatform("windows")]
    private static List<SerialPortInfo> ListWindows()
    {
        var found = new List<SerialPortInfo>();
        using RegistryKey? ports = Registry.LocalMachine.OpenSubKey(@"HARDWARE\DEVICEMAP\SERIALCOMM");
        foreach (string entry in ports?.GetValueNames() ?? [])
        {
            if (ports!.GetValue(entry) is string name)
            {
                found.Add(new SerialPortInfo(name, null, null));
            }
        }

        return found;
    }

    /// <summary>The USB device is one or two folders above the port's own.</summary>
    private static SerialPortInfo Describe(string path, string device)
    {
        string? usb = Above.Select(up => Path.Combine(Resolved(device), up))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "idVendor")));
        return usb is null
            ? new SerialPortInfo(path, null, null)
            : new SerialPortInfo(path, $"{Line(usb, "idVendor")}:{Line(usb, "idProduct")}", Line(usb, "product"));
    }

    /// <summary>In /sys the device is a link, and '..' means above what it points to.</summary>
    private static string Resolved(string device) =>
        Directory.Exists(device) ? Directory.ResolveLinkTarget(device, returnFinalTarget: true)?.FullName ?? device : device;

    private static string? Line(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
    }
}
