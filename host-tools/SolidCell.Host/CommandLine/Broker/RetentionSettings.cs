using System.Globalization;
using SolidCell.Store.Retention;

namespace SolidCell.Host.CommandLine.Broker;

/// <summary>The section "retention" of config.json.</summary>
internal static class RetentionSettings
{
    public const int MostDays = 36_500;
    public const int MostGigabytes = 1_000_000;
    public const int MostSeconds = 86_400;

    private static readonly string[] Names = ["older_days", "larger_gigabytes", "every_seconds"];

    /// <summary>Null where it is not there: everything is kept.</summary>
    /// <exception cref="UserErrorException">A number is none, or nothing says which tests.</exception>
    public static RetentionRule? Read(IConfigurationSection section)
    {
        if (!section.Exists())
        {
            return null;
        }

        if (section.GetChildren().FirstOrDefault(child => !Names.Contains(child.Key)) is { } strange)
        {
            throw new UserErrorException(
                $"'retention' in config.json has '{strange.Key}', which is not known; there may be {string.Join(", ", Names)}.");
        }

        int? days = Number(section, "older_days", MostDays), gigabytes = Number(section, "larger_gigabytes", MostGigabytes);
        return days is null && gigabytes is null
            ? throw new UserErrorException("'retention' in config.json needs 'older_days', 'larger_gigabytes' or both.")
            : Rule(days, gigabytes, Number(section, "every_seconds", MostSeconds));
    }

    /// <summary>In the units of people; what is not said is as usual.</summary>
    public static RetentionRule Rule(int? days, int? gigabytes, int? seconds) => new(
        seconds is { } every ? TimeSpan.FromSeconds(every) : RetentionRule.UsualEvery,
        days is { } age ? TimeSpan.FromDays(age) : null, gigabytes is { } size ? size * 1_000_000_000L : null);

    private static int? Number(IConfigurationSection section, string name, int most) => section[name] is not { } text
        ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most
            ? number
            : throw new UserErrorException(string.Create(CultureInfo.InvariantCulture,
                $"'{name}' under 'retention' in config.json is a whole number from 1 to {most}, not '{text}'."));
}
