using System.CommandLine;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Accounts;

namespace SolidCell.Host.CommandLine.Broker;

/// <summary>
/// The options of every command that talks to a broker. What is not given comes from the environment, then from the data directory's
/// config.json.
/// </summary>
public sealed class BrokerOptions
{
    private readonly Option<string?> _broker = new("--broker")
    {
        Description = "MQTT broker; mqtts://HOST:PORT for TLS (SOLIDCELL_BROKER; 127.0.0.1:1883 if nothing says otherwise).",
        HelpName = "HOST:PORT",
    };
    private readonly Option<string?> _user = new("--user") { Description = "User name at the broker (SOLIDCELL_USER).", HelpName = "NAME" };
    private readonly Option<FileInfo?> _passwordFile = new("--password-file")
    {
        Description = "File whose first line is the password (or SOLIDCELL_PASSWORD).",
        HelpName = "FILE",
    };
    private readonly Option<FileInfo?> _authority = new("--tls-ca")
    {
        Description = "TLS, and the PEM file of the authority to trust (SOLIDCELL_TLS_CA).",
        HelpName = "FILE",
    };

    public Option Address => _broker;

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _broker, _user, _passwordFile, _authority })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Null when neither the command line, the environment nor the data directory names a broker.</summary>
    /// <exception cref="UserErrorException">A setting is none, or its file cannot be read.</exception>
    public BrokerSettings? ReadIfNamed(ParseResult parsed, HostConfiguration configuration)
    {
        if ((parsed.GetValue(_broker) ?? configuration.Broker) is not null)
        {
            return OfHost(parsed, configuration);
        }

        return parsed.CommandResult.Has(_user, _passwordFile, _authority)
            ? throw new UserErrorException(
                "--user, --password-file and --tls-ca are for a broker elsewhere; name it with --broker HOST:PORT.")
            : null;
    }

    /// <summary>Of a host. At a broker on this computer it uses the account of the data directory's own broker.</summary>
    /// <exception cref="UserErrorException">A setting is none, or its file cannot be read.</exception>
    public BrokerSettings Read(ParseResult parsed, HostConfiguration configuration) => Warn(parsed, OfHost(parsed, configuration));

    /// <summary>The same for virtual fixtures, which do not have the rights of a host.</summary>
    /// <exception cref="UserErrorException">A setting is none, or its file cannot be read.</exception>
    public BrokerSettings ReadForFixtures(ParseResult parsed, HostConfiguration configuration) =>
        Warn(parsed, Given(parsed, configuration));

    private BrokerSettings OfHost(ParseResult parsed, HostConfiguration configuration)
    {
        BrokerSettings given = Given(parsed, configuration);
        return given.User is null && BrokerSettings.IsLoopback(given.Host) && configuration.HostPassword is { } own
            ? given with { User = AccountFile.Host, Password = own }
            : given;
    }

    private static BrokerSettings Warn(ParseResult parsed, BrokerSettings broker)
    {
        if (BrokerAddress.IsReadable(broker))
        {
            parsed.InvocationConfiguration.Error.WriteLine(
                $"solidcell: The broker {broker.Address} is on the network and named without TLS: what is sent can be read and changed there, a password too. Name it mqtts://HOST:PORT.");
        }

        return broker;
    }

    private BrokerSettings Given(ParseResult parsed, HostConfiguration configuration)
    {
        string? authority = parsed.GetValue(_authority)?.FullName ?? configuration.TlsCa;
        BrokerSettings at =
            BrokerAddress.ToSettings(parsed.GetValue(_broker) ?? configuration.Broker ?? "127.0.0.1", authority is not null);
        return at with
        {
            User = parsed.GetValue(_user) ?? configuration.User,
            Password = parsed.GetValue(_passwordFile) is { } file ? SecretFile.Read(file.FullName) : configuration.Password,
            CaFile = authority,
        };
    }
}
