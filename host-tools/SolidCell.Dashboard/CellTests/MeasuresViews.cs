using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Digests;
using SolidCell.Analysis.Results;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.CellTests;

/// <summary>What the samples of a test tell: levels, half-cycles and cycles.</summary>
internal static class MeasuresViews
{
    /// <summary>The numbers of `solidcell result`; reads the samples that no digest holds.</summary>
    public static MeasuresView Of(StoredTest test, StoreDatabase store)
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
