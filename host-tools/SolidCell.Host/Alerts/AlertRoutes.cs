using System.Globalization;
using SolidCell.Dashboard.Notifying;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Broker;

namespace SolidCell.Host.Alerts;

/// <summary>The list "alerts" of config.json (docs/operating.md).</summary>
internal static class AlertRoutes
{
    public const int Most = 50;

    private static readonly string[] RuleKeys = ["name", "to", "kinds", "fixtures", "quiet", "urgent", "repeat_minutes"];
    private static readonly string[] UsuallyUrgent = ["hard-short", "fault", "storage"];

    /// <exception cref="UserErrorException">One of them is not as it should be.</exception>
    public static IReadOnlyList<AlertRoute> Read(HostConfiguration configuration)
    {
        IConfigurationSection[] sections = [.. configuration.Alerts];
        return sections.Length <= Most
            ? [.. sections.Select(section => Route(section, configuration))]
            : throw new UserErrorException($"'alerts' in config.json has {sections.Length} entries; there may be {Most}.");
    }

    private static AlertRoute Route(IConfigurationSection section, HostConfiguration configuration)
    {
        string where = $"Entry {int.Parse(section.Key, CultureInfo.InvariantCulture) + 1} of 'alerts' in config.json";
        string to = section["to"]
            ?? throw new UserErrorException($"{where} does not say where to; 'to' is one of {string.Join(", ", AlertTargets.Words)}.");
        CheckKeys(section, to, where);
        string? quiet = section["quiet"];
        return new AlertRoute(section["name"] ?? to, AlertTargets.Read(section, to, configuration, where))
        {
            Kinds = KindsOf(section, "kinds", where) ?? [],
            Fixtures = section.GetSection("fixtures").Get<string[]>() ?? [],
            Quiet = quiet is null ? null : QuietHours.Read(quiet)
                ?? throw new UserErrorException($"{where}: 'quiet' is two times of the day, such as \"22:00-07:00\", not \"{quiet}\"."),
            Urgent = KindsOf(section, "urgent", where) ?? UsuallyUrgent,
            Repeat = Repeat(section["repeat_minutes"], where),
        };
    }

    private static void CheckKeys(IConfigurationSection section, string to, string where)
    {
        string[] known = [.. RuleKeys, .. AlertTargets.KeysOf(to, where)];
        if (section.GetChildren().FirstOrDefault(child => !known.Contains(child.Key)) is { } strange)
        {
            throw new UserErrorException($"{where} has '{strange.Key}', which is not known; there may be {string.Join(", ", known)}.");
        }
    }

    private static string[]? KindsOf(IConfigurationSection section, string key, string where)
    {
        string[]? kinds = section.GetSection(key).Get<string[]>();
        return kinds?.Except(AlertRoute.KnownKinds).FirstOrDefault() is { } strange
            ? throw new UserErrorException(
                $"{where}: there is no kind of alert '{strange}'; there are {string.Join(", ", AlertRoute.KnownKinds)}.")
            : kinds;
    }

    private static TimeSpan? Repeat(string? text, string where)
    {
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes is >= 1 and <= 10_080
            ? TimeSpan.FromMinutes(minutes)
            : throw new UserErrorException($"{where}: 'repeat_minutes' is a whole number from 1 to 10080 (a week), not \"{text}\".");
    }
}
