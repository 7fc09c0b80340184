using System.CommandLine;
using System.Net;
using SolidCell.Host.Alerts;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Mqtt.Connecting;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Serve;

/// <summary>solidcell serve: everything that a lab's one computer does for its fixtures, and the dashboard to it.</summary>
internal sealed class ServeCommand : Command
{
    public const string Purpose =
        "Host everything until Ctrl-C: broker, storage and the web dashboard. Without --broker it brings its own broker, which only this machine can reach unless you give --lan.";

    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<int> _mqttPort = new("--mqtt-port")
    {
        Description = "Port of the broker inside; 0 takes a free one.",
        DefaultValueFactory = _ => 1883,
        HelpName = "N",
    };
    private readonly BrokerOptions _broker = new();
    private readonly NetworkOptions _network = new();
    private readonly Option<string?> _token = new("--token")
    {
        Description =
            $"What people log in with. Better in the environment: {DashboardToken.Variable}. Where one is needed and none is given, one is made and kept in DIR/dashboard-token.",
        HelpName = "TOKEN",
    };
    private readonly Option<string[]> _webhooks = new("--webhook")
    {
        Description =
            "Send alerts to this address as JSON; may be given several times. Other users see a command line: better SOLIDCELL_WEBHOOKS or config.json.",
        HelpName = "URL",
        DefaultValueFactory = _ => [],
    };
    private readonly Option<string?> _proxy = new("--proxy")
    {
        Description = "Address of a reverse proxy before the dashboard, which is believed when it says who asks (X-Forwarded-For).",
        HelpName = "ADDRESS",
    };
    private readonly LogOptions _log = new();
    private readonly Option<string> _virtual = new("--virtual")
    {
        Description = "Switch on a virtual fixture for each of these cells: ndl-li, bare-li, ...",
        DefaultValueFactory = _ => "",
        HelpName = "a,b,c",
    };
    private readonly Option<string?> _run = new("--run")
    {
        Description = "Start this protocol (a file or a ready one, such as ccd) on the virtual fixtures at once.",
        HelpName = "PROTOCOL",
    };
    private readonly Option<double> _speed =
        NumberOption.New("--speed", "Simulated seconds per second of virtual fixtures; 0 is as fast as it goes.", "X", 1);
    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of the virtual cells.",
        DefaultValueFactory = _ => 1,
        HelpName = "N",
    };

    public ServeCommand() : base("serve", Purpose)
    {
        foreach (Option option in new Option[] { _data, _mqttPort, _token, _webhooks, _proxy, _virtual, _run, _speed, _seed })
        {
            Options.Add(option);
        }

        _network.AddTo(this, _broker.Address);
        _log.AddTo(this);
        _broker.AddTo(this);
        this.WithExamples("solidcell serve", "solidcell serve --lan", "solidcell serve --lan --log-format json --log-level information", "solidcell serve --virtual ndl-li,bare-li --run ccd --speed 200",
            "solidcell serve --broker mqtts://lab.local --listen 0.0.0.0 --webhook https://chat.lab.local/hooks/presses");
        _speed.Refuse(speed => speed < 0 || !double.IsFinite(speed), "--speed must be 0 or more");
        _mqttPort.RefuseUnlessPort();
        this.Refuse(given => given.Has(_run) && !given.Has(_virtual),
            "--run starts a protocol on virtual fixtures; name some with --virtual ndl-li. A real fixture is started from its page.");
        this.Refuse(given => given.Has(_speed, _seed) && !given.Has(_virtual),
            "--speed and --seed are those of virtual fixtures; name some with --virtual ndl-li.");
        SetAction((parsed, cancellation) => RunAsync(Read(parsed), parsed.InvocationConfiguration, cancellation));
    }

    private static async Task<int> RunAsync(ServeOptions options, InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            using var log = new ServeLog(options.LogFormat, options.LogLevel, console.Error);
            await ServiceManager.RunAsync(new ServeSession(options, console.Output, log).RunAsync, cancellation).ConfigureAwait(false);
        }
        catch (BrokerUnreachableException problem) when (options.Broker is not null)
        {
            throw new UserErrorException(problem.Message.Replace("start one with 'solidcell serve'",
                "leave --broker and SOLIDCELL_BROKER away, and serve brings its own", StringComparison.Ordinal), problem);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            console.Output.WriteLine($"Stopped. Everything stored is in {options.Data.FullName}.");
        }

        return ExitCode.Done;
    }

    private ServeOptions Read(ParseResult parsed)
    {
        string[] cells = CellNames.Split(parsed.GetRequiredValue(_virtual));
        if (cells.Length > 0)
        {
            CellNames.Check(cells, "--virtual");
        }

        DirectoryInfo data = parsed.GetRequiredValue(_data);
        HostConfiguration configuration = HostConfiguration.Read(data);
        if (configuration.Exposure is { } exposure)
        {
            parsed.InvocationConfiguration.Error.WriteLine("solidcell: " + exposure);
        }

        return _network.Read(parsed, new ServeOptions
        {
            Data = data,
            MqttPort = parsed.GetValue(_mqttPort),
            Broker = _broker.ReadIfNamed(parsed, configuration),
            Limits = configuration.Limits,
            Token = parsed.GetValue(_token) ?? configuration.Token,
            Webhooks = WebhookAddress.ReadAll(parsed.GetRequiredValue(_webhooks), configuration.Webhooks),
            LogFormat = _log.Format(parsed),
            LogLevel = _log.Level(parsed),
            Backup = configuration.Backup,
            Retention = configuration.Retention,
            Routes = AlertRoutes.Read(configuration),
            Proxy = (parsed.GetValue(_proxy) ?? configuration.Proxy) is { } proxy ? Proxy(proxy) : null,
            Virtual = cells,
            Run = parsed.GetValue(_run),
            Speed = parsed.GetValue(_speed),
            Seed = parsed.GetValue(_seed),
        });
    }

    private static IPAddress Proxy(string text) =>
        IPAddress.TryParse(text, out IPAddress? address)
        ? address : throw new UserErrorException($"--proxy '{text}' is no address, such as 127.0.0.1 for a proxy on this machine.");
}
