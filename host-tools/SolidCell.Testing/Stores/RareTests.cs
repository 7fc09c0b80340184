using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Testing.Stores;

/// <summary>
/// Tests by hand that have what few tests have: sweeps and a power, more shorts and half-cycles than a page shows, a collector whose
/// protocol is stored, a file that was imported.
/// </summary>
public static class RareTests
{
    private const long Unmeasured = 0x11;
    private const long Hour = 3_600_000;

    private static readonly string[] Verbs = ["deposit", "strip"];

    /// <summary>Stores them; in the order swept, shorted, collector, imported.</summary>
    public static IReadOnlyList<StoredTest> Write(StoreDatabase store) =>
        [Swept(store), Shorted(store), Collector(store), Imported(store)];

    /// <summary>
    /// 2 cm2 between 3 and 4 V, four times: up with 2 mA at the top, down to -1 mA; before them 0.1 mA, after them a power, and a sweep
    /// that is still on. A sample of each cycle has no voltage. On a virtual fixture, in a run with the seed 42.
    /// </summary>
    private static StoredTest Swept(StoreDatabase store)
    {
        HandMadeLog log = new HandMadeLog(CellKind.Full, 200_000_000, 2_000_000, 4).Current(100_000, 0.5, 100, volts: 3);
        for (int cycle = 1; cycle <= 4; cycle++)
        {
            long scale = cycle;
            log.Step(StepKind.VoltageSweep, 9_000_000 + cycle, 1, StepEndReason.Time,
                    share => ((long)(3e6 + (1e6 * share)), (long)(2e6 * share) + scale))
                .Add(RecordKind.Sample, 9_000_000, 8_000_000, 5000, 30_000, Unmeasured, 0)
                .Step(StepKind.VoltageSweep, -9_000_000, 1, StepEndReason.Time,
                    share => ((long)(4e6 - (1e6 * share)), (long)(-1e6 * share) - scale));
        }

        log.Step(StepKind.ConstantPower, 0, 0.5, StepEndReason.Time, share => ((long)(3.2e6 - (2e5 * share)), -(long)(6e5 + (5e4 * share))))
            .Rest(0.25, 3_100_000)
            .Step(StepKind.VoltageSweep, 9_000_000, 1, null, share => ((long)(3e6 + (5e5 * share)), (long)(7e5 * share)));
        long cell = new CellRegistry(store, TimeProvider.System).Add(new NewCell("swept", CellKind.Full, 200_000_000));
        long run = new RunRegistry(store, TimeProvider.System).Begin("experiment", 42);
        byte[] id = [.. Enumerable.Repeat((byte)4, 16)];
        new TestRegistry(store, TimeProvider.System).Plan(new PlannedTest(id, "press-1", true, run, cell, new byte[32]));
        log.Write(store);
        return Find(store, id);
    }

    /// <summary>
    /// 101 half-cycles of six minutes at 1 mA/cm2 through 20 ohm, with a short in the middle of each: every third is hard. Of the first
    /// eight a waveform was kept, and the later they are the more certain.
    /// </summary>
    private static StoredTest Shorted(StoreDatabase store)
    {
        var log = new HandMadeLog(CellKind.Symmetric, 100_000_000, 0, 5);
        for (int half = 1; half <= 101; half++)
        {
            int sign = half % 2 == 0 ? -1 : 1;
            log.Current(sign * 1_000_000, 0.1, 20, half == 101 ? null : StepEndReason.Time, growth: half / 100.0)
                .Add(RecordKind.ShortCircuit, half % 3 == 0 ? 2 : 1, Math.Min(100, half + 20), log.Now - 180_000, half, sign * 1_000_000,
                    50_000, 100_000 * half, 20_000, 15_000, 20_000, half % 2, half, 1 + (half % 3), half, (half + 1) / 2, 0);
            if (half <= 8)
            {
                log.Add(RecordKind.Waveform, [32, 78, 0, 0, 64, 66, 15, 0, 152, 58, 0, 0, 64, 66, 15, 0], half, 0, 50, 2);
            }
        }

        log.Write(store, new NewCell("shorted", CellKind.Symmetric, 100_000_000));
        return Find(store, [.. Enumerable.Repeat((byte)5, 16)]);
    }

    /// <summary>
    /// 1 cm2 of copper: 1 mAh plated and stripped, 1 mAh plated and 0.9 mAh stripped, by a protocol of 102 rows that is stored under the
    /// program's hash; with two notes, a group and tags.
    /// </summary>
    private static StoredTest Collector(StoreDatabase store)
    {
        byte[] program = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
        string[] steps = [.. Verbs.Select(verb => $"      - {verb}: 10 uA/cm2\n        per-turn: 10 uA/cm2\n        for: 1 h\n")];
        string head = "solidcell: 1\nname: steps-up\ntitle: Fifty <steps>\ncell: { kind: anode-free, area: 1 cm2 }\n";
        new ProtocolRegistry(store, TimeProvider.System).Add(program, "steps-up", [1, 2, 3],
            $"{head}steps:\n  - rest: 30 min\n  - loop: 50\n    steps:\n{steps[0]}{steps[1]}");
        new HandMadeLog(CellKind.AnodeFree, 100_000_000, 0, 6).Rest(0.5, -20_000)
            .Current(500_000, 2, 40).Current(-500_000, 2, 60, StepEndReason.VoltageBelow)
            .Current(500_000, 2, 40).Current(-500_000, 1.8, 60, StepEndReason.VoltageBelow)
            .Add(RecordKind.TestEnded, 1, 2_000_000, 1_900_000, 5, 2)
            .Write(store, new NewCell("collector", CellKind.AnodeFree, 100_000_000)
            {
                Chemistry = "Cu | Li6PS5Cl | Li",
                WorkingElectrode = "Cu",
                ActiveMassMicrograms = 4_500,
            }, program);
        byte[] id = [.. Enumerable.Repeat((byte)6, 16)];
        var editor = new TestEditor(store, new FixedClock(), "anna");
        editor.AddNote(id, "pressed twice");
        editor.AddNote(id, "a <b>bubble</b> at the rim");
        editor.Edit(id, labels => labels with { Group = "copper", Tags = ["thin", "new"] });
        return Find(store, id);
    }

    /// <summary>Two samples of a file, an hour apart, without pressure and temperature.</summary>
    private static StoredTest Imported(StoreDatabase store)
    {
        byte[] hash = [.. Enumerable.Repeat((byte)8, 32)];
        long cell = new CellRegistry(store, TimeProvider.System).Add(new NewCell("imported", CellKind.Half, 100_000_000));
        var origin = new StoredOrigin("cell 8.mpr", hash, "BioLogic", "time, voltage", "");
        using (var writer = new ImportWriter(store, new ImportedTest(origin, cell, 1_700_000_000_000), 100_000_000, 0, new FixedClock()))
        {
            long step = writer.NextSequence();
            writer.Write(RecordKind.StepStarted, step, 0, 0, 1, 1, (long)StepKind.ConstantCurrent, 250_000, 0, 0, 0, 0, 0, 1);
            foreach (long at in new[] { 0, Hour })
            {
                writer.Write(new StoredSample(at, 500_000 + (at / 1000), 250_000, 0, 0, 0x1100, at / 15));
            }

            writer.Commit([]);
        }

        return Find(store, hash[..16]);
    }

    private static StoredTest Find(StoreDatabase store, byte[] id)
    {
        using var reader = new TestReader(store);
        return reader.Find(id)!;
    }

    /// <summary>On a day in 2024.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddDays(20_000);
    }
}
