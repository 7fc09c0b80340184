using System.Globalization;
using SolidCell.Files;

namespace SolidCell.Replay.Tests;

/// <summary>
/// What independent witnesses add to a replayed trace: a cell of 100 ohm cm2 (bulk 60) at 0.5 mA/cm2 whose short, from 20 h on, takes more
/// than half of the current.
/// </summary>
public sealed class WitnessReplayTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_short_below_the_bulk_that_was_given_is_proven_and_one_of_an_unknown_bulk_is_suspected()
    {
        ReplayResult known = Replay(60), unknown = Replay(null);
        Assert.Equal(("persistent", "proven"), (known.Events[0].Class, known.Events[0].Evidence));
        Assert.Contains("ionic-floor", known.Events[0].Witnesses);
        Assert.Equal(("persistent", "suspected"), (unknown.Events[0].Class, unknown.Events[0].Evidence));
    }

    [Fact]
    public void The_text_says_what_each_witness_says()
    {
        Write();
        using var output = new StringWriter();
        Assert.Equal(0,
            ReplayRunner.Run(new ReplayOptions
            {
                File = _file,
                AreaSquareCentimetres = 1,
                BulkOhmSquareCentimetres = 60,
            }, output, TextWriter.Null, TestContext.Current.CancellationToken));
        Assert.Contains("persistent, proven", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("witness ionic-floor proves: half-cycle", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("% sure", output.ToString(), StringComparison.Ordinal);
    }

    private ReplayResult Replay(double? bulk)
    {
        Write();
        var options = new ReplayOptions { File = _file, AreaSquareCentimetres = 1, BulkOhmSquareCentimetres = bulk };
        using Trace trace = TraceFile.Open(_file);
        return new TraceReplayer(options, CellScale.Of(trace, options)).Run(trace);
    }

    private void Write()
    {
        IEnumerable<string> rows = Enumerable.Range(0, 4320).Select(i => i * 20).Select(seconds =>
        {
            int sign = seconds / 3600 % 2 == 0 ? 1 : -1;
            double volts = sign * ((seconds < 72_300 ? 0.05 : 0.0225) + (Flicker(seconds) * 10e-6));
            return string.Create(CultureInfo.InvariantCulture, $"{seconds},{volts:0.######},{sign * 0.0005}");
        });
        File.WriteAllLines(_file, rows.Prepend("Test Time / s,Voltage / V,Current / A"));
        static int Flicker(int seconds) => seconds / 20 % 3;
    }
}
