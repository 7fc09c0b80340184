using System.Globalization;

namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>How sure an event was called, and whether it was right.</summary>
public sealed record CalledEvent(int ConfidencePercent, bool IsRight);

/// <summary>How often the events called so sure were right: the calibration of the confidence.</summary>
internal static class ConfidenceTable
{
    private static readonly int[] From = [40, 60, 70, 80, 90];

    public static string[] Of(IEnumerable<CalledEvent> events)
    {
        CalledEvent[] all = [.. events];
        return
        [
            "| called | events | right |",
            "|---|---|---|",
            .. From.Select((low, i) => Row(low, i + 1 < From.Length ? From[i + 1] : 101, all)).OfType<string>(),
        ];
    }

    private static string? Row(int low, int next, CalledEvent[] all)
    {
        CalledEvent[] called = [.. all.Where(found => found.ConfidencePercent >= low && found.ConfidencePercent < next)];
        return called.Length == 0 ? null
            : string.Create(CultureInfo.InvariantCulture, $"| {low} to {Math.Min(next - 1, 95)} % | {called.Length} | {100.0 * called.Count(found => found.IsRight) / called.Length:0.0} % |");
    }
}
