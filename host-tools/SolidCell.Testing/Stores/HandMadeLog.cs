using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Store;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Testing.Stores;

/// <summary>The log of a test as a fixture would write it, step after step, from numbers that a reader can follow.</summary>
/// <param name="kind">Of the cell.</param>
/// <param name="area">Of its electrode, in um2.</param>
/// <param name="capacityNanoampHours">0 when it has none.</param>
/// <param name="number">Its test's id repeats this byte; another test of the same store takes another.</param>
/// <param name="tareMillinewtons">Zero of the load cell as the test begins.</param>
public sealed class HandMadeLog(
    CellKind kind, long area, long capacityNanoampHours = 0, byte number = 7, long tareMillinewtons = 2500)
{
    private const long Started = 1_700_000_000_000;
    private const long Hour = 3_600_000;

    private readonly List<RecordGroup> _groups = [];
    private long _sequence = 1;
    private long _stepCount;
    private long _cycle;
    private long _halfCycle;
    private long _sign;

    /// <summary>Samples of each step, at least two.</summary>
    public int SamplesOfAStep { get; init; } = 6;

    /// <summary>Test time of what comes next, in ms.</summary>
    public long Now { get; private set; }

    /// <summary>Any other record, now.</summary>
    public HandMadeLog Add(RecordKind record, byte[] payload, params long[] fields)
    {
        _groups.Add(HandMadeBatch.One(record, _sequence++, Now, payload, fields));
        return this;
    }

    /// <summary>Any other record without bytes, now.</summary>
    public HandMadeLog Add(RecordKind record, params long[] fields) => Add(record, [], fields);

    /// <summary>A step with its samples; a new half-cycle begins where the sign of the current changes.</summary>
    /// <param name="step">Its kind.</param>
    /// <param name="nanoamps">Its current; 0 for what is no constant current.</param>
    /// <param name="hours">How long it is.</param>
    /// <param name="reason">What ends it; null for one that is still on.</param>
    /// <param name="sample">Voltage in uV and current in nA by the share of the step that has passed.</param>
    public HandMadeLog Step(
        StepKind step, long nanoamps, double hours, StepEndReason? reason, Func<double, (long Microvolts, long Nanoamps)> sample)
    {
        Begin(nanoamps);
        long length = (long)(hours * Hour);
        long first = Now;
        long charge = 0;
        Add(RecordKind.StepStarted, _stepCount - 1, _stepCount, _cycle, (long)step, nanoamps, sample(0).Microvolts, 1, 0, 0, 0, _halfCycle);
        for (int i = 0; i < SamplesOfAStep; i++)
        {
            double share = (double)i / (SamplesOfAStep - 1);
            Now = first + (long)(share * length);
            (long microvolts, long current) = sample(share);
            charge = (long)(current * hours * share);
            Add(RecordKind.Sample, microvolts, current, 5000 + (charge / 10_000), 30_000 + (100 * i), 0, charge);
        }

        return reason is { } end ? Add(RecordKind.StepEnded, _stepCount - 1, _stepCount, _cycle, (long)end, charge, length) : this;
    }

    /// <summary>A constant current through a resistance in microohms that may change during the step.</summary>
    public HandMadeLog Current(
        long nanoamps, double hours, double ohms, StepEndReason? reason = StepEndReason.Time, double growth = 0, double volts = 0) =>
        Step(StepKind.ConstantCurrent, nanoamps, hours, reason,
            share => ((long)((volts * 1e6) + (nanoamps * ohms * (1 + (growth * share)) / 1e3)), nanoamps));

    /// <summary>A rest at a voltage.</summary>
    public HandMadeLog Rest(double hours, long microvolts = 0) =>
        Step(StepKind.Rest, 0, hours, StepEndReason.Time, _ => (microvolts, 0));

    /// <summary>Stores it as the test 0707... of press-1, with a cell that was described.</summary>
    public void Write(TemporaryStore store, NewCell? cell = null, byte[]? program = null) => Write(store.Database, cell, program);

    /// <summary>The same in a database that somebody else has opened.</summary>
    public void Write(StoreDatabase store, NewCell? cell = null, byte[]? program = null)
    {
        if (cell is not null)
        {
            long id = new CellRegistry(store, TimeProvider.System).Add(cell);
            new TestRegistry(store, TimeProvider.System)
                .Plan(new PlannedTest([.. Enumerable.Repeat(number, 16)], "press-1", false, null, id, program ?? new byte[32]));
        }

        RecordGroup start = HandMadeBatch.One(RecordKind.TestStarted, 0, 0, [.. Enumerable.Repeat(number, 16), .. program ?? new byte[32]],
            (long)kind, area, capacityNanoampHours, Started, 120_000_000, tareMillinewtons);
        using var writer = new RecordWriter(store, TimeProvider.System);
        RecordGroup[] all = [start, .. _groups.GroupBy(group => group.Kind).Select(Merged)];
        writer.Write("press-1", HandMadeBatch.Of(number == 7 ? 1 : number, all));
        writer.Commit();
    }

    /// <summary>A batch has one group of a kind (docs/mqtt.md). Fields that a record was written without are 0.</summary>
    private static RecordGroup Merged(IGrouping<RecordKind, RecordGroup> groups)
    {
        RecordGroup[] all = [.. groups];
        int columns = all.Max(group => group.Columns.Length);
        bool hasPayload = all.Any(group => group.Payloads.Length > 0);
        return new RecordGroup(
            groups.Key,
            [.. all.SelectMany(group => group.Sequences)],
            [.. all.SelectMany(group => group.Milliseconds)],
            [.. Enumerable.Range(0, columns).Select(column => all.Select(group => Field(group, column)).ToArray())],
            hasPayload ? [.. all.Select(group => group.Payloads.FirstOrDefault() ?? [])] : []);
    }

    private static long Field(RecordGroup record, int column) => column < record.Columns.Length ? record.Columns[column][0] : 0;

    private void Begin(long nanoamps)
    {
        _stepCount++;
        long sign = Math.Sign(nanoamps);
        if (sign == 0 || sign == _sign)
        {
            return;
        }

        _sign = sign;
        _halfCycle++;
        _cycle += sign > 0 ? 1 : 0;
    }
}
