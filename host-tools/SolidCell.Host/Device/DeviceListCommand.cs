using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>solidcell device list.</summary>
internal sealed class DeviceListCommand : Command
{
    internal static readonly Listing<SerialPortInfo> Ports = new(
        "No serial port. Plug the board in; on Linux, your account must be in the group that owns the port (mostly dialout).",
        ["PORT", "USB", "WHAT", ""],
        port => [[port.Name, port.UsbId ?? "-", port.What ?? "-", port.IsLikely ? "likely a board" : ""]], ToJson);

    private readonly Option<bool> _json = JsonOption.New();

    public DeviceListCommand(Machine machine) : base("list", "List the serial ports of this computer.")
    {
        Options.Add(_json);
        this.WithExamples("solidcell device list", "solidcell device list --json");
        SetAction(parsed => Ports.Write(machine.Ports(), parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }

    private static JsonObject ToJson(SerialPortInfo port) => new JsonObject
    {
        ["port"] = port.Name,
        ["usb"] = port.UsbId,
        ["what"] = port.What,
        ["likely"] = port.IsLikely,
    };
}
