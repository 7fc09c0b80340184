using System.Formats.Cbor;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>Writes programs in the wire format with the host's CBOR library, independent of the firmware's reader.</summary>
internal sealed class ProgramBuilder
{
    private readonly List<Step> _steps = [];

    public Program Head { get; } = new()
    {
        Envelope = new SafetyEnvelope
        {
            MinimumCellMicrovolts = -5_000_000,
            MaximumCellMicrovolts = 5_000_000,
            MaximumCellNanoamps = 10_000_000,
            MinimumStackKilopascals = 0,
            MaximumStackKilopascals = 60_000,
            MinimumFrameMillidegrees = 10_000,
            MaximumFrameMillidegrees = 60_000,
        },
    };

    public ProgramBuilder Rest(long milliseconds) => Add(new Step { Kind = StepKind.Rest }, Time(milliseconds));

    public ProgramBuilder Current(long nanoamps, long milliseconds, params Limit[] others) =>
        Add(new Step { Kind = StepKind.ConstantCurrent, Current = nanoamps }, [Time(milliseconds), .. others]);

    public ProgramBuilder Areal(long current, long perTurn, long milliseconds, bool beginsCycle, params Limit[] others) =>
        Add(
            new Step { Kind = StepKind.ConstantCurrent, Unit = CurrentUnit.NanoampsPerSquareCentimetre, Current = current, CurrentPerTurn = perTurn, BeginsCycle = beginsCycle },
            [Time(milliseconds), .. others]);

    public ProgramBuilder Voltage(int microvolts, long boundNanoamps, params Limit[] limits) =>
        Add(new Step { Kind = StepKind.ConstantVoltage, Microvolts = microvolts, CurrentBound = boundNanoamps }, limits);

    public ProgramBuilder Sweep(int fromMicrovolts, long nanovoltsPerSecond, long boundNanoamps, params Limit[] limits) =>
        Add(new Step { Kind = StepKind.VoltageSweep, Microvolts = fromMicrovolts, NanovoltsPerSecond = nanovoltsPerSecond, CurrentBound = boundNanoamps }, limits);

    public ProgramBuilder Power(long nanowatts, long boundNanoamps, params Limit[] limits) =>
        Add(new Step { Kind = StepKind.ConstantPower, Unit = CurrentUnit.Nanowatts, Current = nanowatts, CurrentBound = boundNanoamps }, limits);

    public ProgramBuilder Pulse(long nanoamps, long milliseconds) =>
        Add(new Step { Kind = StepKind.Pulse, Current = nanoamps }, Time(milliseconds));

    public ProgramBuilder Loop(int target, int turns) => Add(new Step { Kind = StepKind.Loop, Target = target, Turns = turns });

    public ProgramBuilder Stop() => Add(new Step { Kind = StepKind.Stop });

    public ProgramBuilder Add(Step step, params Limit[] limits)
    {
        step.Limits = limits;
        if (step.Record.EveryMilliseconds == 0)
        {
            step.Record.EveryMilliseconds = 1000;
        }

        _steps.Add(step);
        return this;
    }

    public static Limit Time(long milliseconds, LimitAction action = LimitAction.Next, int target = 0) =>
        Of(LimitQuantity.StepMilliseconds, milliseconds, action, target);

    public static Limit Of(LimitQuantity quantity, long threshold, LimitAction action = LimitAction.Next, int target = 0) =>
        new() { Quantity = quantity, Threshold = threshold, Action = action, Target = target };

    /// <summary>The paper's critical-current test: 32 turns of 1 h + 1 h from 0.1 mA/cm2 upward, stopped by a hard short.</summary>
    public static ProgramBuilder CriticalCurrent(long halfCycleMilliseconds = 3_600_000, int turns = 32)
    {
        Limit stop = Of(LimitQuantity.HardShort, 0, LimitAction.Stop);
        return new ProgramBuilder()
            .Areal(100_000, 100_000, halfCycleMilliseconds, true, stop)
            .Areal(-100_000, -100_000, halfCycleMilliseconds, false, stop)
            .Loop(0, turns);
    }

    public Program Build()
    {
        byte[] bytes = Encode();
        Program program = new();
        ProgramReader reader = new();
        Assert.True(reader.TryRead(bytes, bytes.Length, program), reader.Refusal);
        return program;
    }

    public byte[] Encode()
    {
        CborWriter writer = new(CborConformanceMode.Canonical);
        writer.WriteStartArray(7);
        Write(writer, Version, (int)Head.OnPowerCut, (int)Head.OnSoftShort, (int)Head.OnHardShort, Head.ShortRestMilliseconds);
        SafetyEnvelope envelope = Head.Envelope;
        writer.WriteStartArray(7);
        Write(writer, envelope.MinimumCellMicrovolts, envelope.MaximumCellMicrovolts, envelope.MaximumCellNanoamps);
        Write(writer, envelope.MinimumStackKilopascals, envelope.MaximumStackKilopascals);
        Write(writer, envelope.MinimumFrameMillidegrees, envelope.MaximumFrameMillidegrees);
        writer.WriteEndArray();
        writer.WriteStartArray(_steps.Count);
        _steps.ForEach(step => Write(writer, step, Version));
        writer.WriteEndArray();
        writer.WriteEndArray();
        return writer.Encode();
    }

    /// <summary>The format that the steps need.</summary>
    private int Version => _steps.Exists(step => step.Kind > StepKind.Stop || step.MillionthsPerTurn != 0 || step.Limits.Any(limit => limit.Quantity > LimitQuantity.TemperatureBelowMillidegrees)) ? 2 : 1;

    private static void Write(CborWriter writer, Step step, int version)
    {
        writer.WriteStartArray(version == 1 ? 11 : 13);
        Write(writer, (int)step.Kind, (int)step.Unit, step.Current, step.CurrentPerTurn, step.Microvolts, step.CurrentBound, step.Target, step.Turns);
        writer.WriteBoolean(step.BeginsCycle);
        writer.WriteStartArray(step.Limits.Length);
        foreach (Limit limit in step.Limits)
        {
            writer.WriteStartArray(4);
            Write(writer, (int)limit.Quantity, limit.Threshold, (int)limit.Action, limit.Target);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray(4);
        RecordRule rule = step.Record;
        Write(writer, rule.EveryMilliseconds, rule.VoltageChangeMicrovolts, rule.CurrentChangeNanoamps, rule.PressureChangeKilopascals);
        writer.WriteEndArray();
        if (version > 1)
        {
            Write(writer, step.NanovoltsPerSecond, step.MillionthsPerTurn);
        }

        writer.WriteEndArray();
    }

    private static void Write(CborWriter writer, params long[] values)
    {
        foreach (long value in values)
        {
            writer.WriteInt64(value);
        }
    }
}
