using CsCheck;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store.Records;

namespace SolidCell.Analysis.Tests.Digests;

/// <summary>The log of a test of many short steps in two boots, with samples of any quality, cut into batches.</summary>
internal static class RandomLog
{
    private const int ItemsPerBatch = 4;

    private static readonly StepKind[] Kinds =
        [StepKind.ConstantCurrent, StepKind.ConstantCurrent, StepKind.Rest, StepKind.ConstantVoltage, StepKind.VoltageSweep];

    /// <summary>Each number is the seed of one item of the log: a step or a run of samples.</summary>
    public static readonly Gen<RecordBatch[]> Batches = Gen.Select(Gen.Int.Array[1, 40], Gen.Int.Array[0, 40], (first, second) =>
    {
        var log = new Log();
        RecordGroup[][] before = [[HandMadeBatch.Start(0, 7)], .. first.Select(log.Item)];
        RecordGroup[][] after = [log.Resume(), .. second.Select(log.Item), log.End()];
        return (RecordBatch[])[.. Batched(1, before), .. Batched(2, after)];
    });

    private static IEnumerable<RecordBatch> Batched(long boot, RecordGroup[][] items) =>
        items.Chunk(ItemsPerBatch).Select(chunk => HandMadeBatch.Of(boot, [.. chunk.SelectMany(groups => groups)]));

    private sealed class Log
    {
        private long _sequence = 1;
        private long _milliseconds;
        private long _steps;

        public RecordGroup[] Item(int seed)
        {
            var random = new Random(seed);
            return random.Next(3) == 0 ? Step(random) : [Samples(random)];
        }

        public RecordGroup[] Resume()
        {
            _sequence = 1;
            _milliseconds += 1000;
            return [HandMadeBatch.One(RecordKind.Resumed, 0, _milliseconds, [], 1000, 0, _steps)];
        }

        public RecordGroup[] End() => [HandMadeBatch.One(RecordKind.TestEnded, _sequence++, _milliseconds, [], 0, 0, 0, _steps, 1)];

        /// <summary>The end of the step before, if there is one, and a new one.</summary>
        private RecordGroup[] Step(Random random)
        {
            RecordGroup[] ended = _steps == 0 ? [] : [HandMadeBatch.One(RecordKind.StepEnded, _sequence++, _milliseconds, [], 0, _steps, 1,
                random.Next(3), random.Next(-1000, 1000), 1000)];
            _steps++;
            long current = random.Next(-3, 4) * 100_000;
            return
            [
                .. ended,
                HandMadeBatch.One(RecordKind.StepStarted, _sequence++, _milliseconds, [], 0, _steps, 1 + (_steps / 2),
                    (long)Kinds[random.Next(Kinds.Length)], current, 0, 0, 0, 0, 0, _steps, 0, 0, Math.Sign(current)),
            ];
        }

        private RecordGroup Samples(Random random)
        {
            int count = random.Next(1, 30);
            long[] times = [.. Enumerable.Range(0, count).Select(_ => _milliseconds += random.NextInt64(1, 400_000))];
            long current = random.Next(-2, 3) * 150_000;
            RecordGroup group = new(
                RecordKind.Sample, [.. times.Select((_, i) => _sequence + i)], times,
                [
                    [.. times.Select(_ => random.NextInt64(-100_000, 100_000))],
                    [.. times.Select(_ => current + random.NextInt64(-20_000, 20_000))],
                    [.. times.Select(_ => random.NextInt64(4000, 6000))],
                    [.. times.Select(_ => random.NextInt64(29_000, 31_000))],
                    [.. times.Select(_ => random.Next(4) == 0 ? random.NextInt64(0, 0x2222) & 0x1111 : 0)],
                    [.. times.Select(_ => random.NextInt64(-1000, 1000))],
                ],
                []);
            _sequence += count;
            return group;
        }
    }
}
