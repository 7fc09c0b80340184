using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Host.Tests.Documentation;

/// <summary>
/// A test of a full cell written by hand: two cycles of a charge from 3.0 to 3.9 V and a discharge back, ninety samples each.
/// </summary>
internal static class LabFullCell
{
    private const long AreaSquareMicrometres = 78_539_816;
    private const long Nanoamps = 1_000_000;
    private const int Samples = 90;
    private const int HalfCycles = 4;
    private const long HalfMilliseconds = Samples * 10_000L;

    /// <param name="database">Where to write it.</param>
    /// <param name="cell">Name of the cell, which has 10 mg of active material.</param>
    /// <param name="testId">Its first byte is the boot's number too.</param>
    public static void Write(StoreDatabase database, string cell, byte[] testId)
    {
        long cellId = new CellRegistry(database, TimeProvider.System)
            .Add(new NewCell(cell, CellKind.Full, AreaSquareMicrometres)
            {
                ActiveMassMicrograms = 10_000,
                CapacityNanoampHours = 1_000_000,
                IsRegistered = false,
            });
        new TestRegistry(database, TimeProvider.System).Plan(new PlannedTest(testId, "bench-2", false, null, cellId, new byte[32]));
        using var writer = new RecordWriter(database, TimeProvider.System);
        writer.Write("bench-2", HandMadeBatch.Of(testId[0], HandMadeBatch.One(
            RecordKind.TestStarted, 0, 0, [.. testId, .. new byte[32]], (long)CellKind.Full, AreaSquareMicrometres, 1_000_000,
            1_700_000_000_000)));
        for (int half = 0; half < HalfCycles; half++)
        {
            writer.Write("bench-2", HandMadeBatch.Of(testId[0], Half(half)));
        }

        writer.Write("bench-2", HandMadeBatch.Of(testId[0], HandMadeBatch.One(
            RecordKind.TestEnded, 1 + (HalfCycles * (Samples + 2L)), HalfCycles * HalfMilliseconds, [], 0, 0, 0, HalfCycles, 2)));
        writer.Commit();
    }

    private static RecordGroup[] Half(int half)
    {
        bool isCharge = half % 2 == 0;
        long begin = half * HalfMilliseconds;
        long sequence = 1 + (half * (Samples + 2L));
        long sign = isCharge ? 1 : -1;
        long[] times = [.. Enumerable.Range(1, Samples).Select(i => begin + (i * 10_000L) - 1)];
        return
        [
            HandMadeBatch.One(RecordKind.StepStarted, sequence, begin, [], half, half + 1, (half / 2) + 1, (long)StepKind.ConstantCurrent,
                sign * Nanoamps, 0, 0, 0, 0, 0, half + 1, 0, 0, sign, 0),
            new RecordGroup(
                RecordKind.Sample, [.. times.Select((_, i) => sequence + 1 + i)], times,
                [
                    [.. times.Select((_, i) => isCharge ? 3_000_000 + (i * 10_000L) : 3_900_000 - (i * 10_000L))],
                    [.. times.Select(_ => sign * Nanoamps)],
                    [.. times.Select(_ => 5000L)],
                    [.. times.Select(_ => 30_000L)],
                    [.. times.Select(_ => 0L)],
                    [.. times.Select((_, i) => sign * Nanoamps * (i + 1) / 360)],
                ],
                []),
            HandMadeBatch.One(
                RecordKind.StepEnded, sequence + Samples + 1, begin + HalfMilliseconds, [],
                half, half + 1, (half / 2) + 1, (long)StepEndReason.VoltageAbove, sign * Nanoamps * (isCharge ? 90 : 88) / 360,
                HalfMilliseconds, half + 1),
        ];
    }
}
