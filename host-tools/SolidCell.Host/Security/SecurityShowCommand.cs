using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Security;

/// <summary>solidcell security show.</summary>
internal sealed class SecurityShowCommand : Command
{
    public SecurityShowCommand()
        : base("show", "Show the authority's fingerprint, the names and dates of the certificate, and the accounts. Never a secret.")
    {
        var options = new SecurityOptions();
        options.AddTo(this);
        this.WithExamples("solidcell security show", "solidcell security show --json");
        SetAction(parsed =>
        {
            SecurityReport.Of(options.Existing(parsed)).Write(parsed.InvocationConfiguration.Output, options.AsJson(parsed));
            return ExitCode.Done;
        });
    }
}
