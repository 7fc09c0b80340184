using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SolidCell.Analysis.Deviations;
using SolidCell.Analysis.Export;
using SolidCell.Analysis.Results;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Analysis.Tests.Results;

/// <summary>All that is said of some tests, written by hand, and every export of them, in a text for each beside this file.</summary>
public sealed class WholeTestTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly TemporaryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    /// <summary>2 cm2: 0.1 to 0.4 mA/cm2, which fails softly at 0.3 and hard at 0.4.</summary>
    [Fact]
    public Task A_staircase_that_shorts()
    {
        HandMadeLog log = new HandMadeLog(CellKind.Symmetric, 200_000_000).Add(RecordKind.Booted, 1, 3, 10203).Rest(0.5, 1000);
        for (int level = 1; level <= 4; level++)
        {
            log.Current(level * 200_000, 1, 50, growth: 0.05 * level);
            if (level == 2)
            {
                log.Add(RecordKind.Fault, (long)FaultId.PressureLow, 1, 900, 2, 4)
                    .Add(RecordKind.Fault, (long)FaultId.PressureLow, 0, 1100, 2, 0)
                    .Add(RecordKind.Halted, (long)HaltReason.Operator, 4, 100, 0, 0, 0).Add(RecordKind.Command, new byte[16], 3, 1);
            }

            if (level == 3)
            {
                log.Add(RecordKind.ShortCircuit, 1, 80, log.Now - 900_000, 6, 300_000, 225_000, 1_425_000, 34_500, 20_000, 33_000,
                        1, 1, 2, 6, 3, 0)
                    .Add(RecordKind.Waveform, [16, 39, 0, 0, 160, 134, 1, 0, 208, 7, 0, 0, 160, 134, 1, 0], 1, 0, 50, 2);
            }

            log = level < 4 ? log.Current(-level * 200_000, 1, 55) : log.Current(-800_000, 0.5, 0.5, StepEndReason.ShortResponse);
        }

        log.Add(RecordKind.ShortCircuit, 2, 95, log.Now - 60_000, 8, 400_000, 150_000, 1_900_000, 44_000, 300, 310, 0, 2, 1, 9, 4, 0)
            .Add(RecordKind.Resumed, 12_000, 111, 9, 100, 0, 0).Add(RecordKind.TestEnded, 2, 2_000_000, 1_700_000, 9, 4);
        log.Write(_store, new NewCell("Li/1", CellKind.Symmetric, 200_000_000)
        {
            Chemistry = "Li | Li6PS5Cl | Li",
            WorkingElectrode = "bare Li",
            Notes = "first pellet",
            Card = """{"die_mm":13,"pellet_um":600}""",
        });
        return CheckAsync("staircase.txt");
    }

    /// <summary>1 cm2 and 10 mg: three cycles of 3, 2.7 and 2.4 mAh, the last of which an operator stopped.</summary>
    [Fact]
    public Task A_full_cell_that_fades()
    {
        HandMadeLog log = new HandMadeLog(CellKind.Full, 100_000_000, 3_000_000).Rest(1, 2_900_000);
        for (int cycle = 0; cycle < 3; cycle++)
        {
            double fade = 1 - (0.1 * cycle);
            log.Current(300_000, 10 * fade, 100, StepEndReason.VoltageAbove, volts: 3.8)
                .Step(StepKind.ConstantVoltage, 0, 1.5, StepEndReason.AbsoluteCurrentBelow,
                    share => (4_200_000, (long)(300_000 * (1 - (0.9 * share)))))
                .Rest(0.2, 4_100_000)
                .Current(-300_000, 9.5 * fade, 120, cycle == 2 ? StepEndReason.Operator : StepEndReason.VoltageBelow, volts: 3.6);
        }

        log.Add(RecordKind.TestEnded, 3, 8_000_000, 7_600_000, 13, 3);
        log.Write(_store, new NewCell("NCM 1", CellKind.Full, 100_000_000) { ActiveMassMicrograms = 10_000, CapacityNanoampHours = 3_000_000 });
        return CheckAsync("full.txt");
    }

    /// <summary>Holds, sweeps both ways, a power, and pulses, of a half cell without a mass.</summary>
    [Fact]
    public Task A_half_cell_under_control()
    {
        HandMadeLog log = new HandMadeLog(CellKind.Half, 78_539_816)
            .Step(StepKind.ConstantVoltage, 0, 2, StepEndReason.Time, share => (100_000, (long)(50_000 * (1 - (0.99 * share)))))
            .Step(StepKind.VoltageSweep, 0, 1, StepEndReason.Time,
                share => ((long)(3e6 + (1.2e6 * share)), (long)(400_000 * share * (1 - share))))
            .Step(StepKind.VoltageSweep, 0, 1, StepEndReason.Time,
                share => ((long)(4.2e6 - (1.2e6 * share)), (long)(-300_000 * share * (1 - share))))
            .Step(StepKind.ConstantPower, 0, 1, StepEndReason.Time, share => (3_500_000, (long)(-1_000_000 * (1 + (0.1 * share)))))
            .Step(StepKind.Pulse, 500_000, 0.01, StepEndReason.Time, _ => (3_600_000, 500_000))
            .Add(RecordKind.PulseResistance, 40_000_000, 50_000_000, 0, 5)
            .Step(StepKind.Pulse, -500_000, 0.01, StepEndReason.Time, _ => (3_400_000, -500_000))
            .Add(RecordKind.PulseResistance, 44_000_000, 58_000_000, 60_000_000, 6)
            .Current(100_000, 1, 30, null);
        log.Write(_store, new NewCell("half", CellKind.Half, 78_539_816));
        return CheckAsync("half.txt");
    }

    /// <summary>Lithium on a bare collector: a first cycle of 90 %, then 99 %.</summary>
    [Fact]
    public Task An_anode_free_cell_that_is_plated_and_stripped_out()
    {
        HandMadeLog log = new HandMadeLog(CellKind.AnodeFree, 100_000_000);
        foreach (double share in new[] { 0.9, 0.99, 0.985 })
        {
            log.Current(500_000, 2, 60).Current(-500_000, 2 * share, 60, StepEndReason.AbsoluteVoltageAbove, growth: 3);
        }

        log.Add(RecordKind.TestEnded, 0, 3_000_000, 2_875_000, 6, 3);
        log.Write(_store);
        return CheckAsync("anode-free.txt");
    }

    /// <summary>Only deposition, until the operator stops it; then nothing is left of what a short would be.</summary>
    [Fact]
    public Task A_deposition_in_one_direction()
    {
        HandMadeLog log = new HandMadeLog(CellKind.Symmetric, 100_000_000).Rest(0.1)
            .Current(500_000, 8, 60, growth: 0.3).Current(500_000, 4, 90);
        log.Add(RecordKind.ShortCircuit, 1, 70, log.Now - 1_800_000, 1, 500_000, 5_750_000, 5_750_000, 45_000, 30_000, 44_000,
            1, 1, 3, 3, 1, 0);
        log.Write(_store);
        return CheckAsync("one-way.txt");
    }

    /// <summary>Long cycling at one density with a drift of pressure and voltage.</summary>
    [Fact]
    public Task A_symmetric_cell_that_lives()
    {
        var log = new HandMadeLog(CellKind.Symmetric, 78_539_816);
        for (int cycle = 0; cycle < 13; cycle++)
        {
            log.Current(392_699 + (cycle * 1000), 1, 40 + cycle, growth: 0.02).Current(-392_699, 1, 42 + cycle, growth: 0.02);
        }

        log.Write(_store);
        return CheckAsync("cycling.txt");
    }

    private async Task CheckAsync(string file)
    {
        var text = new StringBuilder();
        using var reader = new TestReader(_store.Database);
        StoredTest test = reader.List().Single();
        var measures = TestMeasures.Read(_store.Database, test);
        text.Append(FormattableString.Invariant($"{ResultLine.Of(measures.Result)} | {ResultLine.Number(measures.Result):0.######}\n"));
        Lines(text, "lines", ResultLines.Of(measures).Select(line => $"{line.What}: {line.Value}"));
        IReadOnlyList<HalfCycleColumn> columns = HalfCycleColumn.Of(measures);
        Lines(text, string.Join(" ", columns.Select(column => column.Name)), measures.HalfCycles.Select(half => string.Join(' ', columns.Select(
            column => column.Value(measures, half)?.ToString("F" + column.Decimals, System.Globalization.CultureInfo.InvariantCulture) ?? "-"))));
        Lines(text, "levels", measures.Levels.Select(level => FormattableString.Invariant($"{level}")));
        Lines(text, "deviations", TestDeviations.Of(_store.Database, test).Select(one => FormattableString.Invariant($"{one.TestHours:0.####} {one.What}: {one.Detail}")));
        Lines(text, "metadata", [BdfMetadata.Of(test, "x.metadata.json").ToJsonString()]);
        foreach (string format in new[] { ExportFormats.BdfCsv, ExportFormats.RawCsv })
        {
            Lines(text, format, (await ExportAsync(test, format)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(40));
        }

        JsonObject json = JsonNode.Parse(await ExportAsync(test, ExportFormats.Json))!.AsObject();
        foreach (string known in new[] { "@context", "schema:variableMeasured", "conventions", "samples" })
        {
            json.Remove(known);
        }

        text.Append(json.ToJsonString(Indented)).Append('\n');
        GoldenText.Check(text.ToString(), "tests", "SolidCell.Analysis.Tests", "Results", "Whole", file);
    }

    private async Task<string> ExportAsync(StoredTest test, string format)
    {
        using var reader = new TestReader(_store.Database);
        using var stream = new MemoryStream();
        await ExportFormats.WriteAsync(_store.Database, test, format, false, new ExportRows(reader, test), stream, Cancellation);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Lines(StringBuilder text, string title, IEnumerable<string> lines) =>
        text.Append("-- ").Append(title).Append('\n').AppendJoin("", lines.Select(line => line + "\n"));
}
