using System.Globalization;
using SolidCell.Blind.Traces;

namespace SolidCell.Blind.Scoring;

/// <summary>Sets what was heard beside what is in the traces.</summary>
public static class Scores
{
    private const double Slack = 2;

    /// <summary>A path below this share of the current is none that anyone claims to find.</summary>
    private const double LeastShare = 0.1;
    private const double HardSeconds = 60;

    public static IReadOnlyList<ScoreLine> Of(IReadOnlyList<Heard> all) =>
    [
        .. all.Where(heard => heard.Trace.Defects.Count == 0).GroupBy(heard => heard.Trace.Course).Select(Silence),
        Before(all),
        .. Persistent([.. all.Where(heard => heard.Trace.Course == Course.Persistent)]),
        .. Passing([.. all.Where(heard => heard.Trace.Course is Course.Dynamic or Course.OneWay)]),
        .. Hard(all),
        One("halfway state (15-60 % of the voltage), within 1 h",
            all.Where(heard => heard.Trace.Course == Course.Halfway), heard => Found(heard, heard.Trace.Defects[0], 3600)),
        One("leaky full cell, 5-100 kohm cm2, before the end",
            all.Where(heard => heard.Trace.Course == Course.FullLeaky), heard => Found(heard, heard.Trace.Defects[0], double.MaxValue)),
        One("the same, by the detector or the charge balance on the host", all.Where(heard => heard.Trace.Course == Course.FullLeaky),
            heard => Found(heard, heard.Trace.Defects[0], double.MaxValue) ?? Suspected(heard, "charge-balance", CycleSeconds)),
        One("trace with paths of less than a second met by a row every 50 ms, by the short dips on the host", all.Where(HasShortPaths),
            heard => Suspected(heard, "short-dips", Slack)),
        Wrongly(all),
    ];

    /// <summary>A witness that speaks of two cycles may begin with the one in which the defect began.</summary>
    private const double CycleSeconds = 72_000;

    private static bool HasShortPaths(Heard heard) => heard.Trace.Course == Course.Dynamic && heard.Trace.Defects.Any(defect =>
        defect.IsRead && defect.ElectronShare >= LeastShare && defect.ToSeconds - defect.FromSeconds < 1);

    private static HeardEvent? Suspected(Heard heard, string witness, double before) => heard.Suspects
        .Where(one => one.Name == witness && one.From >= heard.Trace.Defects[0].FromSeconds - before)
        .Select(one => new HeardEvent("witness", one.From, one.From, witness)).FirstOrDefault();

    private static ScoreLine Wrongly(IReadOnlyList<Heard> all)
    {
        Heard[] healthy = [.. all.Where(heard => heard.Trace.Defects.Count == 0)];
        Heard[] loud = [.. healthy.Where(heard => heard.Suspects.Count > 0)];
        return new ScoreLine("no defect: no witness on the host suspects", new Wilson(healthy.Length - loud.Length, healthy.Length), "",
            [.. loud.Select(heard => $"{heard.Trace.Name}: {string.Join(", ", heard.Suspects.Select(one => one.Name))}")]);
    }

    private static ScoreLine Silence(IGrouping<Course, Heard> traces)
    {
        Heard[] loud = [.. traces.Where(heard => heard.Events.Count > 0)];
        double hours = traces.Sum(heard => heard.Trace.Hours);
        int events = loud.Sum(heard => heard.Events.Count);
        return new ScoreLine($"no defect, {traces.Key}: silent",
            new Wilson(traces.Count() - loud.Length, traces.Count()), $"{events} false events in {hours:0} h",
                [.. loud.Select(heard => $"{heard.Trace.Name}: {First(heard)}")]);
    }

    private static ScoreLine Before(IReadOnlyList<Heard> all)
    {
        Heard[] with = [.. all.Where(heard => heard.Trace.Defects.Count > 0)];
        Heard[] early = [.. with.Where(heard => Early(heard) is not null)];
        double hours = with.Sum(heard => heard.Trace.Defects.Min(defect => defect.FromSeconds) / 3600);
        return new ScoreLine("with a defect: silent before it",
            new Wilson(with.Length - early.Length, with.Length), $"{hours:0} h before the first defect",
                [.. early.Select(heard => $"{heard.Trace.Name}: {Text(Early(heard)!)}")]);
    }

    private static IEnumerable<ScoreLine> Persistent(IReadOnlyList<Heard> traces)
    {
        Heard[] large = [.. traces.Where(heard => heard.Trace.Defects[0].TenthSeconds is not null)];
        yield return One("persistent path that reached 10 % of the current, before the end",
            large, heard => Found(heard, heard.Trace.Defects[0], double.MaxValue));
        Heard[] half = [.. large.Where(heard => heard.Trace.Defects[0].ElectronShare >= 0.3)];
        yield return One("persistent path that reached 30 %, before the end",
            half, heard => Found(heard, heard.Trace.Defects[0], double.MaxValue));
        yield return One("persistent path that stayed below 10 %",
            traces.Except(large), heard => Found(heard, heard.Trace.Defects[0], double.MaxValue));
    }

    private static IEnumerable<ScoreLine> Passing(IReadOnlyList<Heard> traces)
    {
        (string Name, double Low, double High)[] lives = [("below 50 ms", 0, 0.05), ("50 ms to 1 s", 0.05, 1), ("1 to 60 s", 1, 60),
            ("above 60 s", 60, 1e9)];
        foreach (Course course in new[] { Course.Dynamic, Course.OneWay })
        {
            string rows = course == Course.Dynamic ? "a row every 50 ms" : "a row a second";
            foreach ((string name, double low, double high) in lives)
            {
                (Heard Heard, Defect Defect)[] defects = [.. traces.Where(heard => heard.Trace.Course == course)
                    .SelectMany(heard => heard.Trace.Defects.Where(defect => !defect.IsHard).Select(defect => (heard, defect)))
                    .Where(pair => pair.defect.ElectronShare >= LeastShare && pair.defect.ToSeconds - pair.defect.FromSeconds >= low
                        && pair.defect.ToSeconds - pair.defect.FromSeconds < high)];
                yield return Line($"path that comes and goes, {name}, {rows}", defects, pair => Found(pair.Heard, pair.Defect, 0));
            }
        }
    }

    private static IEnumerable<ScoreLine> Hard(IReadOnlyList<Heard> all)
    {
        (Heard Heard, Defect Defect)[] hard = [.. all.SelectMany(
            heard => heard.Trace.Defects.Where(defect => defect.IsHard).Select(defect => (heard, defect)))];
        yield return Line("bridge of 0.2-20 ohm cm2, within 60 s, as any short",
            hard, pair => pair.Heard.First(pair.Defect.FromSeconds - Slack, pair.Defect.FromSeconds + HardSeconds));
        yield return Line("bridge of 0.2-20 ohm cm2, within 60 s, as a hard short",
            hard, pair =>
                pair.Heard.Events.FirstOrDefault(found => found.IsHard && found.Onset >= pair.Defect.FromSeconds - Slack
                    && found.Detected <= pair.Defect.FromSeconds + HardSeconds));
    }

    private static ScoreLine One(string what, IEnumerable<Heard> traces, Func<Heard, HeardEvent?> found) =>
        Line(what, [.. traces.Select(heard => (heard, heard.Trace.Defects[0]))], pair => found(pair.Heard));

    private static ScoreLine Line(
        string what, (Heard Heard, Defect Defect)[] defects, Func<(Heard Heard, Defect Defect), HeardEvent?> found)
    {
        HeardEvent?[] events = [.. defects.Select(found)];
        double[] late = [.. defects.Zip(events).Where(pair => pair.Second is not null)
            .Select(pair => pair.Second!.Detected - pair.First.Defect.FromSeconds).Order()];
        string remark = late.Length == 0 ? "" : $"after {Time(late[late.Length / 2])} (median)";
        return new ScoreLine(what, new Wilson(late.Length, defects.Length),
            remark, [.. defects.Zip(events).Where(pair => pair.Second is null).Select(pair => Miss(pair.First.Heard, pair.First.Defect))]);
    }

    /// <summary>Found while it is there, or so many seconds after.</summary>
    private static HeardEvent? Found(Heard heard, Defect defect, double after)
    {
        double to = Math.Min(defect.ToSeconds, after > 0 ? defect.FromSeconds + after : double.MaxValue);
        return heard.First(defect.FromSeconds - Slack, to + Slack);
    }

    private static HeardEvent? Early(Heard heard)
    {
        double first = heard.Trace.Defects.Min(defect => defect.FromSeconds);
        return heard.Events.FirstOrDefault(found => found.Detected < first - Slack);
    }

    private static string Miss(Heard heard, Defect defect) => string.Create(
        CultureInfo.InvariantCulture,
        $"{heard.Trace.Name} at {defect.FromSeconds / 3600:0.00} h: {100 * defect.ElectronShare:0} % of the current, {Time(defect.ToSeconds - defect.FromSeconds)}{(defect.IsRead ? "" : ", met by no row")}");

    private static string First(Heard heard) => Text(heard.Events[0]);

    private static string Text(HeardEvent found) =>
        string.Create(CultureInfo.InvariantCulture, $"{found.Kind} at {found.Onset / 3600:0.00} h ({found.Cause})");

    private static string Time(double seconds) => seconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{1000 * seconds:0} ms"),
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
    };
}
