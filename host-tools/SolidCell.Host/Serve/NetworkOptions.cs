using System.CommandLine;
using System.Net;
using SolidCell.Dashboard;
using SolidCell.Host.CommandLine;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Brokers;

namespace SolidCell.Host.Serve;

/// <summary>The options of serve for who reaches it, and by what. Nothing on the network is in plain text unless asked for.</summary>
internal sealed class NetworkOptions
{
    private const int HttpsPort = 8443;

    private readonly Option<int> _port = new("--port")
    {
        Description = $"Port of the dashboard; 0 takes a free one. With TLS it is {HttpsPort} if nothing else is said.",
        DefaultValueFactory = _ => DashboardOptions.DefaultPort,
        HelpName = "N",
    };
    private readonly Option<bool> _lan = new("--lan")
    {
        Description =
            "Let fixtures and browsers on the network in, by TLS, with an account for each fixture ('solidcell fixtures add'). Certificates and accounts are made once and kept in DIR/security.",
    };
    private readonly Option<bool> _insecureLan = new("--insecure-lan")
    {
        Description =
            "The same without TLS: passwords and commands can be read and changed on the network. For a network of your own only. With --broker or --listen it permits them to be without TLS.",
    };
    private readonly Option<int> _lanPort = new("--lan-port")
    {
        Description = "Port of the broker for the network; 0 takes a free one.",
        DefaultValueFactory = _ => BrokerSettings.TlsPort,
        HelpName = "N",
    };
    private readonly Option<string> _listen = new("--listen")
    {
        Description = "Address of the dashboard. Anything but loopback needs a token and is served over HTTPS, with the certificate of --lan.",
        DefaultValueFactory = _ => "127.0.0.1",
        HelpName = "ADDRESS",
    };

    /// <param name="command">Gets the options.</param>
    /// <param name="broker">Its option for a broker elsewhere.</param>
    public void AddTo(Command command, Option broker)
    {
        foreach (Option option in new Option[] { _port, _lan, _insecureLan, _lanPort, _listen })
        {
            command.Options.Add(option);
        }

        _port.RefuseUnlessPort();
        _lanPort.RefuseUnlessPort();
        command.Refuse(given => given.Has(_lan) && given.Has(broker),
            "--lan opens the broker inside to the network; with --broker there is none inside. The dashboard alone is opened by --listen 0.0.0.0, over HTTPS.");
        command.Refuse(given => given.Has(_lan) && given.Has(_insecureLan),
            "--lan is with TLS and --insecure-lan without; give one of them.");
        command.Refuse(given => given.Has(_lanPort) && !given.Has(_lan, _insecureLan),
            "--lan-port is the broker's port for the network; give --lan too.");
    }

    /// <summary>The same options with what was said of the network.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="options">Has the broker elsewhere already.</param>
    /// <exception cref="UserErrorException">An address is none, or a broker elsewhere is named without TLS.</exception>
    public ServeOptions Read(ParseResult parsed, ServeOptions options)
    {
        bool isInsecure = parsed.GetValue(_insecureLan);
        bool isForNetwork = parsed.GetValue(_lan) || (isInsecure && options.Broker is null);
        if (options.Broker is { } broker && BrokerAddress.IsReadable(broker) && !isInsecure)
        {
            throw new UserErrorException(
                $"The broker {broker.Address} is on the network and named without TLS: passwords and commands could be read and changed there. Name it mqtts://HOST:PORT, or add --insecure-lan.");
        }

        ServeOptions served = options with
        {
            Listen = isForNetwork && !parsed.CommandResult.Has(_listen) ? IPAddress.Any : Address(parsed.GetRequiredValue(_listen)),
            Port = parsed.GetValue(_port),
            Lan = isForNetwork ? new LanAddress(IPAddress.Any, parsed.GetValue(_lanPort), !isInsecure) : null,
            IsInsecure = isInsecure,
        };
        return served.UsesTls && !parsed.CommandResult.Has(_port) ? served with { Port = HttpsPort } : served;
    }

    private static IPAddress Address(string text) => text == "localhost"
        ? IPAddress.Loopback
        : IPAddress.TryParse(text, out IPAddress? address)
        ? address
        : throw new UserErrorException(
            $"--listen '{text}' is no address of this machine, such as 127.0.0.1 (only from here) or 0.0.0.0 (from everywhere).");
}
