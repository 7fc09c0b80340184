using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>
/// Four symmetric cells of 1 cm2, written by hand: four half-cycles of an hour at 0.5 mA/cm2, B1 and B2 at 50 and 60 mV (group bare), C1
/// and C2 at 30 and 34 mV (group coated). B1 has a hard short after 3.5 h.
/// </summary>
internal static class FourCells
{
    private const long Hour = 3_600_000;
    private const long Nanoamps = 500_000;
    private const int Samples = 120;

    public static string IdOf(int number) => string.Concat(Enumerable.Repeat($"{number:x2}", 16));

    public static void Write(StoreDatabase database)
    {
        Write(database, 0x21, "B1", "bare", 50_000, hasShort: true);
        Write(database, 0x22, "B2", "bare", 60_000, hasShort: false);
        Write(database, 0x23, "C1", "coated", 30_000, hasShort: false);
        Write(database, 0x24, "C2", "coated", 34_000, hasShort: false);
    }

    private static void Write(StoreDatabase database, byte number, string cell, string group, long microvolts, bool hasShort)
    {
        byte[] id = [.. Enumerable.Repeat(number, 16)];
        long cellId = new CellRegistry(database, TimeProvider.System).Add(new NewCell(cell, CellKind.Symmetric, 100_000_000));
        new TestRegistry(database, TimeProvider.System).Plan(new PlannedTest(id, "press-" + cell, false, null, cellId, new byte[32]));
        using (var writer = new RecordWriter(database, TimeProvider.System))
        {
            foreach (RecordGroup records in Records(id, microvolts, hasShort))
            {
                writer.Write("press-" + cell, HandMadeBatch.Of(number, records));
            }

            writer.Commit();
        }

        new TestEditor(database, TimeProvider.System).Edit(id, labels => labels with { Group = group });
    }

    private static IEnumerable<RecordGroup> Records(byte[] id, long microvolts, bool hasShort)
    {
        long sequence = 0;
        yield return HandMadeBatch.One(RecordKind.TestStarted, sequence++, 0, [.. id, .. new byte[32]], 0, 100_000_000, 0,
            1_700_000_000_000 + (id[0] * 1000));
        for (int half = 1; half <= 4; half++)
        {
            long begin = (half - 1) * Hour, sign = half % 2 == 1 ? 1 : -1;
            yield return HandMadeBatch.One(RecordKind.StepStarted, sequence++, begin, [], half - 1, half, (half + 1) / 2,
                (long)StepKind.ConstantCurrent, sign * Nanoamps, 0, 0, 0, 0, 0, half, 0, 0, sign);
            yield return HandMadeBatch.Samples(
                sequence, [.. Enumerable.Range(1, Samples).Select(i => begin + (i * 29_000L))], _ => sign * microvolts);
            sequence += Samples;
            if (hasShort && half == 4)
            {
                yield return HandMadeBatch.One(RecordKind.ShortCircuit, sequence++, begin + (Hour / 2) + 100, [], 2, 90, begin + (Hour / 2),
                    half, Nanoamps, 250_000, 1_750_000, microvolts, 500, 500, 0, 1, 1, half, 2);
            }

            yield return HandMadeBatch.One(RecordKind.StepEnded, sequence++, begin + Hour, [], half - 1, half, (half + 1) / 2,
                (long)StepEndReason.Time, sign * Nanoamps, Hour, half);
        }

        yield return HandMadeBatch.One(RecordKind.TestEnded, sequence, 4 * Hour, [], (long)TestEndReason.Completed, 0, 4 * Nanoamps, 4, 2);
    }
}
