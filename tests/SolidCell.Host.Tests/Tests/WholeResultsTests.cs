using SolidCell.Analysis.Results;
using SolidCell.Analysis.Spectra;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Host.Tests.CommandLine;
using SolidCell.Host.Tests.Experiment;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Tests;

/// <summary>
/// What is listed, said and exported of tests that have what few have (<see cref="RareTests"/>, and a staircase that fails, one way, pulses
/// and a test that ended at once), one command after the other on one database, in Whole/results.txt.
/// </summary>
public sealed class WholeResultsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Results_of_rare_tests_are_what_they_were()
    {
        RareTests.Write(_store.Database);
        Staircase();
        Pulses();
        new HandMadeLog(CellKind.Symmetric, 100_000_000, 0, 10).Current(300_000, 1, 20).Rest(0.1).Current(300_000, 1, 25)
            .Write(_store, new NewCell("one-way", CellKind.Symmetric, 100_000_000));
        new HandMadeLog(CellKind.Full, 100_000_000, 0, 11).Add(RecordKind.Fault, (long)Core.Safety.FaultId.OverCurrent, 1, 0, 0)
            .Add(RecordKind.TestEnded, (long)TestEndReason.Fault, 0, 0, 0, 0)
            .Write(_store, new NewCell("at once", CellKind.Full, 100_000_000));
        new HandMadeLog(CellKind.Half, 78_539_816, 0, 13).Rest(1, 500_000).Write(_store, new NewCell("ninth", CellKind.Half, 78_539_816));
        File.WriteAllText(Path.Combine(_store.Directory, "other.metadata.json"), "{}\n");
        File.WriteAllText(Path.Combine(_store.Directory, "broken.metadata.json"), "{");
        GoldenCases.Check(new CommandOutcomes(_store.Directory) { ShowsSpaces = true }.Of,
            "tests", "SolidCell.Host.Tests", "Tests", "Whole", "results.txt");
    }

    /// <summary>Twenty half-cycles and spectra are all shown, of twenty-one the last twenty with a sentence.</summary>
    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void More_than_twenty_half_cycles_or_spectra_are_counted_and_the_last_are_shown(int count, int sentences)
    {
        TestMeasures test = Measures();
        using var output = new StringWriter();
        ResultPrinter.Text([test with { HalfCycles = [.. test.HalfCycles.Take(count)] }], output);
        string[] lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        int head = Array.FindIndex(lines, line => line.StartsWith("half_cycle ", StringComparison.Ordinal));
        Assert.StartsWith($"{count - 19} ", lines[head + 1], StringComparison.Ordinal);
        Assert.StartsWith($"{count} ", lines[head + 20], StringComparison.Ordinal);
        Assert.Equal(sentences, lines.Count(line => line == $"These are the last 20 of {count} half-cycles; --csv and --json have all."));
        Assert.Equal(["", ""], lines[^2..]);

        using var table = new StringWriter();
        SpectraPrinter.Table([.. Enumerable.Range(1, count).Select(one => Spectrum(one, one == 5 ? "shortened" : null))], table);
        lines = table.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith($"{count - 19}.00 ", lines[2], StringComparison.Ordinal);
        Assert.Equal(sentences, lines.Count(line => line == $"These are the last 20 of {count} spectra; --json has all."));
        Assert.Equal(["Note: shortened.", "", ""], lines[^3..]);
    }

    [Fact]
    public void Without_half_cycles_and_spectra_there_is_no_table()
    {
        using var output = new StringWriter();
        SpectraPrinter.Table([], output);
        Assert.Empty(output.ToString());
        ResultPrinter.Text([Measures() with { HalfCycles = [] }], output);
        Assert.DoesNotContain("half_cycle", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Spectra_say_for_programs_what_was_found_and_from_what() => GoldenText.Check(
        RoundedNumbers.In(SpectraPrinter.Json([Spectrum(2, "shortened"), Spectrum(3, null)]).ToJsonString(
            new System.Text.Json.JsonSerializerOptions { WriteIndented = true })) + "\n",
        "tests", "SolidCell.Host.Tests", "Tests", "Whole", "spectra.json");

    private static readonly Lazy<FittedSpectrum> Fitted = new(() => FittedSpectra.Of([HandMadeSpectra.Noisy[0]])[0]);

    private static FittedSpectrum Spectrum(double hours, string? correction) => Fitted.Value with
    {
        Stored = Fitted.Value.Stored with { StorageHours = hours, Correction = correction },
    };

    private TestMeasures Measures() => TestMeasures.Read(_store.Database, RareTests.Write(_store.Database)[1]);

    /// <summary>
    /// 0.1 to 0.4 mA/cm2 both ways through a resistance that rises in the strip of 0.3; a soft short at 0.3, and at 0.4 the limit of the
    /// voltage, a power cut and a hold whose current stays.
    /// </summary>
    private void Staircase()
    {
        var log = new HandMadeLog(CellKind.Symmetric, 100_000_000, 0, 12);
        for (int level = 1; level <= 4; level++)
        {
            StepEndReason end = level == 4 ? StepEndReason.VoltageBelow : StepEndReason.Time;
            log.Current(level * 100_000, 1, 40).Current(-level * 100_000, 1, 40, end, growth: level == 3 ? 0.9 : 0.1);
            if (level == 3)
            {
                log.Add(RecordKind.ShortCircuit, 1, 80, log.Now - 900_000, 6, -300_000, 75_000, 1_150_000,
                    -20_500, -12_000, -20_000, 1, 1, 2, 6, 3, 0);
            }
        }

        log.Step(StepKind.ConstantVoltage, 0, 6, StepEndReason.Time, share => (100_000, (long)(20_000 * (1 - (0.99 * share))) + 50))
            .Add(RecordKind.Resumed, 61_000, 0, 0, 0, 0)
            .Add(RecordKind.TestEnded, (long)TestEndReason.StoppedByLimit, 1_000_000, 900_000, 8, 4)
            .Write(_store, new NewCell("stairs, \"steep\"", CellKind.Symmetric, 100_000_000));
    }

    private void Pulses()
    {
        var log = new HandMadeLog(CellKind.Symmetric, 100_000_000, 0, 9);
        foreach (long milliohms in new[] { 50_000, 52_000 })
        {
            log.Step(StepKind.Pulse, 1_000_000, 0.01, StepEndReason.Time, _ => (55_000, 1_000_000))
                .Add(RecordKind.PulseResistance, milliohms * 1000, (milliohms + 3000) * 1000, (milliohms + 6000) * 1000, 1);
        }

        log.Write(_store, new NewCell("pulsed", CellKind.Symmetric, 100_000_000));
    }
}
