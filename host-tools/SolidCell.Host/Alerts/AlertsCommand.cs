using System.CommandLine;

namespace SolidCell.Host.Alerts;

/// <summary>solidcell alerts: who is told of what.</summary>
internal sealed class AlertsCommand : Command
{
    public const string Purpose = "Who is told of shorts, faults, silent fixtures and a host in trouble: the list 'alerts' of config.json.";

    public AlertsCommand() : base("alerts", Purpose)
    {
        Subcommands.Add(new AlertsListCommand());
        Subcommands.Add(new AlertsTestCommand());
    }
}
