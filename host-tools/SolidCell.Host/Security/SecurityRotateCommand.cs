using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Security;
using SolidCell.Security.Accounts;
using SolidCell.Security.Certificates;

namespace SolidCell.Host.Security;

/// <summary>solidcell security rotate: new certificate and host password, and if asked for a new authority.</summary>
internal sealed class SecurityRotateCommand : Command
{
    private readonly SecurityOptions _options = new();
    private readonly Option<bool> _authority = new("--authority")
    {
        Description = "Make a new authority too. Every fixture and browser trusts the old one: each must be paired again.",
    };

    public SecurityRotateCommand()
        : base("rotate", "Give this host a new certificate and a new password, as after a copy of them has got into wrong hands.")
    {
        Options.Add(_authority);
        _options.AddTo(this);
        this.WithExamples("solidcell security rotate", "solidcell security rotate --authority");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        SecurityFolder folder = _options.Existing(parsed);
        ServerNames names = ServerNames.Of(folder);
        if (parsed.GetValue(_authority))
        {
            LabSecurity.MakeAuthority(folder, names, TimeProvider.System);
        }

        ServerCertificate.Issue(folder, names, TimeProvider.System).Dispose();
        new AccountFile(folder).Rotate(AccountFile.Host);
        if (!_options.AsJson(parsed))
        {
            parsed.InvocationConfiguration.Output.WriteLine(
                "Certificate and host password are new. Restart 'solidcell serve', which goes on with those it started with."
                + (parsed.GetValue(_authority) ? " Then pair every fixture again with 'solidcell fixtures rotate NAME'." : ""));
        }

        SecurityReport.Of(folder).Write(parsed.InvocationConfiguration.Output, _options.AsJson(parsed));
        return ExitCode.Done;
    }
}
