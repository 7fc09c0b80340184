using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Host.Tests.Export;

/// <summary>
/// A test written by hand with all that makes an export difficult: deposition with a sample that the ADC did not answer, stripping that a
/// power cut interrupts, samples that are repeated after it, a clock that is set then, pressure that was never measured, a short that is
/// reported twice.
/// </summary>
internal static class ExportedTest
{
    public const string Id = "07070707070707070707070707070707";

    private const long Started = 1_700_000_000_000;
    private const long NoPressure = (long)SampleQuality.NoAnswer << 8;
    private const long NoPressureNorVoltage = NoPressure | (long)SampleQuality.NoAnswer;

    public static void Write(TemporaryStore store)
    {
        long cell = new CellRegistry(store.Database, TimeProvider.System)
            .Add(new NewCell("Li/0815", CellKind.Symmetric, 78539816)
            {
                Chemistry = "Li | Li6PS5Cl | Li",
                WorkingElectrode = "NDL@Li",
                ActiveMassMicrograms = 1500,
                Notes = "second pellet of batch 4",
            });
        new TestRegistry(store.Database,
            TimeProvider.System).Plan(new PlannedTest([.. Enumerable.Repeat((byte)7, 16)], "press-1", false, null, cell, new byte[32]));
        using var writer = new RecordWriter(store.Database, TimeProvider.System);
        writer.Write("press-1", BeforeThePowerCut());
        writer.Write("press-1", AfterThePowerCut());
        writer.Commit();
    }

    private static RecordBatch BeforeThePowerCut() => HandMadeBatch.Of(
        1,
        HandMadeBatch.One(RecordKind.TestStarted, 0, 0, [.. Enumerable.Repeat((byte)7, 16), .. new byte[32]], 0, 78539816, 0, Started),
        new RecordGroup(RecordKind.StepStarted, [1, 6], [0, 400],
            [[0, 1], [1, 2], [1, 1], [1, 1], [100_000, -100_000], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [1, 2]], []),
        Samples([2, 3, 4], [100, 200, 400], 100_000, [NoPressure, NoPressureNorVoltage, NoPressure], [1, 2, 3]),
        HandMadeBatch.One(RecordKind.StepEnded, 5, 400, [], 0, 1, 1, 0, 3, 400),
        Samples([7, 8], [450, 500], -100_000, [NoPressure, NoPressure], [-1, -2]),
        new RecordGroup(
            RecordKind.ShortCircuit, [9, 10], [500, 510],
                [[1, 1], [90, 90], [450, 450], [2, 2], [127324, 127324], [2, 2], [5, 5], [10_000, 10_000], [2000, 2000], [9000, 9500], [0,
                    1], [1, 1], [3, 3], [2, 2], [1, 1], [0, 0]], []),
        HandMadeBatch.One(RecordKind.Waveform, 11, 520, [16, 39, 0, 0, 160, 134, 1, 0, 208, 7, 0, 0, 160, 134, 1, 0], 1, 0, 50, 2));

    /// <summary>Ten seconds were lost of which the fixture knew four; the host told it the time afterwards.</summary>
    private static RecordBatch AfterThePowerCut() => HandMadeBatch.Of(
        2,
        HandMadeBatch.One(RecordKind.Resumed, 0, 4500, [], 4000, 111, 2, 100),
        HandMadeBatch.One(RecordKind.ClockSet, 1, 4600, [], Started + 10_600),
        Samples([2, 3, 4], [500, 4500, 4700], -100_000, [NoPressure, NoPressure, 0], [-2, -2, -4]),
        HandMadeBatch.One(RecordKind.StepEnded, 5, 4800, [], 1, 2, 1, 0, -4, 400),
        HandMadeBatch.One(RecordKind.TestEnded, 6, 4800, [], 0, 3, 4, 2, 1));

    private static RecordGroup Samples(long[] sequences, long[] milliseconds, long nanoamps, long[] qualities, long[] charges) => new(
        RecordKind.Sample, sequences, milliseconds,
        [[.. sequences.Select(_ => 10_000L)], [.. sequences.Select(_ => nanoamps)], [.. sequences.Select(_ => 5000L)],
            [.. sequences.Select(_ => 30_000L)], qualities, charges],
        []);
}
