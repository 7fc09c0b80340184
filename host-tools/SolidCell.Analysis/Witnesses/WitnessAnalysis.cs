using SolidCell.Analysis.Digests;
using SolidCell.Cards;
using SolidCell.Core.Detection;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store;
using SolidCell.Witnesses.HalfCycles;
using SolidCell.Witnesses;

namespace SolidCell.Analysis.Witnesses;

/// <summary>Asks the independent witnesses about a stored test.</summary>
public static class WitnessAnalysis
{
    /// <summary>What each witness says; nothing of a cell that is not symmetric.</summary>
    public static WitnessReport Read(StoreDatabase database, StoredTest test) =>
        JudgedSamples.Are(test) ? Of(database, test, SampleDigests.Read(database, test).Collector!) : WitnessReport.None;

    /// <summary>The same of what was made of the samples.</summary>
    internal static WitnessReport Of(StoreDatabase database, StoredTest test, HalfCycleCollector collector) =>
        WitnessReport.Of(collector.Points,
            Cell(test, new SpectrumRegistry(database, TimeProvider.System).Of(test.TestId), TestCard.Of(database, test).Card));

    /// <summary>A reported short in its class.</summary>
    public static GradedShort Grade(StoredShort found, WitnessReport report)
    {
        double density = Math.Abs(found.CurrentDensityNanoampsPerSquareCentimetre);
        double? ohms = density > 0 && report.All.Count > 0 ? Math.Abs(found.AtMicrovolts) / density * 1000 : null;
        return GradedShort.Of(found.Kind == ShortKind.Hard, found.Recovered, found.OnsetMilliseconds / Hour.Milliseconds, ohms,
            report);
    }

    /// <summary>What card and spectra tell the witnesses; a spectrum that reaches the bulk goes before the card.</summary>
    public static WitnessCell Cell(StoredTest test, IReadOnlyList<StoredSpectrum> spectra, CellCard card)
    {
        SpectrumPoint[] points = [.. spectra.Where(spectrum => spectrum.Points.Count > 1).Select(spectrum => Ends(spectrum, test))];
        SpectrumPoint? measured = points.FirstOrDefault(point => point.ReachesBulk);
        return new WitnessCell
        {
            BulkOhmSquareCentimetres = measured?.HighOhmSquareCentimetres ?? card.BulkOhmSquareCentimetres,
            BulkSource = measured is null
                ? "thickness and conductivity on the cell's card" : $"spectrum {measured.Name} at {measured.HighHertz / 1e3:0} kHz",
            LithiumMilliampHoursPerSquareCentimetre = card.LithiumMilliampHoursPerSquareCentimetre,
            Spectra = points,
        };
    }

    private static SpectrumPoint Ends(StoredSpectrum spectrum, StoredTest test)
    {
        SpectrumSample high = spectrum.Points.MaxBy(point => point.FrequencyHertz),
            low = spectrum.Points.MinBy(point => point.FrequencyHertz);
        return new SpectrumPoint($"{spectrum.FileName} sweep {spectrum.Sweep}", high.FrequencyHertz,
            high.RealOhms * test.AreaSquareCentimetres, low.RealOhms * test.AreaSquareCentimetres);
    }
}
