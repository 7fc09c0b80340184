using System.CommandLine;

namespace SolidCell.Host.Security;

/// <summary>solidcell security: certificates and accounts of the host.</summary>
internal sealed class SecurityCommand : Command
{
    public const string Purpose = "Certificates and accounts by which fixtures and browsers know this host and are let in.";

    public SecurityCommand() : base("security", Purpose)
    {
        Subcommands.Add(new SecurityInitCommand());
        Subcommands.Add(new SecurityShowCommand());
        Subcommands.Add(new SecurityRotateCommand());
        Subcommands.Add(new SecurityExportCommand());
        Subcommands.Add(new SecurityMosquittoCommand());
    }
}
