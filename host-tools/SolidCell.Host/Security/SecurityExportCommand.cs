using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Security;
using SolidCell.Security.Certificates;

namespace SolidCell.Host.Security;

/// <summary>solidcell security export: the authority's certificate, for browsers and other hosts.</summary>
internal sealed class SecurityExportCommand : Command
{
    private readonly SecurityOptions _options = new();
    private readonly Argument<FileInfo> _file = new("FILE")
    {
        Description = "File to write.",
        DefaultValueFactory = _ => new FileInfo("solidcell-ca.pem"),
    };

    public SecurityExportCommand()
        : base("export", "Write the certificate of the authority, which browsers and other hosts are told to trust. It is no secret.")
    {
        Arguments.Add(_file);
        _options.AddTo(this);
        this.WithExamples("solidcell security export", "solidcell security export lab-ca.pem");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        SecurityFolder folder = _options.Existing(parsed);
        FileInfo file = parsed.GetRequiredValue(_file);
        string fingerprint = CertificateAuthority.FingerprintOf(folder);
        try
        {
            File.WriteAllText(file.FullName, SecurityFolder.Read(folder.AuthorityCertificate));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write {file.FullName}: {problem.Message.TrimEnd('.')}.", problem);
        }

        parsed.InvocationConfiguration.Output.WriteLine(_options.AsJson(parsed)
            ? new JsonObject { ["file"] = file.FullName, ["sha256"] = fingerprint }.ToJsonString(JsonText.Line)
            : $"{file.FullName}\nSHA-256 {fingerprint}\nCompare the fingerprint with what the browser shows before you trust it.");
        return ExitCode.Done;
    }
}
