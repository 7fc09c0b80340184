using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Plotting.Reduction;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Plot;

/// <summary>A stored test as the source of a figure.</summary>
internal sealed class StoredTestSource(StoreDatabase database, StoredTest test)
{
    private const int Slices = 3000;

    public StoredTest Test => test;

    public PlotSource Read()
    {
        using var reader = new TestReader(database);
        return new PlotSource(test.CellName, StoredCurves.HoursAndVolts(database, test, Slices), StoredCurves.Density(test, reader.Steps(test)), [.. reader.ShortEvents(test).Select(StoredCurves.Mark)]) { Stored = this };
    }

    /// <summary>Of a symmetric or a full cell.</summary>
    public IReadOnlyList<HalfCycle> HalfCycles()
    {
        using var reader = new TestReader(database);
        return HalfCycleReader.Read(reader, test);
    }

    /// <summary>Hours and volts between two times.</summary>
    public IReadOnlyList<ValueRange> Window(double fromHours, double toHours) =>
        StoredCurves.HoursAndVolts(database, test, fromHours, toHours, Slices);

    /// <summary>Voltage over the charge that a half-cycle has passed; charge in mAh.</summary>
    public IReadOnlyList<ValueRange> VoltsOverCharge(HalfCycle half)
    {
        using var reader = new TestReader(database);
        StoredStep[] steps = [.. reader.Steps(test).Where(step => step.HalfCycle == half.Number)];
        var reducer = new MinMaxReducer(1000);
        int at = 0;
        double before = 0;
        long end = steps[^1].EndMilliseconds ?? long.MaxValue;
        foreach (StoredSample sample in reader.Samples(test).SkipWhile(sample => sample.Position < steps[0].Position).TakeWhile(sample => sample.Milliseconds <= end))
        {
            while (at + 1 < steps.Length && steps[at + 1].Position < sample.Position)
            {
                before += (steps[at].ChargeNanoampHours ?? 0) / 1e6;
                at++;
            }

            if (sample.VoltageQuality == SampleQuality.Good)
            {
                reducer.Add(Math.Abs(before + (sample.StepChargeNanoampHours / 1e6)), sample.CellMicrovolts / 1e6);
            }
        }

        return reducer.Ranges;
    }
}
