using System.Globalization;
using SolidCell.Analysis;
using SolidCell.Core.Detection;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Traces;

namespace SolidCell.Reports.Figures;

/// <summary>
/// What the database holds of a test, as figures take it. Voltages come from the stored buckets, so that a long test is as quick as a short
/// one.
/// </summary>
public static class StoredCurves
{
    /// <summary>All of a test in at most so many slices of time.</summary>
    public static IReadOnlyList<ValueRange> HoursAndVolts(StoreDatabase database, StoredTest test, int slices)
    {
        using var reader = new TraceReader(database);
        return reader.Extent(test) is { } extent ? Volts(reader.Read(test, extent.FirstMilliseconds, extent.LastMilliseconds, slices)) : [];
    }

    /// <summary>Stack pressure in MPa of all of a test in at most so many slices of time.</summary>
    public static IReadOnlyList<ValueRange> HoursAndMegapascals(StoreDatabase database, StoredTest test, int slices)
    {
        using var reader = new TraceReader(database);
        return reader.Extent(test) is { } extent
            ? Ranges(reader.Read(test, extent.FirstMilliseconds, extent.LastMilliseconds, slices), trace => trace.StackKilopascals, 1e3)
            : [];
    }

    /// <summary>A part of a test in at most so many slices of time.</summary>
    public static IReadOnlyList<ValueRange> HoursAndVolts(
        StoreDatabase database, StoredTest test, double fromHours, double toHours, int slices)
    {
        using var reader = new TraceReader(database);
        return Volts(reader.Read(test, (long)(fromHours * Hour.Milliseconds), (long)(toHours * Hour.Milliseconds), slices));
    }

    /// <summary>Set current densities in mA/cm² over hours, as a staircase.</summary>
    public static Curve Density(StoredTest test, IReadOnlyList<StoredStep> steps)
    {
        List<double> hours = [];
        List<double> densities = [];
        foreach (StoredStep step in steps)
        {
            double density = Areal.MilliampsPerSquareCentimetre(step.SetPointNanoamps, test.AreaSquareMicrometres)
                * Math.Sign(step.SetPointNanoamps);
            hours.AddRange(
                [step.StartMilliseconds / Hour.Milliseconds, (step.EndMilliseconds ?? step.StartMilliseconds) / Hour.Milliseconds]);
            densities.AddRange([density, density]);
        }

        return new Curve([.. hours], [.. densities]);
    }

    public static ShortMark Mark(StoredShort found)
    {
        bool isHard = found.Kind == ShortKind.Hard;
        double hours = found.OnsetMilliseconds / Hour.Milliseconds;
        double density = Math.Abs(Areal.Milli(found.CurrentDensityNanoampsPerSquareCentimetre));
        return new ShortMark(hours, isHard,
            string.Create(CultureInfo.InvariantCulture, $"{(isHard ? "hard" : "soft")} short after {hours:F3} h at {density:F2} mA/cm²"));
    }

    private static ValueRange[] Volts(Trace trace) => Ranges(trace, columns => columns.CellMicrovolts, 1e6);

    private static ValueRange[] Ranges(Trace trace, Func<Trace, TraceChannel> channel, double perUnit)
    {
        TraceChannel values = channel(trace);
        return
        [
            .. Enumerable.Range(0, trace.Count)
                .Where(i => double.IsFinite(values.Minimum[i]))
                .Select(i => new ValueRange(trace.FirstMilliseconds[i] / Hour.Milliseconds, values.Minimum[i] / perUnit,
                    values.Maximum[i] / perUnit)),
        ];
    }
}
