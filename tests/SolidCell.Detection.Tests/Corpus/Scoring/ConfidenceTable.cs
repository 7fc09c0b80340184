using System.Globalization;

namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>How sure an event was called, and whether it was right.</summary>
public sealed record CalledEvent(int ConfidencePercent, bool IsRight);

/// <summary>
/// How often the events called so sure were right, with the Wilson interval of that share: the calibration of the confidence.
/// </summary>
internal static class ConfidenceTable
{
    private static readonly int[] From = [40, 60, 70, 80, 90];

    public static string[] Of(IEnumerable<CalledEvent> events) =>
    [
        "| called | events | right | 95 % interval |",
        "|---|---|---|---|",
        .. Bands(events).Select(band => band.ToString()),
    ];

    /// <summary>Bands in which the share that was right cannot be what was called.</summary>
    public static IEnumerable<string> Astray(IEnumerable<CalledEvent> events) =>
        Bands(events).Where(band => 100 * band.Interval.High < band.Low || 100 * band.Interval.Low > band.Next)
        .Select(band => band.ToString());

    private static IEnumerable<Band> Bands(IEnumerable<CalledEvent> events)
    {
        CalledEvent[] all = [.. events];
        for (int i = 0; i < From.Length; i++)
        {
            int next = i + 1 < From.Length ? From[i + 1] : 100;
            CalledEvent[] called = [.. all.Where(found => found.ConfidencePercent >= From[i] && found.ConfidencePercent < next)];
            if (called.Length > 0)
            {
                yield return new Band(From[i], next, called.Count(found => found.IsRight), called.Length);
            }
        }
    }

    private sealed record Band(int Low, int Next, int Right, int Events)
    {
        public (double Low, double High) Interval => WilsonInterval.Of(Right, Events);

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
                $"| {Low} to {Next - 1} % | {Events} | {100.0 * Right / Events:0.0} % | {100 * Interval.Low:0.0} to {100 * Interval.High:0.0} % |");
    }
}
