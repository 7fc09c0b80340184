using System.Security.Cryptography;
using System.Text;
using SolidCell.Ingest.Decoding;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Benchmarks.Year;

/// <summary>What a fixture has sent, as one number a record, in the order of its boots and sequences.</summary>
internal sealed class YearWitness
{
    private readonly Dictionary<long, List<ulong>> _boots = [];

    public long Records => _boots.Values.Sum(records => (long)records.Count);

    /// <summary>Remembers a batch; one that is sent again must say the same as before.</summary>
    /// <exception cref="InvalidOperationException">It says something else, or leaves records out.</exception>
    public void Saw(ReadOnlyMemory<byte> bytes)
    {
        RecordBatch batch = BatchDecoder.Decode(bytes);
        if (!_boots.TryGetValue(batch.BootId, out List<ulong>? known))
        {
            _boots[batch.BootId] = known = [];
        }

        var records = batch.Groups.SelectMany(group => Enumerable.Range(0, group.Count)
            .Select(row => (Sequence: group.Sequences[row], Hash: Of(group, row)))).OrderBy(record => record.Sequence);
        foreach ((long sequence, ulong hash) in records)
        {
            if (sequence == known.Count)
            {
                known.Add(hash);
            }
            else if (sequence > known.Count || known[(int)sequence] != hash)
            {
                throw new InvalidOperationException($"Record {sequence} of boot {batch.BootId} was sent with other content, or before those ahead of it.");
            }
        }
    }

    /// <summary>True when a stored record is one that was sent.</summary>
    public bool Sent(StoredRecord record) => _boots.TryGetValue(record.Position.BootId, out List<ulong>? known)
        && record.Position.Sequence < known.Count && known[(int)record.Position.Sequence] == Of(record);

    private static ulong Of(RecordGroup group, int row) =>
        Of(group.Kind.ToString(), group.Milliseconds[row], group.Columns.Select(column => column[row]),
            group.Payloads.Length == 0 ? [] : group.Payloads[row]);

    private static ulong Of(StoredRecord record) => Of(record.Kind.ToString(), record.Milliseconds, record.Fields, record.Payload);

    private static ulong Of(string kind, long milliseconds, IEnumerable<long> fields, byte[] payload) =>
        BitConverter.ToUInt64(SHA256.HashData(
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"{kind} {milliseconds} {string.Join(' ', fields)} {Convert.ToHexString(payload)}"))));
}
