using System.Text.Encodings.Web;
using System.Text.Json;
using SolidCell.Core.Measurement;

namespace SolidCell.Replay.Reporting;

/// <summary>One JSON object a line: each event in the order of its onset, then the summary.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(ReplayOptions options, ReplayResult result, TextWriter output)
    {
        foreach (ReplayEvent found in result.Events)
        {
            output.WriteLine(JsonSerializer.Serialize(found, Style));
        }

        output.WriteLine(JsonSerializer.Serialize(Summary(options, result), Style));
    }

    private static object Summary(ReplayOptions options, ReplayResult result) => new
    {
        Kind = "summary",
        File = Path.GetFileName(options.File),
        CellKind = CellKindName.Of(options.Kind),
        AreaCm2 = result.AreaSquareCentimetres,
        Taken = result.Taken.ToString(),
        result.Taken.Instrument,
        Remarks = result.Remark is null ? result.Taken.Remarks : [.. result.Taken.Remarks, result.Remark],
        result.Rows,
        result.UnusableRows,
        result.DurationS,
        result.MeanIntervalS,
        result.HalfCycles,
        Witnesses = result.Witnesses.All.Select(
            witness => new { Witness = witness.Name, Verdict = witness.Says, witness.Evidence, FromH = witness.FromHours }),
        result.NotJudged,
        SoftShorts = Count(result, "soft-short"),
        HardShorts = Count(result, "hard-short"),
        result.FirstSoftShort,
        result.FirstHardShort,
    };

    /// <summary>Null where no short was looked for.</summary>
    private static int? Count(ReplayResult result, string kind) =>
        result.NotJudged is null ? result.Events.Count(found => found.Kind == kind) : null;
}
