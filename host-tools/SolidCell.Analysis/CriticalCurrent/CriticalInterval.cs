using System.Globalization;
using System.Text.Json.Serialization;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>
/// What a staircase tells of a critical current density: it is above the last density that was survived, and at most the one where the cell
/// failed.
/// </summary>
/// <param name="AboveMilliampsPerSquareCentimetre">The highest density survived before the failure; 0 when the cell failed at the
/// first.</param>
/// <param name="UpToMilliampsPerSquareCentimetre">The density at which it failed; null for a survivor, whose critical density is known from
/// below only.</param>
/// <param name="StepMilliampsPerSquareCentimetre">How far apart the densities are there; null with fewer than two.</param>
/// <param name="CapacityMilliampHoursPerSquareCentimetre">Areal capacity of a half-step at the density that was survived last; null when
/// none was.</param>
/// <param name="Events">Shorts that were reported until the end of the density at which the cell failed; 0 for a failure that is no
/// short.</param>
/// <param name="Failure">Where it failed; null for a survivor.</param>
public sealed record CriticalInterval(
    double AboveMilliampsPerSquareCentimetre, double? UpToMilliampsPerSquareCentimetre, double? StepMilliampsPerSquareCentimetre,
    double? CapacityMilliampHoursPerSquareCentimetre, int Events, FailurePoint? Failure)
{
    public bool IsCensored => UpToMilliampsPerSquareCentimetre is null;

    /// <summary>What the interval counts with in a mean: its middle; for a survivor what it survived.</summary>
    [JsonIgnore]
    public double Middle =>
        UpToMilliampsPerSquareCentimetre is { } upTo ? (AboveMilliampsPerSquareCentimetre + upTo) / 2 : AboveMilliampsPerSquareCentimetre;

    /// <summary>For programs that read JSON, <see cref="FailurePoint.FailedBy"/> says it in words.</summary>
    [JsonIgnore]
    public FailureMode Mode => Failure?.Mode ?? FailureMode.None;

    /// <summary>"0.60 &lt; CCD &lt;= 0.70", without its unit, which is mA/cm2; "CCD &gt; 3.20" for a survivor.</summary>
    public string Statement => UpToMilliampsPerSquareCentimetre is { } upTo
        ? AboveMilliampsPerSquareCentimetre > 0
        ? $"{Number(AboveMilliampsPerSquareCentimetre)} < CCD <= {Number(upTo)}" : $"CCD <= {Number(upTo)}"
        : $"CCD > {Number(AboveMilliampsPerSquareCentimetre)}";

    /// <summary>The same for a column of a table: "0.60-0.70", "&lt;= 0.10", "&gt; 3.20".</summary>
    public string Compact => UpToMilliampsPerSquareCentimetre is { } upTo
        ? AboveMilliampsPerSquareCentimetre > 0 ? $"{Number(AboveMilliampsPerSquareCentimetre)}-{Number(upTo)}" : $"<= {Number(upTo)}"
        : $"> {Number(AboveMilliampsPerSquareCentimetre)}";

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
