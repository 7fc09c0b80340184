using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Brokers;
using SolidCell.Store.Files;

namespace SolidCell.Host.Security;

/// <summary>solidcell security mosquitto: the files for a mosquitto that does what the embedded broker does.</summary>
internal sealed class SecurityMosquittoCommand : Command
{
    private readonly SecurityOptions _options = new();
    private readonly Argument<DirectoryInfo> _directory = new("DIR") { Description = "Directory to write into." };
    private readonly Option<string?> _installed = new("--installed")
    {
        Description = "Where the files will be on the broker's computer; DIR if nothing is said.",
        HelpName = "PATH",
    };
    private readonly Option<int> _port = new("--port")
    {
        Description = "Port for the network, with TLS.",
        DefaultValueFactory = _ => BrokerSettings.TlsPort,
        HelpName = "N",
    };
    private readonly Option<int> _localPort = new("--local-port")
    {
        Description = "Port for programs on the broker's computer, without TLS; 0 for none.",
        DefaultValueFactory = _ => BrokerSettings.PlainPort,
        HelpName = "N",
    };

    public SecurityMosquittoCommand() : base("mosquitto", "Write configuration, accounts, rights and certificates for mosquitto 2.")
    {
        Arguments.Add(_directory);
        foreach (Option option in new Option[] { _installed, _port, _localPort })
        {
            Options.Add(option);
        }

        _options.AddTo(this);
        _port.RefuseUnlessPort(least: 1);
        _localPort.RefuseUnlessPort();
        this.WithExamples("solidcell security mosquitto mosquitto",
            "solidcell security mosquitto mosquitto --installed /etc/mosquitto/solidcell --local-port 0");
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        DirectoryInfo directory = parsed.GetRequiredValue(_directory);
        int local = parsed.GetValue(_localPort);
        if (local == parsed.GetValue(_port))
        {
            throw new UserErrorException("--port and --local-port are two listeners of one broker; give them different ports.");
        }

        IReadOnlyDictionary<string, string> files = MosquittoFiles.Of(
            _options.Existing(parsed), parsed.GetValue(_installed) ?? directory.FullName, parsed.GetValue(_port), local == 0 ? null : local,
            new BrokerLimits());
        Write(directory, files);
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (_options.AsJson(parsed))
        {
            output.WriteLine(new JsonObject
            {
                ["directory"] = directory.FullName,
                ["files"] = new JsonArray([.. files.Keys.Select(name => (JsonNode)name)]),
            }.ToJsonString(JsonText.Line));
            return ExitCode.Done;
        }

        output.WriteLine(
            $"{directory.FullName}: {string.Join(", ", files.Keys)}. server.key and accounts are secrets: only mosquitto's user may read them.");
        output.WriteLine(
            $"Next: add 'include_dir {parsed.GetValue(_installed) ?? directory.FullName}' to mosquitto.conf, or start 'mosquitto -c {Path.Combine(directory.FullName, MosquittoFiles.Configuration)}'.");
        output.WriteLine(
            "Then: solidcell serve --broker mqtts://BROKER --user host --password-file DATA/security/host.password --tls-ca DATA/security/ca.pem");
        return ExitCode.Done;
    }

    private static void Write(DirectoryInfo directory, IReadOnlyDictionary<string, string> files)
    {
        try
        {
            PrivateFiles.CreateDirectory(directory.FullName);
            foreach ((string name, string text) in files)
            {
                PrivateFiles.Write(Path.Combine(directory.FullName, name), text);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write into {directory.FullName}: {problem.Message.TrimEnd('.')}.", problem);
        }
    }
}
