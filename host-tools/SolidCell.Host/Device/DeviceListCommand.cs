using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>solidcell device list.</summary>
internal sealed class DeviceListCommand : Command
{
    private readonly Option<bool> _json = JsonOption.New();

    public DeviceListCommand() : base("list", "List the serial ports of this computer.")
    {
        Options.Add(_json);
        this.WithExamples("solidcell device list", "solidcell device list --json");
        SetAction(parsed => Show(SerialPorts.List(), parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }

    internal static int Show(IReadOnlyList<SerialPortInfo> ports, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            output.WriteLine(new JsonArray([.. ports.Select(ToJson)]).ToJsonString());
        }
        else if (ports.Count == 0)
        {
            output.WriteLine(
                "No serial port. Plug the board in; on Linux, your account must be in the group that owns the port (mostly dialout).");
        }
        else
        {
            PlainTable.Write(output, ["PORT", "USB", "WHAT", ""],
                ports.Select(port => new[] { port.Name, port.UsbId ?? "-", port.What ?? "-", port.IsLikely ? "likely a board" : "" }));
        }

        return ExitCode.Done;
    }

    private static JsonNode ToJson(SerialPortInfo port) => new JsonObject
    {
        ["port"] = port.Name,
        ["usb"] = port.UsbId,
        ["what"] = port.What,
        ["likely"] = port.IsLikely,
    };
}
