using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Analysis.Digests;

/// <summary>Which tests and samples the independent witnesses look at.</summary>
internal static class JudgedSamples
{
    private const double SquareCentimetre = 1e8;

    /// <summary>True for a symmetric cell of known area.</summary>
    public static bool Are(StoredTest test) => test.CellKind == CellKind.Symmetric && test.AreaSquareMicrometres > 0;

    public static void Take(HalfCycleCollector collector, in StoredSample sample, StoredTest test)
    {
        if (sample.VoltageQuality == SampleQuality.Good && sample.CurrentQuality == SampleQuality.Good)
        {
            double? degrees = sample.TemperatureQuality == SampleQuality.Good ? sample.FrameMillidegrees / 1e3 : null;
            collector.Take(sample.Milliseconds / Hour.Milliseconds, sample.CellMicrovolts / 1e6,
                sample.CellNanoamps / 1e6 / (test.AreaSquareMicrometres / SquareCentimetre), degrees);
        }
    }
}
