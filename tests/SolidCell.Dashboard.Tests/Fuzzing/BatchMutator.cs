using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Dashboard.Tests.Fuzzing;

/// <summary>
/// Makes batches that are nearly real: one, two or many fields anywhere in 64 bits, at and just beyond the ends of their ranges; other
/// kinds, places, payloads and numbers of columns; and bytes that are flipped, cut or doubled. The same seed makes the same batches.
/// </summary>
internal sealed class BatchMutator(IReadOnlyList<RecordBatch> real, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, (long Boot, long Next)> _places = [];

    /// <summary>The next batch, as bytes, and the fixture that sends it.</summary>
    public (string Fixture, byte[] Bytes) Next()
    {
        string fixture = $"fuzz-{_random.Next(8)}";
        RecordBatch batch = Place(fixture, real[_random.Next(real.Count)]);
        for (int times = _random.Next(4); times > 0; times--)
        {
            batch = Mutate(batch);
        }

        byte[] bytes = HandMadeBatch.Encode(batch);
        return (fixture, Chance(8) ? Spoil(bytes) : bytes);
    }

    /// <summary>Mostly where the log goes on, so that much of it is stored; sometimes again, far off, or in another boot.</summary>
    private RecordBatch Place(string fixture, RecordBatch slice)
    {
        (long boot, long next) = _places.TryGetValue(fixture, out (long, long) place) ? place : (_random.Next(1, 1000), 0);
        (boot, next) = _random.Next(200) switch
        {
            0 => (boot + 1, 0),
            1 => (boot, next + _random.Next(5000)),
            2 => (boot, Math.Max(0, next - _random.Next(200))),
            _ => (boot, next),
        };
        long shift = next - slice.FirstSequence;
        _places[fixture] = (boot, slice.LastSequence + shift + 1);
        RecordGroup[] groups = [.. slice.Groups.Select(group => group with
            {
                Sequences = [.. group.Sequences.Select(sequence => sequence + shift)],
            })];
        return new RecordBatch(boot, next, slice.LastSequence + shift, slice.Count, groups);
    }

    private RecordBatch Mutate(RecordBatch batch)
    {
        int which = _random.Next(batch.Groups.Count);
        RecordGroup group = batch.Groups[which];
        int row = _random.Next(group.Count);
        switch (_random.Next(12))
        {
            case 0:
                return batch with { After = new LogPosition(Number(), Number()) };
            case 1:
                return Chance(2) ? batch with { FirstSequence = Number() } : batch with { BootId = Number(), Count = _random.Next() };
            case 2:
                return With(batch, which, group with { Milliseconds = Set(group.Milliseconds, row, Number()) });
            case 3:
                return With(batch, which, group with { Sequences = Set(group.Sequences, row, group.Sequences[row] + Number()) });
            case 4:
                return With(batch, which, group with { Kind = (RecordKind)_random.Next(18) });
            case 5:
                return With(batch, which, group with { Columns = [.. group.Columns.Take(_random.Next(group.Columns.Length + 1))] });
            case 6:
                return With(batch, which, group with { Columns = [.. group.Columns, [.. group.Sequences.Select(_ => Number())]] });
            case 7:
                return With(batch, which, group with { Payloads = [.. group.Sequences.Select(_ => Payload())] });
            default:
                return With(batch, which, WithField(group, row));
        }
    }

    private RecordGroup WithField(RecordGroup group, int row)
    {
        if (group.Columns.Length == 0)
        {
            return group;
        }

        int column = _random.Next(group.Columns.Length);
        long[][] columns = [.. group.Columns];
        columns[column] = Set(columns[column], row, Field(group.Kind, column));
        return group with { Columns = columns };
    }

    /// <summary>At or beside an end of the field's range, or anything.</summary>
    private long Field(RecordKind kind, int column)
    {
        if (Chance(2) || !Enum.IsDefined(kind) || column >= RecordRanges.Of(kind).Count)
        {
            return Number();
        }

        FieldRange range = RecordRanges.Of(kind)[column];
        return (Chance(2) ? range.Minimum : range.Maximum) + _random.Next(-1, 2);
    }

    /// <summary>Any 64 bits, each magnitude as likely as the others, and the extremes.</summary>
    private long Number() => _random.Next(10) switch
    {
        0 => long.MinValue,
        1 => long.MaxValue,
        2 => 0,
        _ => (_random.NextInt64() >> _random.Next(63)) * (Chance(2) ? 1 : -1),
    };

    private byte[] Payload()
    {
        var payload = new byte[Chance(3) ? 48 : _random.Next(600)];
        if (!Chance(4))
        {
            _random.NextBytes(payload);
        }

        return payload;
    }

    private byte[] Spoil(byte[] bytes)
    {
        int at = _random.Next(bytes.Length);
        switch (_random.Next(3))
        {
            case 0:
                return bytes[..at];
            case 1:
                return [.. bytes[..at], .. bytes[(at / 2)..]];
            default:
                bytes[at] = (byte)_random.Next(256);
                return bytes;
        }
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private static RecordBatch With(RecordBatch batch, int which, RecordGroup group) =>
        batch with { Groups = [.. batch.Groups.Select((other, i) => i == which ? group : other)] };

    private static long[] Set(long[] values, int at, long value)
    {
        long[] changed = [.. values];
        changed[at] = value;
        return changed;
    }
}
