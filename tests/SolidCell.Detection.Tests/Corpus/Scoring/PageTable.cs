using System.Globalization;
using SolidCell.Detection.Tests.Corpus.Cells;

namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>The scores as docs/detection.md shows them, between two marks.</summary>
internal static class PageTable
{
    private static readonly PageSection Section = new("<!-- corpus: written by CorpusTests -->", "<!-- end of corpus -->");

    /// <summary>What the page shows now.</summary>
    public static string[] Shown => Section.Shown;

    public static string[] Of(IReadOnlyCollection<ClassScore> scores) =>
    [
        "| cells | samples/s | built in | cells run | soft found | hard found | worst delay, samples | wrong kind | repeated |",
        "|---|---|---|---|---|---|---|---|---|",
        .. scores.Where(score => score.Confounder is null).Select(DefectRow),
        "",
        "| cells | samples/s | healthy hours under 28 conditions | false alarms | 95 % interval in 1,000 h |",
        "|---|---|---|---|---|",
        .. scores.Where(score => score.Confounder is not null).GroupBy(score => (score.Set, score.PeriodMilliseconds)).Select(HealthyRow),
        "",
        .. ConfidenceTable.Of(scores.SelectMany(score => score.Confidences)),
    ];

    public static void Write(IReadOnlyCollection<ClassScore> scores) => Section.Write(Of(scores));

    private static string DefectRow(ClassScore score)
    {
        string soft = score.Defect is Defect.Hard or Defect.HardAtReversal or Defect.FullHard ? "" : Share(score.SoftPercent, score.Traces);
        bool isHard = score.Defect is Defect.Hard or Defect.HardAtReversal or Defect.SoftThenHard or Defect.FullHard;
        string hard = isHard ? Share(score.HardPercent, score.Traces) : "";
        string delay = isHard ? score.WorstHardDelaySamples.ToString("0", CultureInfo.InvariantCulture) : "";
        return $"| {Name(score.Set)} | {1000 / score.PeriodMilliseconds} | {Words(score.Defect)} | {score.Traces} | {soft} | {hard} | {delay} | {score.Confused} | {score.Repeated} |";
    }

    private static string HealthyRow(IGrouping<(CorpusSet Set, int Period), ClassScore> group)
    {
        double hours = group.Sum(score => score.Hours);
        int alarms = group.Sum(score => score.FalseAlarms);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name(group.Key.Set)} | {1000 / group.Key.Period} | {hours:0} | {alarms} | {PoissonInterval.Words(alarms, hours / 1000)} |");
    }

    private static string Name(CorpusSet set) => set == CorpusSet.Tuning ? "tuning" : "hold-out";

    /// <summary>With its 95 % interval.</summary>
    private static string Share(double percent, int traces)
    {
        (double low, double high) = WilsonInterval.Of((int)Math.Round(percent * traces / 100), traces);
        return string.Create(CultureInfo.InvariantCulture, $"{percent:0} % ({100 * low:0}-{100 * high:0})");
    }

    private static string Words(Defect defect) => defect switch
    {
        Defect.Hard => "hard short within a half-cycle",
        Defect.HardAtReversal => "hard short at a reversal",
        Defect.SoftThenHard => "dip of 10-65 %, later hard",
        Defect.SoftDeep => "dip of 10-65 % from 150 ms on",
        Defect.SoftShallow => "dip of 3-10 % from 0.5 s on",
        Defect.SpikeTrain => "dips of 100 ms every 8 s",
        Defect.LastingSoft => "drop of 10-65 % that stays",
        Defect.SoftAtReversal => "drop to 45-60 % at a reversal that stays",
        Defect.Creep => "loss of half within 5 min",
        Defect.Decline => "loss of 8 % in each half-cycle",
        Defect.FullHard => "full: hard short within a charge",
        Defect.FullDip => "full: dip of 12-60 mV from 0.5 s on",
        Defect.FullLeak => "full: 100-150 % of a charge leak",
        Defect.FullPartialLeak => "full: 75-92 % leak, pressure measured",
        Defect.FullUnpressedLeak => "full: 75-92 % leak, no pressure",
        Defect.FullPoorEfficiency => "full: 40-55 % leak in each charge",
        _ => "full: a leak in a rest of 3 h",
    };
}
