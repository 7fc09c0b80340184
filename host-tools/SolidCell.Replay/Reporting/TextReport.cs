using SolidCell.Core.Measurement;
using SolidCell.Witnesses;

namespace SolidCell.Replay.Reporting;

/// <summary>The result for people: a line an event, then the two numbers that matter.</summary>
internal static class TextReport
{
    public static void Write(ReplayOptions options, ReplayResult result, TextWriter output)
    {
        output.WriteLine($"{Path.GetFileName(options.File)}: {result.Taken}");
        if (result.NotJudged is not null)
        {
            output.WriteLine($"{Path.GetFileName(options.File)}: not judged");
            return;
        }

        foreach (ReplayEvent found in result.Events)
        {
            output.WriteLine(
                $"{Describe(found)}, {found.Cause}, score {found.ScorePercent} %, {found.Class}, {found.Evidence}{Ending(found)}");
        }

        output.WriteLine(Summary(options, result));
        foreach (Witness witness in result.Witnesses.All)
        {
            output.WriteLine($"witness {witness.Name} {witness.Says}: {witness.Evidence}");
        }

        output.WriteLine("first soft short: " + (result.FirstSoftShort is { } soft ? Describe(soft) : "none"));
        output.WriteLine("first hard short: " + (result.FirstHardShort is { } hard ? Describe(hard) : "none"));
    }

    /// <summary>What the numbers hang on: the area they are divided by, and how much can have happened between two rows.</summary>
    internal static string Summary(ReplayOptions options, ReplayResult result) =>
        $"{Path.GetFileName(options.File)}: {CellKindName.Of(options.Kind)} cell, {result.AreaSquareCentimetres:0.####} cm2, {result.Rows} rows, "
        + $"{result.DurationS / 3600:0.###} h, a row every {result.MeanIntervalS:0.##} s on average, {result.HalfCycles} half-cycles";

    private static string Describe(ReplayEvent found) =>
        $"{found.Kind} at {found.TestTimeS:0.###} s ({found.TestTimeS / 3600:0.###} h), half-cycle {found.HalfCycle}, {found.CurrentDensityMaPerCm2:0.###} mA/cm2, "
        + $"{found.HalfStepMahPerCm2:0.####} mAh/cm2 in the half-step, {found.CumulativeMahPerCm2:0.####} cumulative, "
        + $"{found.BeforeV * 1000:0.###} -> {found.AtV * 1000:0.###} mV";

    private static string Ending(ReplayEvent found) =>
        (found.Recovered ? ", recovered" : string.Empty) + (found.Count > 1 ? $", {found.Count} times" : string.Empty);
}
