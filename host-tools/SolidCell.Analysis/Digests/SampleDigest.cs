using SolidCell.Analysis.Cycles;
using SolidCell.Store.Digests;
using SolidCell.Store.Reading;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Analysis.Digests;

/// <summary>
/// All that the analysis needs of every sample of a test: the sums of each step, and the half-cycles that the witnesses look at. It takes
/// samples in the order of the log, and can be written and gone on with later: the numbers are the same, bit for bit, as of one reading.
/// </summary>
internal sealed class SampleDigest
{
    /// <summary>To be raised whenever what is summed up, or how, changes.</summary>
    public const int Version = 1;

    private readonly StoredTest _test;
    private readonly List<StepVoltage> _voltages;

    private SampleDigest(StoredTest test, IReadOnlyList<StoredStep> steps, List<StepVoltage> voltages, HalfCycleCollector? collector)
    {
        (_test, Steps, _voltages, Collector) = (test, steps, voltages, collector);
    }

    public IReadOnlyList<StoredStep> Steps { get; }

    /// <summary>For the witnesses; null for a cell that they do not judge.</summary>
    public HalfCycleCollector? Collector { get; }

    /// <summary>The last sample that was taken; null for none.</summary>
    public LogPosition? Last { get; private set; }

    /// <summary>Samples that were taken since it was begun or read.</summary>
    public int Taken { get; private set; }

    public static SampleDigest Begin(StoredTest test, IReadOnlyList<StoredStep> steps) =>
        new(test, steps, [], JudgedSamples.Are(test) ? new HalfCycleCollector() : null);

    /// <summary>Goes on with one that was stored; null when it was made of other steps or for another cell.</summary>
    public static SampleDigest? Read(StoredDigest stored, StoredTest test, IReadOnlyList<StoredStep> steps)
    {
        using var content = new BinaryReader(new MemoryStream(stored.Content));
        bool isSame = content.ReadInt64() == test.AreaSquareMicrometres && content.ReadInt64() == (long)test.CellKind;
        int known = content.ReadInt32();
        for (int i = 0; i < known && isSame; i++)
        {
            var position = new LogPosition(content.ReadInt64(), content.ReadInt64());
            isSame = i < steps.Count && steps[i].Position == position;
        }

        if (!isSame)
        {
            return null;
        }

        List<StepVoltage> voltages = [.. Enumerable.Range(0, known).Select(_ => StepVoltage.Read(content))];
        return new SampleDigest(test, steps, voltages, JudgedSamples.Are(test) ? HalfCycleCollector.Read(content) : null)
        {
            Last = stored.Last,
        };
    }

    /// <summary>Takes the next sample.</summary>
    public void Take(in StoredSample sample)
    {
        while (_voltages.Count < Steps.Count && Steps[_voltages.Count].Position < sample.Position)
        {
            _voltages.Add(new StepVoltage());
        }

        if (_voltages.Count > 0)
        {
            _voltages[^1].Take(sample);
        }

        if (Collector is not null)
        {
            JudgedSamples.Take(Collector, sample, _test);
        }

        Last = sample.Position;
        Taken++;
    }

    /// <summary>Null before the first sample. Not to be asked for once the half-cycles were.</summary>
    public StoredDigest? Write()
    {
        if (Last is not { } last)
        {
            return null;
        }

        using var stream = new MemoryStream();
        using var content = new BinaryWriter(stream);
        content.Write(_test.AreaSquareMicrometres);
        content.Write((long)_test.CellKind);
        content.Write(_voltages.Count);
        foreach (StoredStep step in Steps.Take(_voltages.Count))
        {
            content.Write(step.Position.BootId);
            content.Write(step.Position.Sequence);
        }

        _voltages.ForEach(voltage => voltage.Write(content));
        Collector?.Write(content);
        content.Flush();
        return new StoredDigest(last, stream.ToArray());
    }

    public IReadOnlyList<HalfCycle> HalfCycles() =>
        HalfCycleReader.Of(_test, Steps, [.. _voltages, .. Steps.Skip(_voltages.Count).Select(_ => new StepVoltage())]);
}
