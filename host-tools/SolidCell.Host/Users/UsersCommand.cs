using System.CommandLine;

namespace SolidCell.Host.Users;

/// <summary>solidcell users: who may use the dashboard, people and programs alike.</summary>
internal sealed class UsersCommand : Command
{
    public const string Purpose = "Who may use the dashboard and its API: people and programs, each with a token and a role of their own.";

    public UsersCommand() : base("users", Purpose)
    {
        Subcommands.Add(new UsersAddCommand());
        Subcommands.Add(new UsersListCommand());
        Subcommands.Add(UsersChangeCommand.Rotate());
        Subcommands.Add(UsersChangeCommand.Remove());
    }
}
