using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Digests;
using SolidCell.Cards;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Witnesses;
using SolidCell.Witnesses.Charges;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Analysis.Witnesses;

/// <summary>Asks the independent witnesses about a stored test.</summary>
public static class WitnessAnalysis
{
    /// <summary>What each witness says; nothing of an anode-free cell.</summary>
    public static WitnessReport Read(StoreDatabase database, StoredTest test)
    {
        if (JudgedSamples.Are(test))
        {
            return Of(database, test, SampleDigests.Read(database, test).Collector!);
        }

        if (!AreCharged(test))
        {
            return WitnessReport.None;
        }

        using var reader = new TestReader(database);
        SampleDigest digest = SampleDigests.Read(database, test);
        return Of(test, digest.HalfCycles(), ControlledSteps.Read(reader, test, digest.Steps).Leak);
    }

    /// <summary>The same of the charges and discharges of a full or half cell, and of its longest constant voltage.</summary>
    internal static WitnessReport Of(StoredTest test, IReadOnlyList<HalfCycle> halfCycles, HoldLeak? leak) => !AreCharged(test)
        ? WitnessReport.None
        : WitnessReport.Of([.. halfCycles.Where(half => half.IsComplete && half.MilliampsPerSquareCentimetre != 0).Select(Charge)],
            leak is null ? null : new HeldVoltage(leak.EndHours, leak.Hours, leak.Volts, leak.MicroampsPerSquareCentimetre));

    private static bool AreCharged(StoredTest test) =>
        test.CellKind is CellKind.Full or CellKind.Half && test.AreaSquareMicrometres > 0;

    private static ChargePoint Charge(HalfCycle half) => new(half.StartHours, half.EndHours, half.MilliampsPerSquareCentimetre,
        half.MilliampHoursPerSquareCentimetre, half.LastVolts ?? 0);

    /// <summary>The same of what was made of the samples.</summary>
    internal static WitnessReport Of(StoreDatabase database, StoredTest test, HalfCycleCollector collector) =>
        WitnessReport.Of(collector.Points,
            Cell(test, new SpectrumRegistry(database, TimeProvider.System).Of(test.TestId), TestCard.Of(database, test).Card));

    /// <summary>A reported short in its class.</summary>
    public static GradedShort Grade(StoredShort found, WitnessReport report)
    {
        double density = Math.Abs(found.CurrentDensityNanoampsPerSquareCentimetre);
        double? ohms = report.All.Count > 0 ? Math.Abs(found.AtMicrovolts) / density * 1000 : null;
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
