using SolidCell.Analysis;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Digests;
using SolidCell.Analysis.Results;
using SolidCell.Core.Measurement;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Traces;

namespace SolidCell.Reports.Figures;

/// <summary>A stored test as the source of a figure.</summary>
public sealed class StoredTestSource(StoreDatabase database, StoredTest test)
{
    private const int Slices = 3000;
    private const int CurveRanges = 1000;

    public StoredTest Test => test;

    /// <summary>What stands in legends and above panels.</summary>
    public string Name => test.CellName;

    public override string ToString() => Name;

    public PlotSource Read()
    {
        using var reader = new TestReader(database);
        return new PlotSource(Name, StoredCurves.HoursAndVolts(database, test, Slices),
            StoredCurves.Density(database, test, reader.Steps(test), Slices), [.. reader.ShortEvents(test).Select(StoredCurves.Mark)])
        { Stored = this };
    }

    /// <summary>Stack pressure in MPa over hours; empty when it was not measured.</summary>
    public IReadOnlyList<ValueRange> HoursAndMegapascals() => StoredCurves.HoursAndMegapascals(database, test, Slices);

    /// <summary>The test in numbers.</summary>
    public TestMeasures Measures() => TestMeasures.Read(database, test);

    /// <summary>Of a symmetric or a full cell.</summary>
    public IReadOnlyList<HalfCycle> HalfCycles() => SampleDigests.HalfCycles(database, test);

    /// <summary>Its shorts in the order of their onsets, each with what the fixture kept of it at full rate.</summary>
    public IReadOnlyList<(StoredShort Found, ShortWaveform? Waveform)> Shorts()
    {
        using var reader = new TestReader(database);
        IReadOnlyList<StoredShort> shorts = reader.ShortEvents(test);
        return [.. shorts.Zip(new WaveformReader(database).Read(test, shorts))];
    }

    /// <summary>Measured current density in mA/cm² over volts of the sweeps of each cycle, in their order.</summary>
    public IReadOnlyList<(long Cycle, Curve Swept)> Sweeps() => StoredSweeps.Read(database, test);

    /// <summary>Hours and volts between two times.</summary>
    public IReadOnlyList<ValueRange> Window(double fromHours, double toHours) =>
        StoredCurves.HoursAndVolts(database, test, fromHours, toHours, Slices);

    /// <summary>Voltage over the charge that a half-cycle has passed; charge in mAh.</summary>
    public IReadOnlyList<ValueRange> VoltsOverCharge(HalfCycle half)
    {
        var reducer = new MinMaxReducer(CurveRanges);
        foreach ((double volts, double milliampHours) in Points(half))
        {
            reducer.Add(milliampHours, volts);
        }

        return reducer.Ranges;
    }

    /// <summary>
    /// Every good sample of a half-cycle: its voltage, and the charge since the beginning in mAh. What comes next begins in the same
    /// millisecond, and a sample of it would turn the curve round.
    /// </summary>
    public IEnumerable<(double Volts, double MilliampHours)> Points(HalfCycle half)
    {
        using var reader = new TestReader(database);
        using var traces = new TraceReader(database);
        IReadOnlyList<StoredStep> all = reader.Steps(test);
        StoredStep[] steps = [.. all.Where(step => step.HalfCycle == half.Number && IsWithin(step, half))];
        StoredStep? next = all.FirstOrDefault(step => step.Position > steps[^1].Position);
        int at = 0;
        double before = 0;
        foreach (StoredSample sample in traces.Samples(test, steps[0].StartMilliseconds,
            (long)Math.Ceiling(half.EndHours * Hour.Milliseconds)).SkipWhile(sample => sample.Position < steps[0].Position)
            .TakeWhile(sample => next is null || sample.Position < next.Position))
        {
            while (at + 1 < steps.Length && steps[at + 1].Position < sample.Position)
            {
                before += (steps[at].ChargeNanoampHours ?? 0) / 1e6;
                at++;
            }

            if (sample.VoltageQuality == SampleQuality.Good)
            {
                yield return (sample.CellMicrovolts / 1e6, Math.Abs(before + (sample.StepChargeNanoampHours / 1e6)));
            }
        }
    }

    private static bool IsWithin(StoredStep step, HalfCycle half) =>
        step.StartMilliseconds / Hour.Milliseconds is var hours && hours >= half.StartHours && hours < half.EndHours;
}
