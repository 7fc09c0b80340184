using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Mqtt.Connecting;
using SolidCell.Security.Pairing;

namespace SolidCell.Host.Device;

/// <summary>solidcell device provision.</summary>
internal sealed class DeviceProvisionCommand : Command
{
    private readonly Machine _machine;
    private readonly DeviceOptions _device;
    private readonly Argument<string?> _fixture = new("FIXTURE")
    {
        Description = "Its name on the network: letters, digits and hyphens. Not needed with --pairing.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<FileInfo?> _pairing = new("--pairing")
    {
        Description = "File of 'solidcell fixtures add': name, broker, authority and password in one.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _broker = new("--broker")
    {
        Description = "The MQTT broker as the fixture reaches it; mqtts://HOST:PORT for TLS.",
        HelpName = "HOST:PORT",
    };
    private readonly Option<FileInfo?> _authority = new("--tls-ca") { Description = "TLS, and the PEM file of the authority to trust.", HelpName = "FILE" };
    private readonly Option<string?> _user = new("--user") { Description = "The fixture's own user name at the broker.", HelpName = "NAME" };
    private readonly Option<FileInfo?> _passwordFile = new("--password-file")
    {
        Description = "File whose first line is that user's password (or SOLIDCELL_FIXTURE_PASSWORD, or you are asked).",
        HelpName = "FILE",
    };
    private readonly Option<string?> _wifi = new("--wifi") { Description = "Name of the Wi-Fi network.", HelpName = "SSID" };
    private readonly Option<FileInfo?> _wifiFile = new("--wifi-password-file")
    {
        Description = "File whose first line is its passphrase (or SOLIDCELL_WIFI_PASSWORD, or you are asked).",
        HelpName = "FILE",
    };
    private readonly Option<string?> _timeServer = new("--time-server")
    {
        Description = "Asked for the date where the internet's time servers cannot be reached; TLS needs the date.",
        HelpName = "HOST",
    };
    private readonly Option<string> _log = new("--log")
    {
        Description = "Where the records wait for the host: the module's own flash or an SD card.",
        DefaultValueFactory = _ => "flash",
        HelpName = "flash|sd",
    };
    private readonly Option<string> _mains = new("--mains")
    {
        Description = "How the fixture meets hum of 50 and 60 Hz: not at all, or by three conversions a sample, weighted so that it cancels.",
        DefaultValueFactory = _ => "pass",
        HelpName = "pass|average",
    };
    private readonly Option<DirectoryInfo?> _output = new("--output")
    {
        Description = "Write the configuration file into this directory instead of a board.",
        HelpName = "DIR",
    };

    public DeviceProvisionCommand(Machine machine)
        : base("provision", "Tell a board who it is, which Wi-Fi it joins and where its broker is. Passwords are never printed.")
    {
        _machine = machine;
        _device = new DeviceOptions(machine);
        Arguments.Add(_fixture);
        _device.AddTo(this);
        foreach (Option option in new Option[] { _pairing, _broker, _authority, _user, _passwordFile, _wifi, _wifiFile, _timeServer, _log,
            _mains, _output })
        {
            Options.Add(option);
        }

        _log.AcceptOnlyFromAmong("flash", "sd");
        _mains.AcceptOnlyFromAmong("pass", "average");
        this.WithExamples(
            "solidcell device provision --pairing bench-3.pairing.json --port /dev/ttyACM0 --wifi Laboratory",
            "solidcell device provision bench-3 --port /dev/ttyACM0 --broker mqtts://lab.local --tls-ca lab-ca.pem --user bench-3 --wifi Laboratory",
            "solidcell device provision bench-3 --broker 192.168.1.10 --output bench-3");
        this.Refuse(given => given.Has(_output) && _device.IsDryRun(given),
            "--output writes files only, no board, so leave out --dry-run.");
        this.Refuse(given => given.Has(_pairing) && given.Has(_broker, _authority, _user, _passwordFile),
            "--pairing has broker, authority, user and password; leave --broker, --tls-ca, --user and --password-file out.");
        this.Refuse(given => given.Has(_passwordFile) && !given.Has(_user), "--password-file is that of a user; give --user too.");
        this.Refuse(given => given.Has(_wifiFile) && !given.Has(_wifi), "--wifi-password-file is that of a network; give --wifi too.");
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        FixtureSettings settings = Read(parsed);
        FixtureSettingsRules.Check(settings);
        TextWriter output = parsed.InvocationConfiguration.Output;
        foreach (string line in settings.Lines(isToBeSeen: true).Where(line => !line.StartsWith("ca=", StringComparison.Ordinal)))
        {
            output.WriteLine(line);
        }

        if (settings.Authority.Length == 0)
        {
            output.WriteLine("Without TLS (--tls-ca), what the fixture sends and its password can be read on the network.");
        }

        if (parsed.GetValue(_output) is { } directory)
        {
            return Save(settings, directory, _device.PortIfNamed(parsed), output);
        }

        await DeployAsync(parsed, settings, output, cancellation).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static int Save(FixtureSettings settings, DirectoryInfo directory, string? port, TextWriter output)
    {
        FileInfo file = ProvisionFiles.Write(directory, settings);
        FileInfo list = ProvisionFiles.WriteList(directory, file, port);
        output.WriteLine($"{file.FullName}: written, passwords in plain text, for your account only.");
        output.WriteLine($"Next: solidcell device install --port PORT --image FILE --configuration {file.FullName}");
        output.WriteLine($"  or: {NanoffGrammar.OfVersion("").WriteFiles(port ?? "PORT", list.FullName)}");
        return ExitCode.Done;
    }

    private async Task DeployAsync(ParseResult parsed, FixtureSettings settings, TextWriter output, CancellationToken cancellation)
    {
        string port = _device.Port(parsed);
        Flasher flasher = await Flasher.OpenAsync(_machine, _device.IsDryRun(parsed), output, cancellation).ConfigureAwait(false);
        await ProvisionFiles.InPrivateAsync(folder =>
        {
            FileInfo list = ProvisionFiles.WriteList(folder, ProvisionFiles.Write(folder, settings), port);
            return flasher.RunAsync([flasher.Grammar.WriteFiles(port, list.FullName)], cancellation);
        }).ConfigureAwait(false);
        output.WriteLine(_device.IsDryRun(parsed)
            ? "Nothing was written (--dry-run)." : $"{settings.Fixture} reads its settings at the next start: press its reset button.");
    }

    private FixtureSettings Read(ParseResult parsed)
    {
        var secrets = new Secrets(_machine);
        FixtureSettings settings = parsed.GetValue(_pairing) is { } pairing ? Paired(parsed, pairing) : Named(parsed, secrets);
        string? wifi = parsed.GetValue(_wifi);
        return settings with
        {
            WifiName = wifi,
            WifiPassword = wifi is null ? null
                : secrets.Read($"The passphrase of {wifi}", parsed.GetValue(_wifiFile), "SOLIDCELL_WIFI_PASSWORD", "--wifi-password-file"),
            TimeServer = parsed.GetValue(_timeServer),
            LogsToCard = parsed.GetValue(_log) == "sd",
            AveragesMains = parsed.GetValue(_mains) == "average",
        };
    }

    private FixtureSettings Paired(ParseResult parsed, FileInfo pairing)
    {
        PairingFile file = PairingFile.Read(pairing.FullName);
        if (parsed.GetValue(_fixture) is { } named && named != file.Fixture)
        {
            throw new UserErrorException($"{pairing} is for {file.Fixture}, not for {named}.");
        }

        return new FixtureSettings(file.Fixture, file.Broker, file.Port)
        {
            Authority = AuthorityFile.Read(pairing, file.Authority, DateTimeOffset.UtcNow),
            User = file.Fixture,
            Password = file.Password,
        };
    }

    private FixtureSettings Named(ParseResult parsed, Secrets secrets)
    {
        string fixture = parsed.GetValue(_fixture)
            ?? throw new UserErrorException("Name the fixture, or give the file of 'solidcell fixtures add' with --pairing FILE.");
        FileInfo? authority = parsed.GetValue(_authority);
        BrokerSettings broker =
            BrokerAddress.ToSettings(parsed.GetValue(_broker)
                ?? throw new UserErrorException("Name the broker with --broker HOST:PORT, as the fixture reaches it."),
                authority is not null);
        if (broker.UsesTls && authority is null)
        {
            throw new UserErrorException(
                "With TLS the fixture must know whom to trust: give --tls-ca FILE, the certificate of the broker's authority.");
        }

        string? user = parsed.GetValue(_user);
        return new FixtureSettings(fixture, broker.Host, broker.Port)
        {
            Authority = authority is null ? [] : AuthorityFile.Read(authority, DateTimeOffset.UtcNow),
            User = user,
            Password = user is null ? null
                : secrets.Read($"The password of {user}", parsed.GetValue(_passwordFile), "SOLIDCELL_FIXTURE_PASSWORD", "--password-file"),
        };
    }
}
