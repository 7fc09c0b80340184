using SolidCell.Core.Recording;

namespace SolidCell.Benchmarks.Hours;

/// <summary>Reads a log as a host does, counts its records and lets the fixture trim what was read.</summary>
internal sealed class LogTally(RecordLog log)
{
    private readonly LogReader _reader = new(log);
    private readonly LogRecord _record = new();

    public long Samples { get; private set; }

    public long Shorts { get; private set; }

    public void Take()
    {
        while (_reader.TryRead(_record))
        {
            if (_record.Kind == RecordKind.Sample)
            {
                Samples++;
            }

            if (_record.Kind == RecordKind.ShortCircuit)
            {
                Shorts++;
            }
        }

        log.TrimTo(_record.BootId, _record.Sequence);
    }
}
