using System.Globalization;
using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.Scoring;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus;

/// <summary>
/// Healthy cells under every confounder, tuning and hold-out, with seeds of their own: 150 h at 20 samples/s and 1500 h at one, in which no
/// alarm is allowed. SOLIDCELL_HEALTHY_HOURS=10000 runs so many hours at each rate, with one alarm allowed in each ten thousand;
/// docs/detection.md has the result.
/// </summary>
public sealed class FalseAlarmTests(ITestOutputHelper output)
{
    private const int FirstSeed = 1_000_000;
    private const double HoursPerAlarm = 10_000;
    private static readonly double Wanted =
        double.TryParse(Environment.GetEnvironmentVariable("SOLIDCELL_HEALTHY_HOURS"), CultureInfo.InvariantCulture, out double hours)
        ? hours : 0;

    [Theory]
    [InlineData(50, 150)]
    [InlineData(1000, 1500)]
    public void Healthy_cycling_gives_no_alarm_in_these_hours(int period, double hours)
    {
        hours = Wanted > 0 ? Wanted : hours;
        (Confounder, CorpusSet)[] classes =
        [
            .. from confounder in Enum.GetValues<Confounder>() from set in Enum.GetValues<CorpusSet>() select (confounder, set),
        ];
        Result[] results = new Result[classes.Length];
        Parallel.For(0, classes.Length, i => results[i] = Run(classes[i].Item2, classes[i].Item1, period, hours / classes.Length));
        foreach (Result result in results.Where(r => r.Alarms > 0))
        {
            output.WriteLine($"{result.Name}: {result.Alarms} alarms in {result.Hours:0} h, first: {result.First}");
        }

        double total = results.Sum(r => r.Hours);
        int alarms = results.Sum(r => r.Alarms);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{1000 / period} samples/s: {alarms} alarms in {total:0} h of healthy cycling under {classes.Length / 2} conditions, ")
            + PoissonInterval.Words(alarms, total / 1000) + " in 1,000 h");
        Assert.True(alarms <= Math.Floor(total / HoursPerAlarm), $"{alarms} false alarms in {total:0} h");
    }

    private static Result Run(CorpusSet set, Confounder confounder, int period, double hours)
    {
        Result result = new($"{set} {confounder}", 0, 0, "");
        for (int seed = FirstSeed + (period * 1000); result.Hours < hours; seed++)
        {
            TraceOutcome outcome = TraceOutcome.Of(LabelledTraces.Make(seed, set, period, Defect.Healthy, confounder));
            string first = result.First.Length == 0 && outcome.FalseAlarms > 0 ? $"seed {seed}: {outcome.FirstWrong}" : result.First;
            result = result with { Hours = result.Hours + outcome.Hours, Alarms = result.Alarms + outcome.FalseAlarms, First = first };
        }

        return result;
    }

    private sealed record Result(string Name, double Hours, int Alarms, string First);
}
