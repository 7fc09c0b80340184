namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>
/// An aurora-unicycler protocol as it is in the file (aurora_unicycler/_core.py, version 0.4.6); null where a value is not set.
/// </summary>
internal sealed record AuroraFile
{
    /// <summary>The version whose schema is written and read here.</summary>
    public const string Version = "0.4.6";

    /// <summary>Name of a sample that is still to be named.</summary>
    public const string Placeholder = "$NAME";

    public string? WrittenBy { get; init; }

    public string SampleName { get; init; } = Placeholder;

    public decimal? CapacityMilliampHours { get; init; }

    public AuroraRecord Record { get; init; } = new(null, null, null);

    public AuroraSafety Safety { get; init; } = new(null, null, null, null, null, null);

    public IReadOnlyList<AuroraStep> Method { get; init; } = [];
}

/// <summary>When a sample is kept: mA, V, s.</summary>
internal sealed record AuroraRecord(decimal? Milliamps, decimal? Volts, decimal? Seconds);

/// <summary>Limits of the whole test: V, mA, mAh, and how many s they must be exceeded.</summary>
internal sealed record AuroraSafety(
    decimal? MostVolts,
    decimal? LeastVolts,
    decimal? MostMilliamps,
    decimal? LeastMilliamps,
    decimal? MostMilliampHours,
    decimal? DelaySeconds);
