using MathNet.Numerics.Statistics;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Results;

/// <summary>
/// The resistance that the pulses of a test showed, each value the mean over the pulses that have it; null when none has.
/// </summary>
/// <param name="Pulses">How many pulses were measured.</param>
/// <param name="InstantOhms">At once.</param>
/// <param name="OneSecondOhms">After 1 s.</param>
/// <param name="TenSecondsOhms">After 10 s.</param>
/// <param name="AreaSquareCentimetres">Electrode area, with which a resistance becomes an area specific one.</param>
public sealed record PulseSummary(
    int Pulses, double? InstantOhms, double? OneSecondOhms, double? TenSecondsOhms, double AreaSquareCentimetres)
{
    /// <summary>Standard deviation of the pulses at once, with n - 1; null with fewer than two.</summary>
    public double? InstantDeviationOhms { get; init; }

    public double? InstantOhmSquareCentimetres => InstantOhms * AreaSquareCentimetres;

    public double? OneSecondOhmSquareCentimetres => OneSecondOhms * AreaSquareCentimetres;

    public double? TenSecondsOhmSquareCentimetres => TenSecondsOhms * AreaSquareCentimetres;

    /// <summary>Null without a pulse.</summary>
    public static PulseSummary? Of(IReadOnlyList<StoredRecord> pulses, double areaSquareCentimetres) => pulses.Count == 0
        ? null
        : new PulseSummary(pulses.Count, Mean(pulses, "InstantMicroohms"), Mean(pulses, "OneSecondMicroohms"),
            Mean(pulses, "TenSecondsMicroohms"), areaSquareCentimetres)
        {
            InstantDeviationOhms = Deviation([.. pulses.Select(pulse => Ohms(pulse, "InstantMicroohms")).OfType<double>()]),
        };

    /// <summary>
    /// A value of a pulse record in ohms; 0 in the record is one that the pulse was too short for, or that could not be measured.
    /// </summary>
    public static double? Ohms(StoredRecord pulse, string field) => pulse[field] == 0 ? null : pulse[field] / 1e6;

    private static double? Deviation(double[] values) => values.Length < 2 ? null : values.StandardDeviation();

    private static double? Mean(IReadOnlyList<StoredRecord> pulses, string field) => pulses.Average(pulse => Ohms(pulse, field));
}
