using System.Globalization;
using SolidCell.Files;

namespace SolidCell.Replay.Tests;

/// <summary>What a replay makes of an event that is still open at the last row.</summary>
public sealed class EndOfTraceTests : IDisposable
{
    private const double Period = 0.1;
    private const double HealthyVolts = 0.1;
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_soft_short_that_lasts_to_the_last_row_ends_with_that_rows_voltage()
    {
        ReplayEvent found = Assert.Single(Replay(seconds => seconds < 60 ? HealthyVolts : seconds < 62.95 ? 0.06 : 0.059).Events);
        Assert.Equal(0.059, found.AfterV, 6);
        Assert.False(found.Recovered);
    }

    [Fact]
    public void A_soft_short_that_recovered_just_before_the_last_row_is_given_as_recovered()
    {
        ReplayEvent found = Assert.Single(Replay(seconds => seconds is >= 60 and < 61 ? 0.06 : HealthyVolts).Events);
        Assert.InRange(found.AfterV, HealthyVolts, HealthyVolts + 20e-6);
        Assert.True(found.Recovered);
    }

    /// <summary>Replays 63 s of 1 mA through 1 cm2; the last digit of the voltage moves by 20 uV until 62.5 s.</summary>
    private ReplayResult Replay(Func<double, double> volts)
    {
        IEnumerable<string> rows = Enumerable.Range(0, 631).Select(i => i * Period)
            .Select(seconds =>
                string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0},{volts(seconds) + Jitter(seconds):0.######},0.001"));
        File.WriteAllLines(_file, rows.Prepend("Test Time / s,Voltage / V,Current / A"));
        var options = new ReplayOptions { File = _file, AreaSquareCentimetres = 1 };
        using Trace trace = TraceFile.Open(_file);
        return new TraceReplayer(options, CellScale.Of(trace, options)).Run(trace);
    }

    private static double Jitter(double seconds) => seconds < 62.5 && (int)Math.Round(seconds / Period) % 2 == 1 ? 20e-6 : 0;
}
