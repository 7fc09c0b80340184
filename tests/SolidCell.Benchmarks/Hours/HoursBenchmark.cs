using System.Diagnostics;
using SolidCell.Simulation;
using SolidCell.Testing.Firmware;
using Fixture = SolidCell.Simulation.VirtualFixture;

namespace SolidCell.Benchmarks.Hours;

/// <summary>The 0.5 mA/cm2 test through register-level chips at 20 samples/s, on the log of a 16 MB module.</summary>
internal static class HoursBenchmark
{
    private const int FlashBytes = 3 * 1024 * 1024;
    private const int BlockBytes = 4096;

    /// <summary>The log's part of the file system, and its segment, on a 16 MB module (hardware/board.json).</summary>
    private const int LogBytes = 2816 * 1024;
    private const int SegmentBytes = 32 * 1024;

    /// <summary>Of a block of the module's NOR flash, as in FlashWearTests.</summary>
    private const double RatedErases = 100_000;
    private const double HoursOfShares = 20;

    /// <param name="hours">Test time.</param>
    /// <param name="output">For the figures.</param>
    /// <param name="cell">A virtual cell; one that shorts ends the test.</param>
    public static void Run(double hours, TextWriter output, string cell = "ndl-li")
    {
        var wear = new WearStorage(LogBytes, SegmentBytes);
        var storage = new CountingStorage(wear);
        var fixture = new Fixture(new VirtualFixtureOptions(), NamedCells.Create(cell, 1), storage);
        fixture.Run(TestStart.SettleMilliseconds);
        TestStart.On(fixture.Instrument, "cycle-0.5");
        var tally = new LogTally(fixture.Log);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        double seconds = Time(fixture, tally, hours);
        Report(fixture, hours, seconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, output);
        output.WriteLine(
            $"log: {tally.Samples} samples, {(double)storage.AppendedBytes / tally.Samples:F2} bytes a sample with all other records in; {tally.Shorts} shorts");
        output.WriteLine(
            $"flash: {wear.Erases:F0} erases of 4 kB blocks, {wear.Erases / (RatedErases * FlashBytes / BlockBytes):P3} of rated");
        TimeShares.Print(Math.Min(hours, HoursOfShares), output);
    }

    private static double Time(Fixture fixture, LogTally tally, double hours)
    {
        var watch = Stopwatch.StartNew();
        while (fixture.Instrument.IsTestOn && fixture.Instrument.TestMilliseconds < hours * 3.6e6)
        {
            long left = (long)(hours * 3.6e6) - fixture.Instrument.TestMilliseconds;
            fixture.Run(Math.Clamp(left, 50, 3_600_000));
            tally.Take();
        }

        fixture.Log.Flush();
        tally.Take();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Report(Fixture fixture, double hours, double seconds, double processorSeconds, TextWriter output)
    {
        double ran = fixture.Instrument.TestMilliseconds / 3.6e6;
        if (ran < hours)
        {
            output.WriteLine($"the test ended early, after {ran:F1} h: {fixture.Instrument.TestEnd}");
        }

        double ticks = ran * 72_000;
        output.WriteLine(
            $"speed: {ran:F1} h at 20 samples/s in {seconds:F2} s = {ran / seconds:F1} simulated hours per second, {seconds / ticks * 1e6:F3} us a tick");
        output.WriteLine(
            $"processor: {processorSeconds:F2} s of it, {ran / processorSeconds:F1} simulated hours per processor second, {processorSeconds / ticks * 1e6:F3} us a tick");
        output.WriteLine(
            $"1000 h: {seconds / ran * 1000:F1} s on one core, {processorSeconds / ran * 1000:F1} s of processor time (goal: under 60 s)");
    }
}
