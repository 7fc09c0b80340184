using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording;

/// <summary>
/// A life of a log: three boots, samples and events, flushes, trims, more than fits. Keeps books of what was made and what is safe.
/// </summary>
internal sealed class LogLife(ILogStorage storage)
{
    private const int RecordsPerBoot = 2500;

    private readonly List<(int BootId, long Sequence)> _waiting = [];

    /// <summary>Every record made: boot, sequence, and whether it is an event.</summary>
    public Dictionary<(int BootId, long Sequence), (RecordKind Kind, long Value)> Made { get; } = [];

    /// <summary>Records that a flush has returned for.</summary>
    public HashSet<(int BootId, long Sequence)> Safe { get; } = [];

    /// <summary>The host has everything up to here.</summary>
    public (int BootId, long Sequence) Durable { get; private set; }

    public int LastBootId { get; private set; }

    public void Live()
    {
        for (int boot = 0; boot < 3; boot++)
        {
            LiveOneBoot(boot);
        }
    }

    private void LiveOneBoot(int boot)
    {
        var log = new RecordLog(storage, bufferBytes: 2048) { FlushesItself = false };
        log.Open();
        LastBootId = log.BootId;
        _waiting.Clear();
        for (int i = 0; i < RecordsPerBoot; i++)
        {
            Append(log, i);
            if (i % 50 == 49)
            {
                Flush(log);
            }

            if (boot == 1 && i == 2000)
            {
                Trim(log, log.NextSequence / 2);
            }
        }
    }

    private void Append(RecordLog log, int i)
    {
        RecordKind kind = i % 97 == 0 ? RecordKind.StepStarted : i % 41 == 0 ? RecordKind.Fault : RecordKind.Sample;
        LogRecord record = log.Begin(kind, i * 50L);
        record.Fields[0] = kind == RecordKind.Sample ? 20_000 + (i * 7919 % 100) : i;
        log.Append(record);
        Made[(record.BootId, record.Sequence)] = (kind, record.Fields[0]);
        _waiting.Add((record.BootId, record.Sequence));
    }

    private void Flush(RecordLog log)
    {
        log.Flush();
        Safe.UnionWith(_waiting);
        _waiting.Clear();
    }

    private void Trim(RecordLog log, long sequence)
    {
        Durable = (log.BootId, sequence);
        log.TrimTo(log.BootId, sequence);
    }
}
