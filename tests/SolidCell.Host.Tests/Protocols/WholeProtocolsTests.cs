using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.Shorts;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Host.Protocols;
using SolidCell.Host.Tests.CommandLine;
using SolidCell.Host.Tests.Demo;
using SolidCell.Protocols.Builtin;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Protocols;

/// <summary>
/// What the commands about protocols write, one after the other on one folder, in Whole/commands.txt, and what is told of simulated tests
/// of every kind in Whole/simulated.txt.
/// </summary>
public sealed class WholeProtocolsTests : IDisposable
{
    private const string Warned = """
        solidcell: 1
        name: warned
        title: With a card
        cell: { kind: full, capacity: 2 mAh, area: 2 cm2, card: { pellet: 600 um, conductivity: 1.3 mS/cm, batch: B4 } }
        conditions: { temperature: 30 degC +- 1 K, pressure: 5 MPa +- 10 % }
        steps:
          - charge: 0.1 C
            until:
              voltage-above: 4.2 V
          - loop: 2
            steps:
              - rest: 90 s
              - discharge: 1 mA/cm2
                for: 1 h
        """;

    private const string Broken = "solidcell: 1\nname: x\ncell:\n  kind: symmetric\non:\n  hard-short: stop\nsteps:\n  - deposit: 4 V\n    for: 1 h\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("solidcell-protocols-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Outputs_about_protocols_are_what_they_were()
    {
        Write("warned.yaml", Warned);
        Write("broken.yaml", Broken);
        Write("two.yaml", Broken + "  - rest: -1 s\n");
        Write("half.yaml", "solidcell: 1\nname: half\ncell: { kind: half }\non: { hard-short: note }\nsteps:\n  - discharge: 1 mA\n    for: 1 h\n");
        Write("steps.txt", "Charge at 5 A until 4.2 V\nHold at 4.2 V until 50 mA\nRest for 10 minutes\n");
        Write("strange.txt", "Charge at 5 A until 4.2 V\nHold at 4.2 V until C/50\n");
        Write("empty.json", "{}");
        GoldenCases.Check(new CommandOutcomes(_folder) { ShowsSpaces = true }.Of, "tests", "SolidCell.Host.Tests", "Protocols", "Whole", "commands.txt");
    }

    /// <summary>Of each kind with all measures and shorts, and with none.</summary>
    [Fact]
    public void What_is_told_of_simulated_tests_is_what_it_was()
    {
        var measures = new SimulatedMeasures(new StrippingLimit(0.3, 0.4, 1.23456),
            new ControlledSteps(new HoldLeak(4.20004, 6.0004, 0.2506), new SweepPeak(3.50004, 1.23456), new SweepPeak(3.0, -0.5)),
            new SimulatedPressure(new ConditionRange(4.9, 5.00006, 5.1), 0.0304));
        SimulatedShort soft = new(ShortName.Soft, 5.2544, 3, 0.3, 0.1234, 2.345), hard = new(ShortName.Hard, 6.54, 4, -0.4, 0.2, 2.734);
        using var output = new StringWriter();
        foreach (Analysis.Results.TestResult result in HandMadeKinds.All)
        {
            SimulationResult full = new("p", "c", 0.78539, 3, "completed", 12.345, 20, 4, 0.0123, [soft, hard], result, measures);
            SimulationPrinter.Text(full, output);
            SimulationPrinter.Json(full, output);
            SimulationResult bare = full with { Shorts = [hard], Measures = null, Result = HandMadeKinds.Bare with { Kind = result.Kind } };
            SimulationPrinter.Text(bare, output);
            SimulationPrinter.Text(bare with
            {
                Shorts = [],
                Measures = new(new(0.5, null, 1.1), new(null, null, new SweepPeak(3, -0.5)),
                    new SimulatedPressure(new ConditionRange(5, 5, 5), null)),
            }, output);
        }

        SimulationPrinter.Json(new("p", "c", 1, 3, "running", 1, 2, 1, 0, [], HandMadeKinds.Bare, null), output);
        GoldenText.Check(output.ToString().ReplaceLineEndings("\n"), "tests", "SolidCell.Host.Tests", "Protocols", "Whole", "simulated.txt");
    }

    /// <summary>
    /// A step that ends before any began is none; of a short that is reported twice the latter counts, and the earlier onset is first.
    /// </summary>
    [Fact]
    public void Records_of_a_simulated_test_become_steps_shorts_pulses_and_samples()
    {
        var records = new SimulatedRecords();
        records.Take(Record(RecordKind.StepEnded, 0, 0, 0, 0, 0, 0, 0));
        records.Take(Record(RecordKind.StepStarted, 1000, 0, 1, 1, (long)StepKind.ConstantCurrent, 500_000, 0, 0, 0, 0, 0, 1));
        records.Take(Record(RecordKind.Sample, 1000, 50_000, 500_000, 5000, 30_000, 0, 0));
        records.Take(Record(RecordKind.Sample, 901_000, 55_000, 500_000, 5016, 30_000, 0, 125_000));
        records.Take(Record(RecordKind.Sample, 1_801_000, 60_000, 500_000, 5030, 30_000, 0, 250_000));
        records.Take(Record(RecordKind.ShortCircuit, 1_700_000, 1, 50, 1_600_000, 1, 500_000, 200_000, 200_000, 0, 0, 0, 0, 1, 1, 1, 1, 0));
        records.Take(Record(RecordKind.ShortCircuit, 1_750_000, 2, 90, 1_500_000, 1, 500_000, 200_000, 200_000, 0, 0, 0, 0, 2, 1, 1, 1, 0));
        records.Take(Record(RecordKind.ShortCircuit, 1_760_000, 1, 80, 1_600_000, 1, 500_000, 200_000, 200_000, 0, 0, 0, 0, 1, 1, 1, 1, 0));
        records.Take(Record(RecordKind.StepEnded, 1_801_000, 0, 1, 1, (long)StepEndReason.Time, 250_000, 1_800_000));
        Assert.Equal([(2L, 90L), (1L, 80L)], records.Shorts.Select(found => (found.EventNumber, found.ConfidencePercent)));
        var cell = new NewCell("c", CellKind.Symmetric, 100_000_000);
        Analysis.Results.TestResult result = records.Result(BuiltinProtocols.Load("one-way"), cell);
        Assert.Equal((0.41667, 0.44444, 0.2), (result.FirstHardShort!.TestHours, result.FirstSoftShort!.TestHours,
            result.CumulativeMilliampHoursPerSquareCentimetre));
        SimulatedMeasures measures = records.Measures(BuiltinProtocols.Load("one-way"), cell)!;
        Assert.Equal("5.02 MPa (5.00 to 5.03)", measures.Pressure!.Text);
        Assert.Null(measures.Stripping);
    }

    /// <summary>Half a million samples are more than are kept, and then nothing is computed from them.</summary>
    [Fact]
    public void A_test_of_half_a_million_samples_has_no_measures()
    {
        var records = new SimulatedRecords();
        for (int i = 0; i < 499_999; i++)
        {
            records.Take(Record(RecordKind.Sample, i * 1000, 0, 0, 5000, 30_000, 0, 0));
        }

        var cell = new NewCell("c", CellKind.Symmetric, 100_000_000);
        Assert.NotNull(records.Measures(BuiltinProtocols.Load("ccd"), cell));
        records.Take(Record(RecordKind.Sample, 500_000_000, 0, 0, 5000, 30_000, 0, 0));
        Assert.Null(records.Measures(BuiltinProtocols.Load("ccd"), cell));
    }

    private static LogRecord Record(RecordKind kind, long milliseconds, params long[] fields)
    {
        var record = new LogRecord { Kind = kind, Milliseconds = milliseconds, BootId = 1, FieldCount = fields.Length };
        fields.CopyTo(record.Fields, 0);
        return record;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
