using System.Collections.Concurrent;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Digests;
using SolidCell.Analysis.Results;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.CellTests;

/// <summary>Reads what the samples of tests tell; kept until a test has another step or event, since every sample is read for it.</summary>
internal sealed class MeasuresViews(StoreDatabase store)
{
    /// <summary>Tests that people look at at one time; beyond it all are forgotten.</summary>
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<string, (long Records, MeasuresView View)> _kept = [];

    public MeasuresView Of(StoredTest test)
    {
        using var records = new RecordReader(store);
        long count = records.Count(test, StepViews.Kinds) + records.Count(test, EventViews.Kinds);
        if (_kept.TryGetValue(test.Id, out (long Records, MeasuresView View) kept) && kept.Records == count)
        {
            return kept.View;
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        MeasuresView view = Read(test);
        _kept[test.Id] = (count, view);
        return view;
    }

    private MeasuresView Read(StoredTest test)
    {
        var measures = new TestMeasures(test, TestAnalysis.Read(store, test), SampleDigests.HalfCycles(store, test));
        return new MeasuresView(
            measures.Levels, measures.Polarisation, measures.IsSymmetric ? [.. measures.HalfCycles.Select(Of)] : [],
            measures.IsSymmetric ? [] : [.. measures.Cycles.Select(cycle => Of(cycle, measures.Reference))]);
    }

    private static MeasuredHalfCycleView Of(HalfCycle half) => new(
        half.Number, half.Cycle, half.IsCharge, half.StartHours, half.MilliampsPerSquareCentimetre, half.OverpotentialMillivolts,
        half.OhmSquareCentimetres, half.IsComplete);

    private static CycleView Of(Cycle cycle, Cycle? reference) => new(
        cycle.Number, cycle.Charge.StartHours, cycle.Charge.MilliampHours, cycle.Charge.MilliampHoursPerGram,
        cycle.Charge.MilliampHoursPerSquareCentimetre, cycle.Discharge?.MilliampHours, cycle.Discharge?.MilliampHoursPerGram,
        cycle.Discharge?.MilliampHoursPerSquareCentimetre, cycle.CoulombicEfficiencyPercent, cycle.RetentionPercent(reference),
        cycle.IsComplete);
}
