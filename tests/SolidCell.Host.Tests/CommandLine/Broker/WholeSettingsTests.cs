using System.CommandLine;
using System.Globalization;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;
using SolidCell.Host.Tests.Operating;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Tests.CommandLine.Broker;

/// <summary>
/// What is read out of a config.json, and which broker a command line then means, in settings.txt. "limits", "backup", "retention" and
/// "rest" are that part of the file behind the colon; "broker" is a command line, on a data directory whose file names
/// mqtts://lab.local:8884, a user and a password; "own" is one on a directory that has a broker of its own. DIR is the directory.
/// </summary>
public sealed class WholeSettingsTests : IDisposable
{
    private readonly TemporaryStore _data = TemporaryStore.WithoutDatabase();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Settings_are_read_as_they_were() =>
        GoldenCases.Check(Outcome, "tests", "SolidCell.Host.Tests", "CommandLine", "Broker", "settings.txt");

    private IEnumerable<string> Outcome(string part, string text)
    {
        try
        {
            return [.. Read(part, text).Select(line => line.Replace(_data.Directory, "DIR", StringComparison.Ordinal))];
        }
        catch (UserErrorException problem)
        {
            return ["! " + problem.Message.Replace(_data.Directory, "DIR", StringComparison.Ordinal)];
        }
    }

    private IEnumerable<string> Read(string part, string text) => part switch
    {
        "limits" => Limits(Configured(text).Limits),
        "backup" => [Configured(text).Backup is { } plan
            ? Invariant($"{plan.Folder} every {plan.Every.TotalHours} h, keeps {plan.Keep} and {plan.KeepMonths} months") : "none"],
        "retention" => [Configured(text).Retention is { } rule
            ? Invariant($"every {rule.Every.TotalSeconds} s, older than {rule.Older?.TotalDays} d, larger than {rule.Larger} B") : "none"],
        "rest" => Rest(Configured(text)),
        "broker" => Broker(Configured("""{"broker":"mqtts://lab.local:8884","user":"u","password_file":"pass"}"""), text),
        _ => Broker(Owned(), text),
    };

    private static IEnumerable<string> Limits(HostLimits limits) =>
    [
        Invariant($"{limits.Fixtures} fixtures, {limits.Broker.Connections} connections, {limits.Broker.ConnectsPerSecond} a second"),
        Invariant($"idle {limits.Broker.Idle.TotalSeconds} s, hello {limits.Broker.LongestHello.TotalSeconds} s"),
        Invariant($"message {limits.Broker.MessageBytes}, retained {limits.Broker.RetainedBytes}, waiting {limits.Broker.WaitingBytes} B"),
    ];

    private static IEnumerable<string> Rest(HostConfiguration configuration) =>
    [
        $"broker {configuration.Broker}, user {configuration.User}, password {configuration.Password}, authority {configuration.TlsCa}",
        $"token {configuration.Token}, proxy {configuration.Proxy}, webhooks {string.Join(" and ", configuration.Webhooks)}",
        $"groups {string.Join("; ", configuration.Groups.Select(group => $"{group.Key}: {string.Join(", ", group.Value)}"))}",
        $"exposure {configuration.Exposure}",
    ];

    private IEnumerable<string> Broker(HostConfiguration configuration, string line)
    {
        var command = new Command("watch");
        var options = new BrokerOptions();
        options.AddTo(command);
        using var error = new StringWriter();
        string[] words = [.. ShellWords.Split(line).Select(word => word.Replace("DIR", _data.Directory, StringComparison.Ordinal))];
        ParseResult parsed = command.Parse(words);
        parsed.InvocationConfiguration.Error = error;
        string[] read = [.. new[] { options.ReadIfNamed(parsed, configuration), options.Read(parsed, configuration),
            options.ReadForFixtures(parsed, configuration) }.Select(Described)];
        return read.Append(error.ToString().TrimEnd());
    }

    private static string Described(BrokerSettings? broker) => broker is null ? "none"
        : $"{broker.Address}, TLS {broker.UsesTls}, {broker.User}, {broker.Password}, {broker.CaFile}";

    /// <summary>The account of this host at its own broker.</summary>
    private HostConfiguration Owned()
    {
        Directory.CreateDirectory(Path.Combine(_data.Directory, "security"));
        File.WriteAllText(Path.Combine(_data.Directory, "security", "host.password"), "own password\n");
        return Configured("{}");
    }

    private HostConfiguration Configured(string json)
    {
        string path = Path.Combine(_data.Directory, HostConfiguration.FileName);
        File.WriteAllText(path, json);
        File.WriteAllText(Path.Combine(_data.Directory, "pass"), "battery staple\nsecond line\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite
                | (json.Contains("\"open\"", StringComparison.Ordinal) ? UnixFileMode.OtherRead : UnixFileMode.None));
        }

        return HostConfiguration.Read(new DirectoryInfo(_data.Directory));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
