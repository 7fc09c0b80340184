using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Plotting.Figures;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Reports.Figures;

/// <summary>The voltage sweeps of a stored test as curves of current density over voltage.</summary>
internal static class StoredSweeps
{
    private const int PointsPerSweep = 500;

    /// <summary>One curve for each cycle, its sweeps one after the other; X in V, Y in mA/cm².</summary>
    public static IReadOnlyList<(long Cycle, Curve Swept)> Read(StoreDatabase database, StoredTest test)
    {
        using var reader = new TestReader(database);
        IReadOnlyList<StoredStep> steps = reader.Steps(test);
        return [.. steps.Index().Where(item => item.Item.StepKind == StepKind.VoltageSweep)
            .GroupBy(item => item.Item.CycleCount)
            .Select(cycle => (cycle.Key, Curve([.. cycle.SelectMany(item => Points(reader, test, steps, item.Index))])))];
    }

    private static Curve Curve((double Volts, double Density)[] points) =>
        new([.. points.Select(point => point.Volts)], [.. points.Select(point => point.Density)]);

    /// <summary>As many readings, evenly taken, as a figure can show.</summary>
    private static IEnumerable<(double Volts, double Density)> Points(
        TestReader reader, StoredTest test, IReadOnlyList<StoredStep> steps, int index)
    {
        StoredSample[] good = [.. reader.Samples(test, steps[index].Position, index + 1 < steps.Count ? steps[index + 1].Position : null)
            .Where(sample => sample.VoltageQuality == SampleQuality.Good && sample.CurrentQuality == SampleQuality.Good)];
        int stride = Math.Max(1, good.Length / PointsPerSweep);
        return good.Where((_, at) => at % stride == 0)
            .Select(sample => (sample.CellMicrovolts / 1e6, sample.CellNanoamps / 1e6 / test.AreaSquareCentimetres));
    }
}
