using System.CommandLine;

namespace SolidCell.Host.Alerts;

/// <summary>solidcell alerts: who is told of what.</summary>
internal sealed class AlertsCommand : Command
{
    public AlertsCommand()
        : base("alerts", "Who is told of shorts, faults, silent fixtures and a host in trouble: the list 'alerts' of config.json.")
    {
        Subcommands.Add(new AlertsListCommand());
        Subcommands.Add(new AlertsTestCommand());
    }
}
