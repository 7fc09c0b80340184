namespace SolidCell.Host.Device;

/// <summary>A serial port of this computer.</summary>
/// <param name="Name">As nanoff takes it: /dev/ttyACM0, COM7.</param>
/// <param name="UsbId">Vendor and product in hexadecimal, 303a:1001; null when it is not known.</param>
/// <param name="Description">What the other end calls itself, or is known as; null when it is not known.</param>
internal sealed record SerialPortInfo(string Name, string? UsbId, string? Description)
{
    /// <summary>USB vendors of what sits on ESP32 boards (their identifiers are from usb.org).</summary>
    private static readonly Dictionary<string, string> Vendors = new()
    {
        ["303a"] = "Espressif USB",
        ["10c4"] = "Silicon Labs CP210x",
        ["1a86"] = "WCH CH34x",
        ["0403"] = "FTDI",
    };

    /// <summary>True for a USB device that ESP32 boards are reached through.</summary>
    public bool IsLikely => UsbId is { } id && Vendors.ContainsKey(id[..4]);

    /// <summary>The description, or else the maker of the USB side.</summary>
    public string? What => Description ?? (UsbId is { } id ? Vendors.GetValueOrDefault(id[..4]) : null);
}
