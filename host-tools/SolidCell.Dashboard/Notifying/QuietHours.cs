using System.Globalization;

namespace SolidCell.Dashboard.Notifying;

/// <summary>
/// From one time of the day to another, over midnight when the second is the earlier one; in the time zone of this computer.
/// </summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Reads "22:00-07:00"; null when it is none.</summary>
    public static QuietHours? Read(string text) =>
        text.Split('-') is [var from, var to] && Time(from) is { } first && Time(to) is { } last && first != last
        ? new QuietHours(first, last)
        : null;

    public bool Holds(DateTimeOffset local) => TimeOnly.FromTimeSpan(local.TimeOfDay).IsBetween(From, To);

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time) ? time : null;
}
