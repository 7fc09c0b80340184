using System.Globalization;

namespace SolidCell.Mqtt;

/// <summary>Says that a limit was reached: at once, and then once a minute for each limit, with how often it was.</summary>
/// <param name="tell">Gets each line; may be called from any thread.</param>
/// <param name="clock">Tells when a minute is over.</param>
public sealed class LimitNotices(Action<string> tell, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Told, long Since)> _limits = [];

    /// <param name="setting">The setting's name.</param>
    /// <param name="what">What was done, one sentence.</param>
    public void Reached(string setting, string what)
    {
        DateTimeOffset now = clock.GetUtcNow();
        long times;
        lock (_lock)
        {
            (DateTimeOffset told, long since) = _limits.GetValueOrDefault(setting, (DateTimeOffset.MinValue, 0));
            bool isDue = now - told >= Pause;
            times = isDue ? since + 1 : 0;
            _limits[setting] = isDue ? (now, 0) : (told, since + 1);
        }

        if (times > 0)
        {
            string often = times > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({times} times since this was said last)") : "";
            tell($"{what}{often} The limit is '{setting}' under 'limits' in config.json.");
        }
    }
}
