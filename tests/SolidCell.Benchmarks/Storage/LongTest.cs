using System.Buffers.Binary;
using SolidCell.Core.Recording;
using SolidCell.Core.Telemetry;
using SolidCell.Store.Records;
using SolidCell.Testing.Stores;

namespace SolidCell.Benchmarks.Storage;

/// <summary>
/// The log batches of a symmetric cell that is cycled at 0.5 mA/cm2 with half-cycles of an hour, a sample a second and two soft shorts in
/// each half-cycle: many more than a live cell has, for the sake of the list of events.
/// </summary>
internal sealed class LongTest(int hours)
{
    public const int SamplesPerHour = 3600;
    public const int ShortsPerHour = 2;

    private const int WaveformPoints = 60;
    private const int BatchSamples = Uplink.DefaultBatchRecords - 1;
    private const long Nanoamps = 392_700;
    private const long BootId = 1;

    private readonly Random _random = new(1);
    private long _sequence;
    private long _event;

    public IEnumerable<byte[]> Batches()
    {
        yield return Encode([HandMadeBatch.Start(_sequence++, 7)]);
        for (int hour = 0; hour < hours; hour++)
        {
            foreach (byte[] batch in HalfCycle(hour))
            {
                yield return batch;
            }
        }

        yield return Encode([HandMadeBatch.One(RecordKind.TestEnded, _sequence++, hours * 3_600_000L, [], 0, 0, 0, hours, hours / 2)]);
    }

    private IEnumerable<byte[]> HalfCycle(int hour)
    {
        long start = hour * 3_600_000L;
        long current = hour % 2 == 0 ? Nanoamps : -Nanoamps;
        yield return Encode([HandMadeBatch.One(RecordKind.StepStarted, _sequence++, start, [], hour % 2, hour + 1, (hour / 2) + 1, 1,
            current, 0, 0, 0, 0, 0, hour + 1)]);
        for (int first = 0; first < SamplesPerHour; first += BatchSamples)
        {
            yield return Encode([Samples(start, current, first, Math.Min(BatchSamples, SamplesPerHour - first))]);
        }

        for (int i = 0; i < ShortsPerHour; i++)
        {
            yield return Encode(Short(hour, start + ((i + 1) * 1_000_000)));
        }

        yield return Encode([HandMadeBatch.One(RecordKind.StepEnded, _sequence++, start + 3_600_000, [], hour % 2, hour + 1, (hour / 2) + 1,
            0, current, 3_600_000)]);
    }

    private RecordGroup Samples(long start, long current, int first, int count)
    {
        long at = _sequence;
        _sequence += count;
        long[] seconds = [.. Enumerable.Range(first, count).Select(i => (long)i)];
        long sign = Math.Sign(current);
        return new RecordGroup(
            RecordKind.Sample,
            [.. seconds.Select((_, i) => at + i)],
            [.. seconds.Select(second => start + (second * 1000))],
            [
                [.. seconds.Select(second => sign * (25_000 + (second / 2) + _random.Next(16)))],
                [.. seconds.Select(_ => current + _random.Next(-40, 41))],
                [.. seconds.Select(_ => 5000 + _random.NextInt64(-20, 21))],
                [.. seconds.Select(_ => 30_000 + (62 * _random.NextInt64(-2, 3)))],
                [.. seconds.Select(_ => 0L)],
                [.. seconds.Select(second => current * second / 3600)],
            ],
            []);
    }

    private RecordGroup[] Short(int hour, long onset)
    {
        _event++;
        RecordGroup found = HandMadeBatch.One(
            RecordKind.ShortCircuit, _sequence++, onset + 100, [], 1, 80, onset, hour + 1, 500_000, 200_000, 500_000L * hour, 25_000,
            20_000, 25_000, 1, _event, 3, hour + 1, (hour / 2) + 1);
        return [found, HandMadeBatch.One(RecordKind.Waveform, _sequence++, onset + 1500, Points(), _event, 0, 50, WaveformPoints)];
    }

    private byte[] Points()
    {
        var bytes = new byte[WaveformPoints * 8];
        for (int i = 0; i < WaveformPoints; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * 8), 25_000 - _random.Next(5000));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((i * 8) + 4), (int)Nanoamps);
        }

        return bytes;
    }

    private static byte[] Encode(RecordGroup[] groups) => HandMadeBatch.Encode(HandMadeBatch.Of(BootId, groups));
}
