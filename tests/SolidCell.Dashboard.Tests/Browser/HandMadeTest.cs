using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Dashboard.Tests.Browser;

/// <summary>A test of a cell of 1 cm2 that is over, written by hand step by step: what comes out of it can be computed on paper.</summary>
/// <param name="number">Its id is this byte, repeated.</param>
/// <param name="kind">What the cell is.</param>
internal sealed class HandMadeTest(byte number, CellKind kind)
{
    public const long Hour = 3_600_000;
    private const long AreaSquareMicrometres = 100_000_000;

    private readonly List<RecordGroup> _records = [];
    private long _sequence = 1;
    private long _now;
    private long _halfCycle;
    private long _step;
    private long _sign;

    public string Id => string.Concat(Enumerable.Repeat($"{number:x2}", 16));

    /// <summary>A constant current at a constant voltage, sampled so many times, that ended as it was planned.</summary>
    public HandMadeTest Drive(long nanoamps, long milliseconds, long microvolts, int samples = 20, StepKind step = StepKind.ConstantCurrent)
    {
        _halfCycle += Math.Sign(nanoamps) == _sign ? 0 : 1;
        _sign = Math.Sign(nanoamps);
        long cycle = (_halfCycle + 1) / 2;
        _step++;
        Add(1, sequence => HandMadeBatch.One(
            RecordKind.StepStarted, sequence, _now, [], _step - 1, _step, cycle, (long)step, nanoamps, 0, 0, 0, 0, 0, _halfCycle, 0, 0,
            _sign));
        long[] times = [.. Enumerable.Range(1, samples).Select(i => _now + (i * milliseconds / (samples + 1)))];
        Add(samples, sequence => Samples(sequence, times, microvolts, nanoamps));
        _now += milliseconds;
        Add(1, sequence => HandMadeBatch.One(RecordKind.StepEnded, sequence, _now, [], _step - 1, _step, cycle, (long)StepEndReason.Time,
            (long)(nanoamps * (milliseconds / (double)Hour)), milliseconds, _halfCycle));
        return this;
    }

    /// <summary>The resistance of a pulse, in microohms at once, after 1 s and after 10 s.</summary>
    public HandMadeTest Pulse(long instant, long oneSecond, long tenSeconds)
    {
        Add(1, sequence => HandMadeBatch.One(RecordKind.PulseResistance, sequence, _now, [], instant, oneSecond, tenSeconds, _step));
        return this;
    }

    /// <summary>A short in the middle of the last step.</summary>
    public HandMadeTest Short(bool isHard, long millisecondsBefore, long totalNanoampHours)
    {
        long at = _now - millisecondsBefore;
        Add(1, sequence => HandMadeBatch.One(
            RecordKind.ShortCircuit, sequence, at + 100, [], isHard ? 2 : 1, 90, at, _step, _sign * 500_000, 250_000, totalNanoampHours,
            50_000, 500, 500, 0, 1, isHard ? 2 : 1, _halfCycle, (_halfCycle + 1) / 2));
        return this;
    }

    public void Write(StoreDatabase database, string cell)
    {
        byte[] id = Convert.FromHexString(Id);
        long cellId = new CellRegistry(database, TimeProvider.System).Add(new NewCell(cell, kind, AreaSquareMicrometres));
        new TestRegistry(database, TimeProvider.System).Plan(new PlannedTest(id, "press-" + cell, false, null, cellId, new byte[32]));
        RecordGroup start = HandMadeBatch.One(RecordKind.TestStarted, 0, 0, [.. id, .. new byte[32]], (long)kind, AreaSquareMicrometres, 0,
            1_700_000_000_000 + (number * 1000));
        Add(1, sequence => HandMadeBatch.One(RecordKind.TestEnded, sequence, _now, [], (long)TestEndReason.Completed, 0, 0, _step,
            _halfCycle));
        using var writer = new RecordWriter(database, TimeProvider.System);
        foreach (RecordGroup records in _records.Prepend(start))
        {
            writer.Write("press-" + cell, HandMadeBatch.Of(number, records));
        }

        writer.Commit();
    }

    private static RecordGroup Samples(long first, long[] times, long microvolts, long nanoamps)
    {
        RecordGroup group = HandMadeBatch.Samples(first, times, _ => microvolts);
        group.Columns[1] = [.. times.Select(_ => nanoamps)];
        return group;
    }

    private void Add(int count, Func<long, RecordGroup> make)
    {
        _records.Add(make(_sequence));
        _sequence += count;
    }
}
