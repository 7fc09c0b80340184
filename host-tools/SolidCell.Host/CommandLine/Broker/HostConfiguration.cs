using SolidCell.Security;
using SolidCell.Store.Backups;
using SolidCell.Store.Files;
using SolidCell.Store.Retention;

namespace SolidCell.Host.CommandLine.Broker;

/// <summary>
/// What need not be typed each time: the environment variables SOLIDCELL_BROKER, _USER, _PASSWORD, _TLS_CA, _TOKEN, _WEBHOOKS and _PROXY,
/// and after them the file config.json in the data directory, with broker, user, password or password_file, tls_ca, token, webhooks, proxy,
/// limits, and groups of fixtures.
/// </summary>
public sealed class HostConfiguration
{
    public const string FileName = "config.json";

    private const string WebhooksKey = "webhooks";
    private const string AlertsKey = "alerts";

    private readonly IConfigurationRoot _values;
    private readonly string _directory;

    private HostConfiguration(string directory, IConfigurationRoot values)
    {
        _directory = directory;
        _values = values;
    }

    public string? Broker => _values["broker"];

    public string? User => _values["user"];

    /// <summary>From the environment, the file itself, or the file that it names.</summary>
    public string? Password => _values["password"] ?? (InDirectory(_values["password_file"]) is { } file ? SecretFile.Read(file) : null);

    /// <summary>
    /// Password of the host's account at the broker of this data directory's 'solidcell serve'; null where there is none yet, or it is
    /// another user's.
    /// </summary>
    public string? HostPassword
    {
        get
        {
            try
            {
                string path = SecurityFolder.Of(_directory).HostPassword;
                return File.Exists(path) ? File.ReadAllText(path).Trim() : null;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    /// <summary>What people log in to the dashboard with.</summary>
    public string? Token => _values["token"];

    /// <summary>Addresses that are sent each alert: of the environment, with spaces between them, or else the file's list.</summary>
    public IReadOnlyList<string> Webhooks => _values.GetSection(WebhooksKey) is { Value: { } line }
        ? line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        : _values.GetSection(WebhooksKey).Get<string[]>() ?? [];

    /// <summary>Who is told of alerts: the list "alerts" of the file.</summary>
    public IEnumerable<IConfigurationSection> Alerts => _values.GetSection(AlertsKey).GetChildren();

    /// <summary>When and where the database is copied: "backup", with folder, every_hours, keep and keep_months; null for never.</summary>
    /// <exception cref="UserErrorException">A number is none, or there is no folder.</exception>
    public BackupPlan? Backup => BackupSettings.Read(_values.GetSection("backup"), PathOf);

    /// <summary>Which tests keep a thinned trace: "retention", with older_days, larger_gigabytes and every_seconds; null for none.</summary>
    /// <exception cref="UserErrorException">A number is none.</exception>
    public RetentionRule? Retention => RetentionSettings.Read(_values.GetSection("retention"));

    /// <summary>A file that the configuration names; relative ones count from the data directory.</summary>
    public string PathOf(string file) => Path.GetFullPath(file, _directory);

    /// <summary>Address of the reverse proxy before the dashboard.</summary>
    public string? Proxy => _values["proxy"];

    /// <summary>
    /// A line for the person when the file holds a secret that every user of the machine can read; null when all is well.
    /// </summary>
    public string? Exposure => HoldsSecret() && PrivateFiles.IsOpenToOthers(FilePath)
        ? $"{FilePath} holds a secret and every user of this machine can read it; close it with 'chmod 600 {FilePath}'."
        : null;

    public string? TlsCa => InDirectory(_values["tls_ca"]);

    /// <summary>What the embedded broker and the dashboard take at most, from "limits".</summary>
    /// <exception cref="UserErrorException">A limit is none.</exception>
    public HostLimits Limits => HostLimits.Read(_values.GetSection("limits"));

    /// <summary>Groups of fixtures by name, in the order of their names.</summary>
    public IReadOnlyDictionary<string, string[]> Groups =>
        _values.GetSection(FixtureGroupsKey).GetChildren()
        .ToDictionary(group => group.Key, group => group.Get<string[]>() ?? [], StringComparer.Ordinal);

    internal const string FixtureGroupsKey = "groups";

    /// <exception cref="UserErrorException">The file is no JSON.</exception>
    public static HostConfiguration Read(DirectoryInfo data)
    {
        string path = Path.Combine(data.FullName, FileName);
        try
        {
            return new HostConfiguration(data.FullName,
                new ConfigurationBuilder().AddJsonFile(path, optional: true).AddEnvironmentVariables("SOLIDCELL_").Build());
        }
        catch (Exception problem) when (problem is InvalidDataException or FormatException)
        {
            throw new UserErrorException(
                $"{path} is not JSON ({problem.GetBaseException().Message.TrimEnd('.')}); mend it, or delete it and give --broker each time.", problem);
        }
    }

    private string FilePath => Path.Combine(_directory, FileName);

    private bool HoldsSecret() => File.Exists(FilePath) && new ConfigurationBuilder().AddJsonFile(FilePath).Build() is var file
        && (file["password"] ?? file["token"] ?? file[WebhooksKey + ":0"]
            ?? file.GetSection(AlertsKey).GetChildren().Select(route => route["url"]).FirstOrDefault(url => url is not null)) is not null;

    /// <summary>A relative path in the file counts from the file.</summary>
    private string? InDirectory(string? path) => path is null ? null : Path.GetFullPath(path, _directory);
}
