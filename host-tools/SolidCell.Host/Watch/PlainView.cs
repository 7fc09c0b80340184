using System.Globalization;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Watch;

/// <summary>A line a second for every fixture, and at once when its state, step or shorts change: for logs and pipes.</summary>
internal sealed class PlainView(TextWriter output) : IWatchView
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.9);

    public async Task ShowAsync(LiveFeed feed, Func<string, bool> isChosen, CancellationToken ending)
    {
        var last = new Dictionary<string, FixtureReading>();
        await foreach (FixtureReading reading in ReadingStream.ReadAsync(feed, isChosen, ending).ConfigureAwait(false))
        {
            if (last.TryGetValue(reading.Fixture, out FixtureReading? before) && IsTheSame(before, reading))
            {
                continue;
            }

            last[reading.Fixture] = reading;
            await output.WriteLineAsync(Describe(reading)).ConfigureAwait(false);
        }
    }

    /// <summary>A fixture says the same twice, as its status and as its live message.</summary>
    private static bool IsTheSame(FixtureReading before, FixtureReading now) =>
        now.LastHeard - before.LastHeard < Shortest
        && (now.StateWord, now.StepCount, now.ShortCount, now.FaultId) == (before.StateWord, before.StepCount, before.ShortCount, before.FaultId);

    public static string Describe(FixtureReading reading) => string.Create(
        CultureInfo.InvariantCulture,
        $"{reading.LastHeard:HH:mm:ss} {reading.Fixture} {reading.StateWord} {reading.TestSeconds / 3600:0.000} h step {reading.StepIndex} cycle {reading.CycleCount} {Number(reading.CellVolts, "0.00000")} V {Number(reading.CellMilliamps, "0.0000")} mA {Number(reading.StackMegapascals, "0.00")} MPa {Number(reading.FrameCelsius, "0.0")} degC shorts {reading.ShortCount}{Fault(reading)}");

    private static string Fault(FixtureReading reading) => reading.FaultId == 0 ? "" : " fault " + Fixtures.ReadingText.Fault(reading.FaultId);

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
