using System.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>solidcell device: a board on a cable, before it is a fixture on the network.</summary>
internal sealed class DeviceCommand : Command
{
    public const string Purpose = "Write runtime, firmware and settings to a board on a USB cable.";

    public DeviceCommand() : base("device", Purpose)
    {
        Subcommands.Add(new DeviceListCommand());
        Subcommands.Add(new DeviceInstallCommand());
        Subcommands.Add(new DeviceProvisionCommand());
    }
}
