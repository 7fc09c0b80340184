using SolidCell.Core.Commands;
using SolidCell.Ingest.Decoding;
using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Compiling;
using SolidCell.Protocols.Model;
using SolidCell.Simulation;
using SolidCell.Store.Records;

namespace SolidCell.Dashboard.Tests.Fuzzing;

/// <summary>What a virtual fixture sends while a cell runs into its short, in slices of a few records.</summary>
internal static class RealBatches
{
    private const int SliceRecords = 6;
    private const int PlainSlicesKept = 40;
    private const long RunMilliseconds = 14 * 3_600_000L;

    public static IReadOnlyList<RecordBatch> Slices()
    {
        var fixture = new VirtualFixture(new VirtualFixtureOptions { FixtureId = "fuzzed", CellName = "bare-li" });
        fixture.Run(2000);
        Start(fixture);
        fixture.Run(RunMilliseconds);
        fixture.Log.Flush();
        var buffer = new byte[64 * 1024];
        var slices = new List<RecordBatch>();
        while (fixture.Uplink.NextBatch(buffer) is var length and > 0)
        {
            slices.AddRange(Cut(BatchDecoder.Decode(buffer.AsMemory(0, length))));
        }

        // Samples are nearly all; events are what readers branch on.
        return [.. slices.Where(slice => slice.Groups.Count > 1), .. slices.Where(slice => slice.Groups.Count == 1).Take(PlainSlicesKept)];
    }

    private static void Start(VirtualFixture fixture)
    {
        Protocol protocol = BuiltinProtocols.Load("ccd");
        CompiledProgram program = ProgramCompiler.Compile(protocol, NamedCells.AreaSquareMicrometres / 1e8);
        var command = new Command { Name = CommandName.Start, ArgumentCount = 4 };
        command.Arguments[1] = NamedCells.AreaSquareMicrometres;
        program.Sha256.CopyTo(command.ProgramHash, 0);
        if (!fixture.Instrument.AcceptProgram(program.Bytes, program.Bytes.Length)
            || fixture.Instrument.Execute(command) != CommandOutcome.Done)
        {
            throw new InvalidOperationException($"ccd refused: {fixture.Instrument.LastRefusal}");
        }
    }

    private static IEnumerable<RecordBatch> Cut(RecordBatch batch)
    {
        for (long first = batch.FirstSequence; first <= batch.LastSequence; first += SliceRecords)
        {
            RecordGroup[] groups = [.. batch.Groups.Select(group => group.Only(Within(group, first, first + SliceRecords)))
                .Where(group => group.Count > 0)];
            long[] sequences = [.. groups.SelectMany(group => group.Sequences)];
            if (sequences.Length > 0)
            {
                yield return new RecordBatch(batch.BootId, sequences.Min(), sequences.Max(), sequences.Length, groups);
            }
        }
    }

    private static List<int> Within(RecordGroup group, long first, long end) =>
        [.. Enumerable.Range(0, group.Count).Where(row => group.Sequences[row] >= first && group.Sequences[row] < end)];
}
