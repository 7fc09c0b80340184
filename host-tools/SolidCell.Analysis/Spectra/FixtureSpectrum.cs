using SolidCell.Impedance.Fixture;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Spectra;

/// <summary>The spectrum of an impedance step, computed from the fixture's raw records.</summary>
/// <param name="StepCount">Which step of the test, from 1.</param>
/// <param name="Joined">Both parts.</param>
/// <param name="FailedPoints">Points of the meter that could not be measured.</param>
/// <param name="IsOnCell">False when the relay to the cell did not close: the meter saw its known resistor, and what it measured is left
/// out.</param>
public sealed record FixtureSpectrum(long StepCount, JoinedSpectrum Joined, int FailedPoints, bool IsOnCell)
{
    /// <param name="stepCount">The step.</param>
    /// <param name="points">Its ImpedancePoint records, in the order of the log.</param>
    /// <param name="multisines">Its Multisine records, in the order of the log.</param>
    /// <param name="leads">Of the fixture, to be taken off; null for none.</param>
    public static FixtureSpectrum Of(
        long stepCount, IReadOnlyList<StoredRecord> points, IReadOnlyList<StoredRecord> multisines, LeadCorrection? leads = null)
    {
        RawPoint[] raw = [.. RawRecords.Points(points)];
        bool isOnCell = MeterSpectrum.IsOnCell(raw);
        IReadOnlyList<Impedance.SpectrumPoint> meter = isOnCell
            ? [.. MeterSpectrum.Of(raw).Select(point => leads?.Apply(point) ?? point)] : [];
        IReadOnlyList<Impedance.SpectrumPoint> source = RawRecords.Window(multisines) is { } window
            ? MultisineSpectrum.Of(window, meter) : [];
        int asked = points.Count == 0 ? 0 : (int)points.Max(record => record["PointCount"]);
        return new FixtureSpectrum(stepCount, JoinedSpectrum.Of(meter, source), asked - meter.Count, isOnCell);
    }
}
