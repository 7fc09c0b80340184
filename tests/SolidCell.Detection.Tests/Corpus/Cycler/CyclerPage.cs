using System.Globalization;
using SolidCell.Detection.Tests.Corpus.Scoring;

namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>The scores of the cycler corpus as docs/detection.md shows them.</summary>
internal static class CyclerPage
{
    private const double SlowRowSeconds = 10;

    public static readonly PageSection Section = new("<!-- cyclers: written by CyclerCorpusTests -->", "<!-- end of cyclers -->");

    public static string[] Of(CyclerScores scores) =>
    [
        "| healthy cells | hours | false alarms | of 80 % and less | above |",
        "|---|---|---|---|---|",
        .. scores.Healthy.GroupBy(result => (IsHalf: result.Shape.IsHalf(), result.Disturbance)).OrderBy(group => group.Key)
            .Select(HealthyRow),
        "",
        "| built in | full: rows every 1 and 10 s | full: slower rows | half: rows every 1 and 10 s | half: slower rows |",
        "|---|---|---|---|---|",
        .. scores.Faulty.GroupBy(result => result.Fault).Select(FaultRow),
        "",
        .. ConfidenceTable.Of(Called(scores)),
    ];

    public static IEnumerable<CalledEvent> Called(CyclerScores scores) =>
        scores.All.SelectMany(result => result.Outcome.Events.Select(found => new CalledEvent(found.ConfidencePercent, found.IsRight)));

    private static string HealthyRow(IGrouping<(bool IsHalf, CyclerDisturbance Disturbance), CyclerResult> group)
    {
        JudgedEvent[] alarms = [.. group.SelectMany(result => result.Outcome.FalseAlarms)];
        int unsure = alarms.Count(found => found.ConfidencePercent <= 80);
        string name = (group.Key.IsHalf ? "half" : "full") + Words(group.Key.Disturbance);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {group.Sum(result => result.Outcome.Hours):0} | {alarms.Length} | {unsure} | {alarms.Length - unsure} |");
    }

    private static string FaultRow(IGrouping<CyclerFault, CyclerResult> group) =>
        $"| {Words(group.Key)} | {Share(group, false, true)} | {Share(group, false, false)} | {Share(group, true, true)} | {Share(group, true, false)} |";

    private static string Share(IEnumerable<CyclerResult> results, bool isHalf, bool isFast)
    {
        CyclerResult[] these = [.. results.Where(result => result.Shape.IsHalf() == isHalf
            && (result.Rows.Seconds <= SlowRowSeconds) == isFast)];
        return $"{these.Count(result => result.Outcome.IsFound)} of {these.Length}";
    }

    private static string Words(CyclerDisturbance disturbance) => disturbance switch
    {
        CyclerDisturbance.Interference => ", bursts of interference every 8 h",
        CyclerDisturbance.OpenLead => ", a lead opens every 8 h",
        CyclerDisturbance.DayAndNight => ", +-3 K from day to night, not measured",
        _ => "",
    };

    private static string Words(CyclerFault fault) => fault switch
    {
        CyclerFault.HardShort => "hard short",
        CyclerFault.Dip => "dip of 15-80 mV, 4 rows and longer",
        CyclerFault.PartialLeak => "40-70 % of a charge leak",
        CyclerFault.Leak => "70-150 % of a charge leak",
        CyclerFault.RestLeak => "2-8 % of the capacity leak in each hour of a rest of 8 h",
        _ => "leak of 0.1-0.3 C at constant voltage",
    };
}
