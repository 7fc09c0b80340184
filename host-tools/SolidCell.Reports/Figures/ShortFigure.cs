using System.Globalization;
using SolidCell.Core.Detection;
using SolidCell.Plotting.Figures;
using SolidCell.Store.Reading;

namespace SolidCell.Reports.Figures;

/// <summary>
/// Waveforms of shorts at the full rate of the fixture, each in a panel: voltage, and the current on the right axis, in seconds from the
/// onset.
/// </summary>
public static class ShortFigure
{
    private const int MostPanels = 6;
    private const double PanelShare = 0.6;
    private const double Room = 1.3;

    /// <summary>The hard ones first, then the most certain; in the order of their onsets.</summary>
    /// <exception cref="FigureException">None of the tests has a short with a waveform.</exception>
    public static Figure Of(IReadOnlyList<StoredTestSource> tests)
    {
        Candidate[] found = [.. tests.SelectMany(Candidates)];
        Candidate[] chosen =
        [
            .. found.OrderByDescending(one => one.Found.Kind).ThenByDescending(one => one.Found.ConfidencePercent).Take(MostPanels)
                .OrderBy(one => one.Test).ThenBy(one => one.Found.OnsetMilliseconds),
        ];
        return chosen.Length == 0
            ? throw new FigureException($"{string.Join(", ", tests)}: there is no short of which a waveform was kept.")
            : new Figure([.. chosen.Select(Panel)]) { Columns = chosen.Length == 1 ? 1 : 2, Description = "Waveforms of short circuits" };
    }

    private static IEnumerable<Candidate> Candidates(StoredTestSource test, int index) =>
        test.Shorts().Where(one => one.Waveform is not null).Select(one => new Candidate(index, test.Name, one.Found, one.Waveform!));

    private static Panel Panel(Candidate one, int index)
    {
        double[] seconds = [.. one.Waveform.Milliseconds.Select(at => (at - one.Found.OnsetMilliseconds) / 1e3)];
        bool isHard = one.Found.Kind == ShortKind.Hard;
        string kind = isHard ? "hard" : "soft";
        return new Panel(
            new Axis("Time from onset (s)"), new Axis("Voltage (mV)"),
            [
                new Curve(seconds, [.. one.Waveform.CellNanoamps.Select(current => current / 1e6)]) { Colour = 1, IsOnRight = true },
                new Curve(seconds, [.. one.Waveform.CellMicrovolts.Select(volts => volts / 1e3)]),
            ])
        {
            Right = Milliamps(one.Waveform),
            Title = string.Create(
                CultureInfo.InvariantCulture, $"({(char)('a' + index)}) {one.Name}, {kind}, {one.Found.OnsetMilliseconds / 3.6e6:F2} h"),
            Shorts = [new ShortMark(0, isHard, $"{kind} short")],
            HeightShare = PanelShare,
        };
    }

    /// <summary>From 0, so that the noise of a constant current does not fill the panel.</summary>
    private static Axis Milliamps(ShortWaveform waveform)
    {
        double low = Math.Min(0, waveform.CellNanoamps.Min() / 1e6), high = Math.Max(0, waveform.CellNanoamps.Max() / 1e6);
        return new Axis("Current (mA)", low * Room, high * Room);
    }

    private sealed record Candidate(int Test, string Name, StoredShort Found, ShortWaveform Waveform);
}
