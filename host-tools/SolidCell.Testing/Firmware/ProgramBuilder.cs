using System.Formats.Cbor;
using SolidCell.Core.Schedule;

namespace SolidCell.Testing.Firmware;

/// <summary>Writes programs in the wire format with the host's CBOR library, independent of the firmware's reader.</summary>
public sealed class ProgramBuilder
{
    private readonly List<Step> _steps = [];

    /// <summary>What the program says before its steps; its safety envelope is the widest that the reference board has.</summary>
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

    /// <summary>No current for a time.</summary>
    public ProgramBuilder Rest(long milliseconds) => Add(new Step { Kind = StepKind.Rest }, Time(milliseconds));

    /// <summary>A constant current in nA for a time.</summary>
    public ProgramBuilder Current(long nanoamps, long milliseconds, params Limit[] others) =>
        Add(new Step { Kind = StepKind.ConstantCurrent, Current = nanoamps }, [Time(milliseconds), .. others]);

    /// <summary>A constant current density in nA/cm2, which changes by <paramref name="perTurn"/> with every turn of its loop.</summary>
    public ProgramBuilder Areal(long current, long perTurn, long milliseconds, bool beginsCycle, params Limit[] others) =>
        Add(
            new Step
            {
                Kind = StepKind.ConstantCurrent,
                Unit = CurrentUnit.NanoampsPerSquareCentimetre,
                Current = current,
                CurrentPerTurn = perTurn,
                BeginsCycle = beginsCycle,
            },
            [Time(milliseconds), .. others]);

    /// <summary>A constant voltage, with the current bounded.</summary>
    public ProgramBuilder Voltage(int microvolts, long boundNanoamps, params Limit[] limits) =>
        Add(new Step { Kind = StepKind.ConstantVoltage, Microvolts = microvolts, CurrentBound = boundNanoamps }, limits);

    public ProgramBuilder Sweep(int fromMicrovolts, long nanovoltsPerSecond, long boundNanoamps, params Limit[] limits) =>
        Add(new Step
        {
            Kind = StepKind.VoltageSweep,
            Microvolts = fromMicrovolts,
            NanovoltsPerSecond = nanovoltsPerSecond,
            CurrentBound = boundNanoamps,
        }, limits);

    public ProgramBuilder Power(long nanowatts, long boundNanoamps, params Limit[] limits) =>
        Add(new Step
        {
            Kind = StepKind.ConstantPower,
            Unit = CurrentUnit.Nanowatts,
            Current = nanowatts,
            CurrentBound = boundNanoamps,
        }, limits);

    /// <summary>A current pulse, for the resistance.</summary>
    public ProgramBuilder Pulse(long nanoamps, long milliseconds) =>
        Add(new Step { Kind = StepKind.Pulse, Current = nanoamps }, Time(milliseconds));

    /// <summary>An impedance spectrum.</summary>
    public ProgramBuilder Spectrum(SpectrumSettings spectrum, params Limit[] limits) =>
        Add(new Step { Kind = StepKind.Impedance, Spectrum = spectrum }, limits);

    /// <summary>Back to a step, counted from 0, until it has been run <paramref name="turns"/> times.</summary>
    public ProgramBuilder Loop(int target, int turns) => Add(new Step { Kind = StepKind.Loop, Target = target, Turns = turns });

    /// <summary>The end of the test.</summary>
    public ProgramBuilder Stop() => Add(new Step { Kind = StepKind.Stop });

    /// <summary>Any step; it is recorded once a second unless it says otherwise.</summary>
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

    /// <summary>The step ends after a time.</summary>
    public static Limit Time(long milliseconds, LimitAction action = LimitAction.Next, int target = 0) =>
        Of(LimitQuantity.StepMilliseconds, milliseconds, action, target);

    /// <summary>The step ends at a threshold, in the unit of the quantity.</summary>
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

    /// <summary>The program as the firmware reads it.</summary>
    /// <exception cref="InvalidOperationException">The firmware refuses it.</exception>
    public Program Build()
    {
        byte[] bytes = Encode();
        Program program = new();
        ProgramReader reader = new();
        return reader.TryRead(bytes, bytes.Length, program) ? program : throw new InvalidOperationException(reader.Refusal);
    }

    /// <summary>The program in the wire format.</summary>
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
    private int Version =>
        _steps.Exists(step => step.Kind > StepKind.Stop || step.MillionthsPerTurn != 0
            || step.Limits.Any(limit => limit.Quantity > LimitQuantity.TemperatureBelowMillidegrees)) ? 2 : 1;

    private static void Write(CborWriter writer, Step step, int version)
    {
        writer.WriteStartArray(version == 1 ? 11 : step.Spectrum is null ? 13 : 14);
        Write(writer, (int)step.Kind, (int)step.Unit, step.Current, step.CurrentPerTurn, step.Microvolts, step.CurrentBound, step.Target,
            step.Turns);
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

        if (step.Spectrum is { } spectrum)
        {
            writer.WriteStartArray(6);
            Write(writer, spectrum.LowestMillihertz, spectrum.HighestMillihertz, spectrum.PointsPerDecade, spectrum.AmplitudeMicrovolts,
                spectrum.RestMilliseconds, spectrum.ToneNanoamps);
            writer.WriteEndArray();
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
