using System.Globalization;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Watch;

/// <summary>A line a second for every fixture, and at once when its state, step or shorts change: for logs and pipes.</summary>
internal sealed class PlainView(TextWriter output) : IWatchView
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.9);

    public async Task ShowAsync(LiveFeed feed, Watched watched, TimeProvider clock, CancellationToken ending)
    {
        var last = new Dictionary<string, HeardFixture>();
        await foreach (HeardFixture heard in ReadingStream.ReadAsync(feed, watched, clock, ending).ConfigureAwait(false))
        {
            if (last.TryGetValue(heard.Reading.Fixture, out HeardFixture? before) && IsTheSame(before, heard))
            {
                continue;
            }

            last[heard.Reading.Fixture] = heard;
            await output.WriteLineAsync(Describe(heard)).ConfigureAwait(false);
        }
    }

    /// <summary>A fixture says the same twice, as its status and as its live message.</summary>
    private static bool IsTheSame(HeardFixture before, HeardFixture now) =>
        now.LastHeard - before.LastHeard < Shortest && now.Freshness == before.Freshness && Said(now.Reading) == Said(before.Reading);

    private static (string, long?, long?, int) Said(FixtureReading reading) =>
        (reading.State, reading.StepCount, reading.ShortCount, reading.FaultId);

    /// <summary>Begins with the time at which it was said, which is not known of what the broker had kept.</summary>
    public static string Describe(HeardFixture heard)
    {
        string time = heard.LastHeard?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "--:--:--";
        return $"{time} {Describe(heard.Reading, heard.Freshness)}{(heard.IsDetectionPaused ? " spectrum: detection of shorts paused" : "")}";
    }

    private static string Describe(FixtureReading reading, Freshness freshness) => string.Join(
        ' ',
        reading.Fixture,
        reading.StateText(freshness),
        $"{Number(reading.TestSeconds / 3600, "0.000")} h step {Number(reading.StepIndex)} cycle {Number(reading.CycleCount)}",
        $"{Number(reading.CellVolts, "0.00000")} V {Number(reading.CellMilliamps, "0.0000")} mA",
        $"{Number(reading.StackMegapascals, "0.00")} MPa {Number(reading.FrameCelsius, "0.0")} degC",
        $"shorts {Number(reading.ShortCount)}{Fault(reading)}");

    private static string Fault(FixtureReading reading) => reading.FaultId == 0 ? "" : " fault " + ReadingText.Fault(reading.FaultId);

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
