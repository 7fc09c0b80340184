using System.Globalization;
using SolidCell.Detection.Tests.Corpus.Scoring;

namespace SolidCell.Detection.Tests.Corpus.Leaks;

/// <summary>
/// How probably a persistent path is found, by its resistance and growth, noise and temperature, within 200 half-cycles; dynamic ones by
/// their lifetime; and what healthy cells give. Every figure with the number of cells; shares with their Wilson interval.
/// </summary>
public sealed class DetectionMap(int cells, int firstSeed)
{
    private const double Hours = 200;
    private const double FormsAfterHours = 20;
    private const int SlowRow = 10_000;
    private const int FastRow = 50;
    private const int MediumRow = 1000;
    private const double OneWayHours = 40;

    private static readonly double[] Ohms = [5000, 2000, 1000, 500, 200, 100];
    private static readonly double[] Growths = [0.001, 0.003, 0.01, 0.03];
    private static readonly double[] Lifetimes = [0.001, 0.01, 0.1, 1, 10, 100, 1000];

    public IEnumerable<string> Persistent(ParallelSetting setting)
    {
        yield return $"| {setting.Name}: ohm cm² | {string.Join(" | ", Growths.Select(growth => Text($"{100 * growth:0.0} % a half-cycle")))} |";
        yield return "|---|" + string.Concat(Growths.Select(_ => "---|"));
        foreach (double ohms in Ohms)
        {
            yield return $"| {ohms} | {string.Join(" | ", Growths.Select(growth => Cell(Runs(setting, false, Hours, new ParallelPath(FormsAfterHours * 3600, ohms, growth, double.PositiveInfinity)), FormsAfterHours * 3600)))} |";
        }
    }

    public IEnumerable<string> OneWayAndSeveral(ParallelSetting setting)
    {
        ParallelPath[] several = [.. new[] { 3000.0, 2000,
            1500 }.Select((ohms, i) => new ParallelPath((FormsAfterHours + (20 * i)) * 3600, ohms, 0.005, double.PositiveInfinity))];
        yield return $"| {setting.Name} | one way, 40 h, 500 ohm cm² after 10 h, 3 % an hour | {Cell(Runs(setting, true, OneWayHours, new ParallelPath(36000, 500, 0.03, double.PositiveInfinity)), 36000)} |";
        yield return $"| {setting.Name} | three paths of 3000, 2000, 1500 ohm cm², 0.5 % a half-cycle | {Cell(Runs(setting, false, Hours, several), FormsAfterHours * 3600)} |";
    }

    /// <summary>Paths of 50 to 500 ohm cm2 that live so long, in samples every 50 ms and every second.</summary>
    public IEnumerable<string> Dynamic()
    {
        yield return "| lifetime | 20 samples/s | 1 sample/s |";
        yield return "|---|---|---|";
        foreach (double lifetime in Lifetimes)
        {
            yield return Text(
                $"| {lifetime * 1000:0} to {lifetime * 10000:0} ms | {Cell(Brief(lifetime, FastRow), 0)} | {Cell(Brief(lifetime, MediumRow), 0)} |");
        }
    }

    public IEnumerable<string> Healthy()
    {
        yield return "| healthy cells | half-cycles of 1 h, hours | false alarms | one way, hours | false alarms |";
        yield return "|---|---|---|---|---|";
        foreach (ParallelSetting setting in ParallelSetting.All)
        {
            int alarms = Runs(setting, false, Hours).Sum(run => run.Count);
            int oneWay = Runs(setting, true, OneWayHours).Sum(run => run.Count);
            yield return $"| {setting.Name} | {cells * Hours} | {alarms} | {cells * OneWayHours} | {oneWay} |";
        }
    }

    /// <summary>False alarms in healthy cells of all settings.</summary>
    public int FalseAlarms => ParallelSetting.All.Sum(setting => Runs(setting, false, Hours).Sum(run => run.Count));

    /// <summary>Cells of the first setting in which such a path was found.</summary>
    public int Found(double ohms, double growth) =>
        Runs(ParallelSetting.All[1], false, Hours, new ParallelPath(FormsAfterHours * 3600, ohms, growth, double.PositiveInfinity))
        .Count(run => run.Any(found => found.Reported > FormsAfterHours * 3600));

    private List<(double Onset, double Reported, double Left)>[] Runs(
        ParallelSetting setting, bool isOneWay, double hours, params ParallelPath[] paths)
    {
        var runs = new List<(double, double, double)>[cells];
        Parallel.For(0,
            cells, i =>
                runs[i] = [.. new ParallelTrace(firstSeed + (7 * i), setting, SlowRow, isOneWay, paths).Run(hours)
                    .Select(found => (found.Onset, found.Reported, found.Left))]);
        return runs;
    }

    private List<(double Onset, double Reported, double Left)>[] Brief(double lifetime, int row)
    {
        var runs = new List<(double, double, double)>[cells];
        Parallel.For(0, cells, i =>
        {
            Random random = new(firstSeed + i);
            double at = 600 + (1200 * random.NextDouble());
            double lives = lifetime * Math.Pow(10, random.NextDouble());
            double ohms = 50 * Math.Pow(10, random.NextDouble());
            runs[i] = [.. new ParallelTrace(firstSeed + (7 * i), ParallelSetting.All[1], row, false,
                new ParallelPath(at, ohms, 0, lives)).Run(1.9).Select(found => (found.Onset, found.Reported, found.Left))];
        });
        return runs;
    }

    private string Cell(List<(double Onset, double Reported, double Left)>[] runs, double since)
    {
        double[] left = [.. runs.Select(run => run.FirstOrDefault(found => found.Reported >= since)).Where(found => found.Reported > 0)
            .Select(found => found.Left).Order()];
        (double low, double high) = WilsonInterval.Of(left.Length, cells);
        string at = left.Length == 0 || since == 0 ? "" : Text($", {100 * (1 - left[left.Length / 2]):0} % lost");
        return Text($"{100.0 * left.Length / cells:0} % ({100 * low:0}-{100 * high:0}{at})");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
