using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security;
using SolidCell.Security.Certificates;
using SolidCell.Security.Pairing;

namespace SolidCell.Host.Fixtures.Pairing;

/// <summary>What the commands that pair a fixture have in common: where the host is, and the file that they write.</summary>
internal sealed class PairingOptions
{
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();
    private readonly Option<string?> _host = new("--host")
    {
        Description = "Name or address by which the fixture reaches this host; the address on the network if nothing is said.",
        HelpName = "NAME",
    };
    private readonly Option<int> _port = new("--lan-port")
    {
        Description = "Port of the broker for the network.",
        DefaultValueFactory = _ => BrokerSettings.TlsPort,
        HelpName = "N",
    };
    private readonly Option<bool> _qr = new("--qr")
    {
        Description = "Show the file as a QR code too: it holds the password, on the screen for once.",
    };
    private readonly Option<FileInfo?> _output = new("--output", "-o")
    {
        Description = "File to write; FIXTURE.pairing.json in this folder if nothing is said.",
        HelpName = "FILE",
    };

    public Argument<string> Fixture { get; } = new("FIXTURE") { Description = "Name of the fixture: letters, digits and hyphens." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Fixture);
        foreach (Option option in new Option[] { _host, _port, _output, _qr, _data, _json })
        {
            command.Options.Add(option);
        }

        _port.RefuseUnlessPort(least: 1);
        command.Refuse(given => given.Has(_qr) && given.Has(_json), "--qr is for people and --json for programs; give one of them.");
    }

    public SecurityFolder Folder(ParseResult parsed) => SecurityFolder.Of(parsed.GetRequiredValue(_data).FullName);

    /// <summary>Writes what the board is to be told, and says what comes next.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="makeAccount">Called once the file can be written; returns the fixture's password.</param>
    /// <exception cref="UserErrorException">The host cannot be reached under the name, or the file is there already.</exception>
    public int Pair(ParseResult parsed, Func<string> makeAccount)
    {
        SecurityFolder folder = Folder(parsed);
        string fixture = parsed.GetRequiredValue(Fixture);
        string host = HostName(parsed, folder);
        string path = parsed.GetValue(_output)?.FullName ?? Path.GetFullPath(fixture + PairingFile.Ending);
        if (Path.Exists(path))
        {
            throw new UserErrorException($"{path} is there already; name another file with --output.");
        }

        var file = new PairingFile
        {
            Version = PairingFile.CurrentVersion,
            Fixture = fixture,
            Password = makeAccount(),
            Broker = host,
            Port = parsed.GetValue(_port),
            Authority = SecurityFolder.Read(folder.AuthorityCertificate),
        };
        file.Write(path);
        if (parsed.GetValue(_qr))
        {
            parsed.InvocationConfiguration.Output.WriteLine(PairingCode.Terminal(PairingCode.Rows(file)));
        }

        Tell(parsed, fixture, path, host);
        return ExitCode.Done;
    }

    private void Tell(ParseResult parsed, string fixture, string path, string host)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
        {
            output.WriteLine(new JsonObject
            {
                ["fixture"] = fixture,
                ["file"] = path,
                ["host"] = host,
                ["port"] = parsed.GetValue(_port),
            }.ToJsonString(JsonText.Line));
            return;
        }

        output.WriteLine(
            $"{path}: how {fixture} finds {host} and is let in. It holds its password: for your account only; delete it when the board has it.");
        output.WriteLine(
            $"Next: solidcell device provision --pairing {ShownPath.Of(path, Environment.CurrentDirectory)} --wifi SSID --port PORT");
    }

    /// <summary>A name that is not in the certificate would never be let pass by the fixture.</summary>
    private string HostName(ParseResult parsed, SecurityFolder folder)
    {
        ServerNames names = ServerNames.Of(folder);
        string? given = parsed.GetValue(_host);
        string[] known = [.. names.Names, .. names.Addresses.Select(address => address.ToString())];
        if (given is not null)
        {
            return BrokerSettings.IsLoopback(given)
                ? throw new UserErrorException(
                    $"--host {given} is this computer as it calls itself; a fixture on the network does not find it there.")
                : known.Contains(given) ? given
                : throw new UserErrorException(
                    $"--host {given} is not in the certificate of this host, so fixtures would not trust it; add it with 'solidcell security init --name {given}'. There are {string.Join(", ", known)}.");
        }

        return names.OnNetwork?.ToString()
            ?? throw new UserErrorException("This computer has no address on a network; connect it, or name it with --host NAME.");
    }
}
