using System.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>solidcell device: a board on a cable, before it is a fixture on the network.</summary>
internal sealed class DeviceCommand : Command
{
    public const string Purpose = "Write runtime, firmware and settings to a board on a USB cable.";

    /// <param name="machine">This computer when not given.</param>
    public DeviceCommand(Machine? machine = null) : base("device", Purpose)
    {
        machine ??= Machine.Here;
        Subcommands.Add(new DeviceListCommand(machine));
        Subcommands.Add(new DeviceInstallCommand(machine));
        Subcommands.Add(new DeviceProvisionCommand(machine));
    }
}
