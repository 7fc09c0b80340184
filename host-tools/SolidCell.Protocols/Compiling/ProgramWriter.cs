using System.Formats.Cbor;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Compiling;

/// <summary>Writes a program, field by field in the order of docs/program-format.md.</summary>
internal sealed class ProgramWriter(Protocol protocol, CellSection cell, Flattener flattener)
{
    private readonly CborWriter _writer = new(CborConformanceMode.Canonical);
    private readonly int _version = FormatOf(flattener);

    public byte[] Write()
    {
        ResponseSection on = protocol.On;
        _writer.WriteStartArray(7);
        Write(_version, (long)on.PowerCut, (long)on.SoftShort, (long)on.HardShort, on.ShortRestMilliseconds);
        WriteEnvelope(protocol.Safety);
        _writer.WriteStartArray(flattener.Steps.Count);
        foreach (FlatStep step in flattener.Steps)
        {
            WriteStep(step);
        }

        _writer.WriteEndArray();
        _writer.WriteEndArray();
        return _writer.Encode();
    }

    /// <summary>The first format wherever it will do: every fixture takes it, and the program's hash stays what it was.</summary>
    private static int FormatOf(Flattener flattener) =>
        flattener.Steps.Select(step => step.Source).OfType<TimedStep>().Any(NeedsNewestFormat)
        ? Program.FormatVersion : Program.FirstFormatVersion;

    private static bool NeedsNewestFormat(TimedStep step) =>
        step.Kind > StepKind.Stop || step.MillionthsPerTurn != 0
        || step.Limits.Any(limit => limit.Quantity > LimitQuantity.TemperatureBelowMillidegrees);

    private void WriteEnvelope(SafetySection safety)
    {
        _writer.WriteStartArray(7);
        Write(safety.MinimumCellMicrovolts, safety.MaximumCellMicrovolts, safety.MaximumCellNanoamps);
        Write(safety.MinimumStackKilopascals, safety.MaximumStackKilopascals);
        Write(safety.MinimumFrameMillidegrees, safety.MaximumFrameMillidegrees);
        _writer.WriteEndArray();
    }

    private void WriteStep(FlatStep step)
    {
        var spectrum = (step.Source as TimedStep)?.Spectrum;
        _writer.WriteStartArray(_version == Program.FirstFormatVersion ? 11 : spectrum is null ? 13 : 14);
        if (step.Source is TimedStep timed)
        {
            WriteTimed(timed, step.BeginsCycle);
        }
        else
        {
            WriteOther(step);
        }

        if (_version != Program.FirstFormatVersion)
        {
            var timedStep = step.Source as TimedStep;
            Write(timedStep?.NanovoltsPerSecond ?? 0, timedStep?.MillionthsPerTurn ?? 0);
        }

        if (spectrum is not null)
        {
            WriteSpectrum(spectrum);
        }

        _writer.WriteEndArray();
    }

    private void WriteSpectrum(SpectrumAmount spectrum)
    {
        _writer.WriteStartArray(6);
        Write(spectrum.LowestMillihertz, spectrum.HighestMillihertz, spectrum.PointsPerDecade, spectrum.AmplitudeMicrovolts,
            spectrum.RestMilliseconds, spectrum.ToneNanoamps);
        _writer.WriteEndArray();
    }

    private void WriteTimed(TimedStep step, bool beginsCycle)
    {
        CurrentUnit unit = step.Kind is StepKind.ConstantVoltage or StepKind.VoltageSweep ? step.CurrentBound.Unit : step.Current.Unit;
        Write((long)step.Kind, (long)unit, step.Current.Value, step.CurrentPerTurn, step.Microvolts, step.CurrentBound.Value, 0, 0);
        _writer.WriteBoolean(beginsCycle);
        _writer.WriteStartArray(step.Limits.Count);
        foreach (StepLimit limit in step.Limits)
        {
            WriteLimit(limit);
        }

        _writer.WriteEndArray();
        WriteRecord(step.Record ?? protocol.Record);
    }

    private void WriteOther(FlatStep step)
    {
        StepKind kind = step.Source is LoopStep ? StepKind.Loop : StepKind.Stop;
        int turns = step.Source is LoopStep loop ? loop.Turns : 0;
        Write((long)kind, 0, 0, 0, 0, 0, step.Target, turns);
        _writer.WriteBoolean(false);
        _writer.WriteStartArray(0);
        _writer.WriteEndArray();
        WriteRecord(new RecordSection(0, 0, 0, 0));
    }

    private void WriteLimit(StepLimit limit)
    {
        int target = limit.TargetName is { } name ? flattener.IndexOf(name) : 0;
        _writer.WriteStartArray(4);
        Write((long)limit.Quantity, Threshold(limit), (long)limit.Action, target);
        _writer.WriteEndArray();
    }

    private long Threshold(StepLimit limit) => limit.Quantity == LimitQuantity.AbsoluteCurrentBelowNanoamps
        ? new CurrentAmount(limit.Unit, limit.Threshold).ToNanoamps(cell) ?? 0
        : limit.Threshold;

    private void WriteRecord(RecordSection record)
    {
        _writer.WriteStartArray(4);
        Write(record.EveryMilliseconds, record.VoltageChangeMicrovolts, record.CurrentChangeNanoamps, record.PressureChangeKilopascals);
        _writer.WriteEndArray();
    }

    private void Write(params ReadOnlySpan<long> numbers)
    {
        foreach (long number in numbers)
        {
            _writer.WriteInt64(number);
        }
    }
}
