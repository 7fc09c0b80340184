namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>A step of an aurora-unicycler method. Values are in the units of the file: s, V, mA, C, Hz, mV/s; null where not set.</summary>
/// <param name="Number">Its place in the method, from 1; tags and loops count too.</param>
/// <param name="Type">The word behind `step`.</param>
/// <param name="Id">Its `id`, or null.</param>
internal abstract record AuroraStep(int Number, string Type, string? Id)
{
    /// <summary>How messages name it.</summary>
    public string Where => $"step {Number} {Type}";
}

internal sealed record AuroraRest(int Number, string Type, string? Id, decimal Seconds) : AuroraStep(Number, Type, Id);

internal sealed record AuroraCurrent(
    int Number, string Type, string? Id, decimal? Rate, decimal? Milliamps, decimal? UntilSeconds, decimal? UntilVolts)
    : AuroraStep(Number, Type, Id);

internal sealed record AuroraVoltage(
    int Number, string Type, string? Id, decimal Volts, decimal? UntilSeconds, decimal? UntilRate, decimal? UntilMilliamps)
    : AuroraStep(Number, Type, Id);

internal sealed record AuroraScan(int Number, string Type, string? Id, decimal StartVolts, decimal EndVolts, decimal MillivoltsPerSecond)
    : AuroraStep(Number, Type, Id);

internal sealed record AuroraSpectrum(
    int Number, string Type, string? Id, decimal? AmplitudeVolts, decimal? AmplitudeMilliamps, decimal StartHertz, decimal EndHertz,
    int PointsPerDecade, int MeasuresPerPoint, bool CorrectsDrift)
    : AuroraStep(Number, Type, Id);

/// <summary>Back to a tag, or to a step by its number; <paramref name="Count"/> turns in all.</summary>
internal sealed record AuroraLoop(int Number, string Type, string? Id, string? Tag, int ToNumber, int Count) : AuroraStep(Number, Type, Id);

internal sealed record AuroraTag(int Number, string Type, string? Id, string Tag) : AuroraStep(Number, Type, Id);
