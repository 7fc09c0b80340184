using System.CommandLine;
using System.Net;
using SolidCell.Host.CommandLine;
using SolidCell.Security;
using SolidCell.Security.Certificates;

namespace SolidCell.Host.Security;

/// <summary>solidcell security init: makes what is missing.</summary>
internal sealed class SecurityInitCommand : Command
{
    private readonly SecurityOptions _options = new();
    private readonly Option<string[]> _names = new("--name")
    {
        Description =
            "A name or address of this host beside those that the computer knows; may be given several times. They replace those given before.",
        HelpName = "NAME",
    };

    public SecurityInitCommand()
        : base("init", "Make a certificate authority, a certificate for this host and the host's account, where there are none.")
    {
        Options.Add(_names);
        _options.AddTo(this);
        this.WithExamples("solidcell security init", "solidcell security init --name cells.uni.example --name 10.1.2.3");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        SecurityFolder folder = _options.Folder(parsed);
        if (parsed.GetValue(_names) is { Length: > 0 } given)
        {
            string? wrong = given.FirstOrDefault(name => !IPAddress.TryParse(name, out _) && !ServerNames.IsName(name));
            if (wrong is not null)
            {
                throw new UserErrorException(
                    $"--name '{wrong}' is no name or address of a computer, such as cells.uni.example or 10.1.2.3.");
            }

            folder.Write(folder.Names, string.Concat(given.Select(name => name + "\n")));
        }

        bool isNew = !folder.IsInitialized;
        LabSecurity.Open(folder, () => ServerNames.Of(folder), TimeProvider.System);
        if (!_options.AsJson(parsed))
        {
            parsed.InvocationConfiguration.Output.WriteLine(isNew
                ? $"Made in {folder.Path}. Keep a copy of that folder: without it every fixture must be paired again."
                : "They are there already; what was missing was made.");
        }

        SecurityReport.Of(folder).Write(parsed.InvocationConfiguration.Output, _options.AsJson(parsed));
        return ExitCode.Done;
    }
}
