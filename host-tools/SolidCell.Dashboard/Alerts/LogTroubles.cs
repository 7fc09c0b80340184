using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Alerts;

/// <summary>What is wrong with the logs that are stored.</summary>
internal sealed record LogTroubles(
    IReadOnlyList<LogGap> Gaps, IReadOnlyList<QuarantineSummary> Quarantined, IReadOnlyList<LogConflict> Conflicts,
    IReadOnlyList<BatchRefusal> Refusals)
{
    public static readonly LogTroubles None = new([], [], [], []);

    public static LogTroubles Read(LogTroubleReader reader) =>
        new(reader.Gaps(), reader.Quarantined(), reader.Conflicts(), reader.Refusals());
}
