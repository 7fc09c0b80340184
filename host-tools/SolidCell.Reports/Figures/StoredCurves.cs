using System.Globalization;
using SolidCell.Analysis;
using SolidCell.Core.Detection;
using SolidCell.Core.Schedule;
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

    /// <summary>
    /// Current densities in mA/cm² over hours: as set, a staircase; as measured in steps that hold or move a voltage or a power, whose set
    /// current is a bound.
    /// </summary>
    public static Curve Density(StoreDatabase database, StoredTest test, IReadOnlyList<StoredStep> steps, int slices)
    {
        using var reader = new TraceReader(database);
        return steps.Any(IsControlled) && reader.Extent(test) is { } extent
            ? Density(test, steps, reader.Read(test, extent.FirstMilliseconds, extent.LastMilliseconds, slices))
            : Density(test, steps, null);
    }

    private static Curve Density(StoredTest test, IReadOnlyList<StoredStep> steps, Trace? trace)
    {
        List<double> hours = [];
        List<double> densities = [];
        int column = 0;
        foreach (StoredStep step in steps)
        {
            if (trace is not null && IsControlled(step))
            {
                column = AddMeasured(test, step, trace, column, hours, densities);
                continue;
            }

            double density = Areal.MilliampsPerSquareCentimetre(step.SetPointNanoamps, test.AreaSquareMicrometres)
                * Math.Sign(step.SetPointNanoamps);
            hours.AddRange(
                [step.StartMilliseconds / Hour.Milliseconds, (step.EndMilliseconds ?? step.StartMilliseconds) / Hour.Milliseconds]);
            densities.AddRange([density, density]);
        }

        return new Curve([.. hours], [.. densities]);
    }

    private static bool IsControlled(StoredStep step) =>
        step.StepKind is StepKind.ConstantVoltage or StepKind.VoltageSweep or StepKind.ConstantPower;

    /// <summary>The columns that lie within a step; both come in the order of time.</summary>
    /// <returns>The first column that does not belong to this step or one before it.</returns>
    private static int AddMeasured(
        StoredTest test, StoredStep step, Trace trace, int column, List<double> hours, List<double> densities)
    {
        long end = step.EndMilliseconds ?? long.MaxValue;
        while (column < trace.Count && trace.FirstMilliseconds[column] < step.StartMilliseconds)
        {
            column++;
        }

        for (; column < trace.Count && trace.LastMilliseconds[column] <= end; column++)
        {
            hours.Add(trace.FirstMilliseconds[column] / Hour.Milliseconds);
            densities.Add((trace.CellNanoamps.Minimum[column] + trace.CellNanoamps.Maximum[column]) / 2e6 / test.AreaSquareCentimetres);
        }

        return column;
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
