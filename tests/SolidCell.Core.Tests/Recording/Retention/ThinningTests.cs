using SolidCell.Core.Recording;

namespace SolidCell.Core.Tests.Recording.Retention;

/// <summary>A small log that is filled many times over, in steps of different lengths.</summary>
public class ThinningTests
{
    private readonly RecordLog _log = new(new MemoryLogStorage(64 * 1024, segmentBytes: 4096, blockBytes: 512), bufferBytes: 2048);
    private readonly HashSet<long> _edges = [];
    private int _samples;

    [Fact]
    public void The_first_and_the_last_sample_of_every_step_outlive_all_thinning()
    {
        _log.Open();
        for (int step = 0; step < 150; step++)
        {
            Step(step, 1 + (step * 37 % 180));
        }

        _log.Flush();

        HashSet<long> left = Samples();
        Assert.Equal(0, _log.Overflowed);
        Assert.True(left.Count < _samples / 2, $"{left.Count} of {_samples} samples are left: not thinned");
        Assert.Empty(_edges.Except(left));
    }

    [Fact]
    public void What_the_notes_say_was_left_out_is_what_is_missing()
    {
        _log.Open();
        for (int step = 0; step < 150; step++)
        {
            Step(step, 1 + (step * 37 % 180));
        }

        _log.Flush();

        Assert.Equal(_samples - Samples().Count, Read(RecordKind.SamplesThinned).Sum(note => note.Fields[2]));
    }

    private void Step(int step, int samples)
    {
        Append(RecordKind.StepStarted, step);
        for (int i = 0; i < samples; i++)
        {
            long sequence = Append(RecordKind.Sample, 20_000 + (i * 7919 % 1000));
            if (i == 0 || i == samples - 1)
            {
                _edges.Add(sequence);
            }
        }

        Append(RecordKind.StepEnded, step);
        _samples += samples;
    }

    /// <summary>The log may put a note of its own before the record: its sequence is known only afterwards.</summary>
    private long Append(RecordKind kind, long first)
    {
        LogRecord record = _log.Begin(kind, _log.NextSequence * 1000);
        record.Fields[0] = first;
        _log.Append(record);
        return record.Sequence;
    }

    private HashSet<long> Samples() => [.. Read(RecordKind.Sample).Select(sample => sample.Sequence)];

    private List<(long Sequence, long[] Fields)> Read(RecordKind kind)
    {
        var found = new List<(long, long[])>();
        var reader = new LogReader(_log);
        var record = new LogRecord();
        while (reader.TryRead(record))
        {
            if (record.Kind == kind)
            {
                found.Add((record.Sequence, [.. record.Fields]));
            }
        }

        return found;
    }
}
