using System.Text.Json.Nodes;
using SolidCell.Host.Device;

namespace SolidCell.Host.Tests.Device;

public sealed class DeviceListTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("solidcell-ports-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Ports_are_listed_with_what_is_plugged_into_them()
    {
        string devices = Directory.CreateDirectory(Path.Combine(_folder, "dev")).FullName;
        string[] names = ["ttyACM0", "ttyUSB1", "ttyS0", "cu.usbmodem101", "null"];
        Array.ForEach(names, name => File.WriteAllText(Path.Combine(devices, name), ""));
        Plug("ttyACM0", "interface", "303a", "1001", "USB JTAG/serial debug unit");
        Plug("ttyUSB1", "interface/ttyUSB1", "1a86", "7523", null);
        IReadOnlyList<SerialPortInfo> ports = SerialPorts.ListUnix(devices, Path.Combine(_folder, "class"));
        Assert.Equal(
            [new(devices + "/cu.usbmodem101", null, null), new(devices + "/ttyACM0", "303a:1001", "USB JTAG/serial debug unit"),
                new(devices + "/ttyUSB1", "1a86:7523", null)],
            ports);
        Assert.Equal(("WCH CH34x", true), (ports[2].What, ports[2].IsLikely));
    }

    [Fact]
    public void Json_has_the_same_as_the_table()
    {
        SerialPortInfo[] ports = [new("/dev/ttyUSB0", "10c4:ea60", "CP2102N"), new("COM3", null, null)];
        using var json = new StringWriter();
        using var table = new StringWriter();
        DeviceListCommand.Ports.Write(ports, true, json);
        DeviceListCommand.Ports.Write(ports, false, table);
        Assert.Equal(
            """[{"port":"/dev/ttyUSB0","usb":"10c4:ea60","what":"CP2102N","likely":true},{"port":"COM3","usb":null,"what":null,"likely":false}]""", JsonNode.Parse(json.ToString())!.ToJsonString());
        Assert.Equal(["PORT          USB        WHAT", "/dev/ttyUSB0  10c4:ea60  CP2102N  likely a board", "COM3          -          -"],
            table.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public void No_port_tells_what_to_do()
    {
        using var output = new StringWriter();
        Assert.Equal(0, DeviceListCommand.Ports.Write([], false, output));
        Assert.Contains("Plug the board in", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>As in /sys: the port's class folder links to a device below the USB device.</summary>
    private void Plug(string port, string below, string vendor, string product, string? name)
    {
        string usb = Directory.CreateDirectory(Path.Combine(_folder, "usb-" + port)).FullName;
        File.WriteAllText(Path.Combine(usb, "idVendor"), vendor + "\n");
        File.WriteAllText(Path.Combine(usb, "idProduct"), product + "\n");
        if (name is not null)
        {
            File.WriteAllText(Path.Combine(usb, "product"), name + "\n");
        }

        string device = Directory.CreateDirectory(Path.Combine(usb, below)).FullName;
        string place = Directory.CreateDirectory(Path.Combine(_folder, "class", port)).FullName;
        Directory.CreateSymbolicLink(Path.Combine(place, "device"), device);
    }
}
