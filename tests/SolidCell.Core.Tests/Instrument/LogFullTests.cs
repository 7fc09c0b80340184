using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument.PowerCuts;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>
/// A running test whose log fills up because no host takes the records: samples go first, which is reported, and events never.
/// </summary>
public class LogFullTests
{
    private const int StepMilliseconds = 1000;

    private readonly Bench _bench = new(new MemoryLogStorage(64 * 1024, segmentBytes: 8 * 1024, blockBytes: 512));

    [Fact]
    public void The_oldest_samples_are_thinned_and_the_log_says_which_and_how_many()
    {
        Start();
        RunUntil(() => Entry.Of(_bench.Log, RecordKind.SamplesThinned).Count >= 5);
        Assert.Equal(InstrumentState.Running, _bench.Instrument.State);
        List<Taken> left = RecordTaker.All(_bench.Log);
        long made = _bench.Log.NextSequence;
        long told = left.Where(record => record.Entry.Kind == RecordKind.SamplesThinned).Sum(record => record.Entry.Fields[2]);
        Assert.InRange(told, 100, made);
        _bench.Log.Flush();
        Assert.Equal(_bench.Log.NextSequence - told, RecordTaker.All(_bench.Log).Count);
        Assert.True(Density(left, first: true) < Density(left, first: false), "the older half is not thinner than the newer");
    }

    [Fact]
    public void When_nothing_more_can_be_thinned_the_test_pauses_with_every_event_on_record()
    {
        Start();
        RunUntil(() => _bench.Instrument.State != InstrumentState.Running);
        _bench.Run(5000);
        Assert.Equal(InstrumentState.Faulted, _bench.Instrument.State);
        Assert.Equal(Interlocks.Bit(FaultId.LogFull), _bench.Instrument.ActiveFaults);
        Assert.Equal(0, _bench.Instrument.SetPointNanoamps);
        Assert.True(_bench.IsClosed);
        List<Entry> entries = Entry.All(_bench.Log);
        Assert.Equal(Enumerable.Range(1, _bench.Instrument.StepCount).Select(count => (long)count),
            Counts(entries, RecordKind.StepStarted));
        Assert.Equal(Enumerable.Range(1, _bench.Instrument.StepCount - 1).Select(count => (long)count),
            Counts(entries, RecordKind.StepEnded));
        Assert.Contains(entries, entry => entry.Kind == RecordKind.Fault && entry.Fields[0] == (long)FaultId.LogFull);
        Assert.Contains(entries, entry => entry.Kind == RecordKind.Halted && entry.Fields[0] == (long)HaltReason.Fault);
    }

    [Fact]
    public void A_host_that_takes_the_records_lets_the_test_go_on_where_it_stood()
    {
        Start();
        RunUntil(() => _bench.Instrument.State == InstrumentState.Faulted);
        int step = _bench.Instrument.StepCount;
        RecordTaker host = new();
        host.Take(_bench.Log);
        _bench.Run(FaultTable.ClearMilliseconds + 100);
        Assert.Equal(InstrumentState.Running, _bench.Instrument.State);
        Assert.Equal(step, _bench.Instrument.StepCount);
        _bench.Run(20 * StepMilliseconds);
        Assert.InRange(_bench.Instrument.StepCount, step + 19, step + 21);
    }

    /// <summary>Short steps with every sample recorded: both samples and events in plenty.</summary>
    private void Start()
    {
        Step Dense(long nanoamps) =>
            new() { Kind = StepKind.ConstantCurrent, Current = nanoamps, Record = new RecordRule { EveryMilliseconds = 50 } };
        _bench.Start(new ProgramBuilder()
            .Add(Dense(500_000), ProgramBuilder.Time(StepMilliseconds))
            .Add(Dense(-500_000), ProgramBuilder.Time(StepMilliseconds))
            .Loop(0, Program.MaximumTurns));
    }

    private void RunUntil(Func<bool> isDone)
    {
        for (int second = 0; second < 1000; second++)
        {
            if (isDone())
            {
                return;
            }

            _bench.OpenCircuitMicrovolts = second * 7919 % 4001;
            _bench.Run(1000);
        }

        Assert.Fail($"it never came: {_bench.Instrument.State}, {Entry.Of(_bench.Log, RecordKind.SamplesThinned).Count} notes");
    }

    private static double Density(List<Taken> records, bool first)
    {
        int half = records.Count / 2;
        List<Taken> part = first ? records[..half] : records[half..];
        return part.Count(record => record.Entry.Kind == RecordKind.Sample)
            / (double)part.Count(record => record.Entry.Kind == RecordKind.StepEnded);
    }

    private static IEnumerable<long> Counts(List<Entry> entries, RecordKind kind) =>
        entries.Where(entry => entry.Kind == kind).Select(entry => entry.Fields[1]);
}
