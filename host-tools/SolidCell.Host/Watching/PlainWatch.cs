using System.Globalization;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Watching;

/// <summary>One line for every message, for logs and pipes.</summary>
internal sealed class PlainWatch(TextWriter output) : IWatchView
{
    public async Task ShowAsync(LiveFeed feed, Func<string, bool> isChosen, CancellationToken ending)
    {
        await foreach (FixtureReading reading in ReadingStream.ReadAsync(feed, isChosen, ending).ConfigureAwait(false))
            await output.WriteLineAsync(Describe(reading)).ConfigureAwait(false);
    }

    public static string Describe(FixtureReading reading) => string.Create(
        CultureInfo.InvariantCulture,
        $"{reading.LastHeard:HH:mm:ss} {reading.Fixture} {reading.StateWord} {reading.TestSeconds / 3600:0.000} h step {reading.StepIndex} cycle {reading.CycleCount} {Number(reading.CellVolts, "0.00000")} V {Number(reading.CellMilliamps, "0.0000")} mA {Number(reading.StackMegapascals, "0.00")} MPa {Number(reading.FrameCelsius, "0.0")} degC shorts {reading.ShortCount}{Fault(reading)}");

    private static string Fault(FixtureReading reading) => reading.FaultId == 0 ? "" : " fault " + Fixtures.ReadingText.Fault(reading.FaultId);

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
