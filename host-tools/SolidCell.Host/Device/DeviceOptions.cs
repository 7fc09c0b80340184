using System.CommandLine;
using System.CommandLine.Parsing;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Device;

/// <summary>The options of every command that writes to a board.</summary>
/// <param name="machine">Has the ports.</param>
internal sealed class DeviceOptions(Machine machine)
{
    private readonly Option<string?> _port = new("--port")
    {
        Description = "Serial port of the board ('solidcell device list').",
        HelpName = "PORT",
    };
    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Check everything and print the nanoff commands, but run none.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_port);
        command.Options.Add(_dryRun);
    }

    public bool IsDryRun(ParseResult parsed) => parsed.GetValue(_dryRun);

    public bool IsDryRun(CommandResult given) => given.Has(_dryRun);

    public string? PortIfNamed(ParseResult parsed) => parsed.GetValue(_port);

    /// <exception cref="UserErrorException">None is named, or this computer has none of that name.</exception>
    public string Port(ParseResult parsed)
    {
        string port = parsed.GetValue(_port) ?? throw new UserErrorException($"Name the board's serial port with --port PORT; {Known()}.");
        bool isMissing = port.StartsWith("/dev/", StringComparison.Ordinal) && !File.Exists(port);
        return isMissing && !IsDryRun(parsed) ? throw new UserErrorException($"--port {port}: there is no such port; {Known()}.") : port;
    }

    private string Known()
    {
        IReadOnlyList<SerialPortInfo> ports = machine.Ports();
        return ports.Count == 0
            ? "there is none on this computer, so plug the board in" : "there are " + string.Join(", ", ports.Select(port => port.Name));
    }
}
