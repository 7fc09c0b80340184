using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Reports.Tests.Pages;

/// <summary>
/// A test written by hand on 1 cm2: an hour of 0.5 mA/cm2 at +50 mV, an hour of it back at -50 mV, a fault that came and went, and a power
/// cut of 12 s.
/// </summary>
internal static class StoredExample
{
    private const long Hour = 3_600_000;

    public static StoredTest Write(
        StoreDatabase database, string cell, byte number, string? card = """{"pellet_um":650,"conductivity_ms_cm":1.3}""")
    {
        byte[] id = [.. Enumerable.Repeat(number, 16)];
        long cellId = new CellRegistry(database, TimeProvider.System).Add(
            new NewCell(cell, CellKind.Symmetric, 100_000_000)
            {
                Chemistry = "Li | Li6PS5Cl | Li",
                Card = card,
                Notes = "<b>first</b> & only",
            });
        new TestRegistry(database, TimeProvider.System).Plan(new PlannedTest(id, $"f{number}", false, null, cellId, new byte[32]));
        using var writer = new RecordWriter(database, TimeProvider.System);
        writer.Write($"f{number}", HandMadeBatch.Of(
            number,
            HandMadeBatch.One(RecordKind.TestStarted, 0, 0, [.. id, .. new byte[32]], 0, 100_000_000, 0, 1_700_000_000_000),
            Start(1, 0, 500_000, 1), Samples(2, 0, 50_000), End(62, Hour, 500_000, 1, StepEndReason.Time),
            HandMadeBatch.One(RecordKind.Fault, 63, Hour, [], (long)FaultId.OverCurrent, 1, 0, 0),
            HandMadeBatch.One(RecordKind.Fault, 64, Hour + 1000, [], (long)FaultId.OverCurrent, 0, 0, 0),
            HandMadeBatch.One(RecordKind.Resumed, 65, Hour + 2000, [], 12_000, 0, 0, 0, 0),
            Start(66, Hour + 2000, -500_000, 2), Samples(67, Hour + 2000, -50_000),
            End(127, (2 * Hour) + 2000, -500_000, 2, StepEndReason.Time),
            HandMadeBatch.One(RecordKind.TestEnded, 128, (2 * Hour) + 2000, [], (long)TestEndReason.StoppedByOperator, 0, 1_000_000, 2,
                0)));
        writer.Commit();
        using var reader = new TestReader(database);
        return reader.Find(id)!;
    }

    private static Store.Records.RecordGroup Start(long sequence, long at, long nanoamps, int half) => HandMadeBatch.One(
        RecordKind.StepStarted, sequence, at, [], half - 1, half, 1, (long)StepKind.ConstantCurrent, nanoamps, 0, 0, 0, 0, 0, half, 0, 0,
        Math.Sign(nanoamps));

    private static Store.Records.RecordGroup End(long sequence, long at, long nanoamps, int half, StepEndReason reason) =>
        HandMadeBatch.One(
        RecordKind.StepEnded, sequence, at, [], half - 1, half, 1, (long)reason, nanoamps, Hour, half);

    private static Store.Records.RecordGroup Samples(long first, long begin, long microvolts) =>
        HandMadeBatch.Samples(first, [.. Enumerable.Range(1, 60).Select(i => begin + (i * 59_000L))], _ => microvolts);
}
