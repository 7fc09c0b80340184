using System.Diagnostics.Metrics;

namespace SolidCell.Ingest;

/// <summary>How long it takes until records are on the disk, as an instrument of .NET that anybody may listen to.</summary>
public static class CommitMeter
{
    public const string Name = "SolidCell.Ingest";
    public const string DurationName = "solidcell.commit.duration";

    private static readonly Meter Meter = new(Name);

    internal static Histogram<double> Seconds { get; } =
        Meter.CreateHistogram<double>(DurationName, "s", "Time that a transaction with records took.");
}
