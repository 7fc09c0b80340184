using System.Globalization;

namespace SolidCell.Mqtt;

/// <summary>Says that a limit was reached: at once, and then once a minute for each limit, with how often it was.</summary>
/// <param name="tell">Gets each line; may be called from any thread.</param>
/// <param name="clock">Tells when a minute is over.</param>
public sealed class LimitNotices(Action<string> tell, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Keys may hold addresses of strangers: beyond so many, all are forgotten.</summary>
    private const int MostKeys = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Told, long Since)> _limits = [];

    /// <param name="setting">The setting's name.</param>
    /// <param name="what">What was done, one sentence.</param>
    public void Reached(string setting, string what)
    {
        if (Count(setting) is > 0 and var times)
        {
            tell($"{what}{Often(times)} The limit is '{setting}' under 'limits' in config.json.");
        }
    }

    /// <summary>The same for what is no limit.</summary>
    /// <param name="key">What counts as the same.</param>
    /// <param name="what">What happened, one sentence.</param>
    public void Happened(string key, string what)
    {
        if (Count(key) is > 0 and var times)
        {
            tell(what + Often(times));
        }
    }

    private static string Often(long times) =>
        times > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({times} times since this was reported last)") : "";

    /// <summary>How often it happened since it was reported; 0 while it is too early to report it again.</summary>
    private long Count(string key)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_limits.Count >= MostKeys)
            {
                _limits.Clear();
            }

            (DateTimeOffset told, long since) = _limits.GetValueOrDefault(key, (DateTimeOffset.MinValue, 0));
            bool isDue = now - told >= Pause;
            _limits[key] = isDue ? (now, 0) : (told, since + 1);
            return isDue ? since + 1 : 0;
        }
    }
}
