using System.Globalization;
using SolidCell.Core.Recording;

namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>
/// Three days on simulated time. SOLIDCELL_SOAK_SEED draws another set of faults, SOLIDCELL_SOAK_HOURS another length; what a seed did
/// wrong it does wrong again.
/// </summary>
[Collection(BootTests.Collection)]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int LongestUnstoredMilliseconds = 10_000;
    private const long Hour = 3_600_000;
    private static readonly double Hours = Setting("SOLIDCELL_SOAK_HOURS", 72);
    private static readonly long Seed = (long)Setting("SOLIDCELL_SOAK_SEED", 1);

    [Fact]
    public void Three_days_of_random_faults_lose_no_record_and_the_core_misses_no_deadline()
    {
        var module = Module.Esp32S3();
        var soak = Run(Hours, module.LogBytes, module.SegmentBytes);
        Assert.Empty(soak.Host.Log.Of(RecordKind.SamplesThinned));
        Assert.InRange(soak.Report.LongestUnstored, 0, LongestUnstoredMilliseconds);
    }

    [Fact]
    public void On_a_log_that_fills_up_while_the_host_is_away_nothing_but_older_samples_is_given_up()
    {
        var soak = Run(Hours / 9, 64 * 1024, 8 * 1024, new SoakEvent(SoakFault.HostAway, Hour, 6 * Hour));
        Assert.NotEmpty(soak.Host.Log.Of(RecordKind.SamplesThinned));
    }

    private SoakRun Run(double hours, int logBytes, int segmentBytes, params SoakEvent[] certain)
    {
        var soak = new SoakRun(Seed, hours, logBytes, segmentBytes, certain);
        soak.Run();
        var report = soak.Report;
        var text = report.ToText(soak.Host);
        output.WriteLine(text);
        Assert.All(
            report.Stored,
                boot => Assert.True(soak.Host.Log.Last(boot.Key) >= boot.Value,
                    $"boot {boot.Key} ends at the host with {soak.Host.Log.Last(boot.Key)}, on the storage was {boot.Value}\n{text}"));
        soak.Host.Log.AssertContinuous();
        soak.Host.Log.AssertTimeGoesOn();
        Assert.Single(soak.Host.Log.Of(RecordKind.TestStarted));
        Assert.Equal(0, report.Overflowed);
        Assert.Equal(0, report.TickFailures);
        Assert.Equal(report.MissedForTheBus, report.Missed);
        return soak;
    }

    private static double Setting(string name, double usual) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;
}
