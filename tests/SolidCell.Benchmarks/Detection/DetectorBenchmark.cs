using System.Diagnostics;
using System.Globalization;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Benchmarks.Detection;

/// <summary>Time of the detector alone for a sample of a healthy cell at 20 samples/s; half-cycles of an hour.</summary>
internal static class DetectorBenchmark
{
    private const int PeriodMilliseconds = 50;
    private const int HalfCycleSamples = 72_000;
    private const int Nanoamps = 392_699;
    private const int Microvolts = 40_000;
    private const int NoiseMicrovolts = 50;

    public static void Run(double hours, TextWriter output)
    {
        Measure(2);
        (double nanoseconds, long samples, int events) = Measure(hours);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{nanoseconds:0.0} ns a sample over {samples:N0} samples ({hours:0} h at 20/s), {events} events"));
    }

    private static (double Nanoseconds, long Samples, int Events) Measure(double hours)
    {
        ShortDetector detector = new(PeriodMilliseconds);
        detector.Begin(new CellDescription { AreaSquareMicrometres = 78_539_816 });
        Sample sample = new()
        {
            CellVoltageQuality = SampleQuality.Good,
            CellCurrentQuality = SampleQuality.Good,
            FrameTemperatureQuality = SampleQuality.Good,
            FrameMillidegrees = 30_000,
        };
        long count = (long)(hours * HalfCycleSamples);
        uint noise = 20251124;
        int events = 0;
        long start = Stopwatch.GetTimestamp();
        for (long i = 0; i < count; i++)
        {
            noise = (noise * 1664525) + 1013904223;
            int sign = i / HalfCycleSamples % 2 == 0 ? 1 : -1;
            sample.Milliseconds = i * PeriodMilliseconds;
            sample.CellNanoamps = sign * Nanoamps;
            sample.CellMicrovolts = (sign * Microvolts) + (int)((noise >> 8) % NoiseMicrovolts);
            events += detector.Observe(sample, sign * Nanoamps) ? 1 : 0;
        }

        return (Stopwatch.GetElapsedTime(start).TotalNanoseconds / count, count, events);
    }
}
