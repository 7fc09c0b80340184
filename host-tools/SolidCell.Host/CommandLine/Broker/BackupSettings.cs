using System.Globalization;
using SolidCell.Store.Backups;

namespace SolidCell.Host.CommandLine.Broker;

/// <summary>The section "backup" of config.json.</summary>
internal static class BackupSettings
{
    private static readonly string[] Names = ["folder", "every_hours", "keep", "keep_months"];

    public static BackupPlan? Read(IConfigurationSection section, Func<string, string> pathOf)
    {
        if (!section.Exists())
        {
            return null;
        }

        if (section.GetChildren().FirstOrDefault(child => !Names.Contains(child.Key)) is { } strange)
        {
            throw new UserErrorException(
                $"'backup' in config.json has '{strange.Key}', which is not known; there may be {string.Join(", ", Names)}.");
        }

        string folder = section["folder"] is { Length: > 0 } named
            ? pathOf(named) : throw new UserErrorException("'backup' in config.json needs 'folder', best on another disk.");
        return new BackupPlan(folder)
        {
            Every = TimeSpan.FromHours(Number(section, "every_hours", 24, 1, 8760)),
            Keep = Number(section, "keep", 14, 1, 10_000),
            KeepMonths = Number(section, "keep_months", 12, 0, 1200),
        };
    }

    private static int Number(IConfigurationSection section, string name, int usual, int least, int most) => section[name] is not { } text
        ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new UserErrorException(
                string.Create(CultureInfo.InvariantCulture,
                    $"'{name}' under 'backup' in config.json is a whole number from {least} to {most}, not '{text}'."));
}
