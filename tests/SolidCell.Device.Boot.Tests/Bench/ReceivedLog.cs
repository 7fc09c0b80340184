using SolidCell.Core.Recording;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>What a host has for good: each record once, however often it comes.</summary>
internal sealed class ReceivedLog
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<(int BootId, long Sequence), ReceivedRecord> _records = [];

    /// <summary>Records until now, in their order.</summary>
    public IReadOnlyList<ReceivedRecord> Records
    {
        get
        {
            lock (_gate)
            {
                return [.. _records.Values];
            }
        }
    }

    /// <summary>Records that came again.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Records that came again and said something else.</summary>
    public int Contradictions { get; private set; }

    /// <summary>
    /// Takes a batch and gives the records that are new; false when the one before it is missing, which must not be acknowledged.
    /// </summary>
    public bool TryTake(ReceivedBatch batch, out List<ReceivedRecord> fresh)
    {
        lock (_gate)
        {
            bool isNext = batch.After is not { } after || _records.ContainsKey(after);
            fresh = isNext ? [.. batch.Records.Where(IsNew)] : [];
            return isNext;
        }
    }

    /// <summary>
    /// Fails unless every record of every boot is there, from the first to the last that came, but for samples that the fixture says it
    /// thinned away.
    /// </summary>
    public void AssertContinuous()
    {
        Assert.Equal(0, Contradictions);
        ReceivedRecord[] thinned = [.. Of(RecordKind.SamplesThinned)];
        foreach (IGrouping<int, ReceivedRecord> boot in Records.GroupBy(record => record.BootId))
        {
            IEnumerable<long> missing = Enumerable.Range(0, (int)boot.Max(record => record.Sequence) + 1).Select(i => (long)i)
                .Except(boot.Select(record => record.Sequence));
            Assert.DoesNotContain(missing, sequence => !thinned.Any(note => Names(note, boot.Key, sequence)));
        }
    }

    /// <summary>Fails when a test's time goes back: then the host knows something that the fixture did again after a power cut.</summary>
    public void AssertTimeGoesOn()
    {
        long before = 0;
        foreach (ReceivedRecord record in Records)
        {
            before = record.Kind == RecordKind.TestStarted ? 0 : before;
            if (record.Kind == RecordKind.Sample)
            {
                Assert.True(
                    record.Milliseconds >= before,
                        $"The sample {record.Sequence} of boot {record.BootId} is at {record.Milliseconds} ms, the one before it at {before} ms.");
                before = record.Milliseconds;
            }
        }
    }

    /// <summary>Number of the last record of a boot, -1 when there is none.</summary>
    public long Last(int bootId) =>
        Records.Where(record => record.BootId == bootId).Select(record => record.Sequence).DefaultIfEmpty(-1).Max();

    public IEnumerable<ReceivedRecord> Of(RecordKind kind) => Records.Where(record => record.Kind == kind);

    private static bool Names(ReceivedRecord note, int bootId, long sequence) =>
        (bootId, sequence).CompareTo(((int)note.Fields[3], note.Fields[0])) >= 0
        && (bootId, sequence).CompareTo(((int)note.Fields[4], note.Fields[1])) <= 0;

    private bool IsNew(ReceivedRecord record)
    {
        bool isNew = _records.TryAdd((record.BootId, record.Sequence), record);
        if (!isNew)
        {
            Duplicates++;
            Contradictions += _records[(record.BootId, record.Sequence)].IsSame(record) ? 0 : 1;
        }

        return isNew;
    }
}
