using System;
using SolidCell.Core.Detection;
using SolidCell.Core.Instrument.Shorts;
using SolidCell.Core.Instrument.Test;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>Writes into the log what happens to cell and fixture, field by field as <see cref="RecordSchema"/> lists them.</summary>
internal sealed class EventRecorder
{
    private const int BytesPerPoint = 8;

    private readonly RecordLog _log;

    public EventRecorder(RecordLog log) => _log = log;

    public void Short(ShortEvent found, StepCursor cursor, bool isReduced, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.ShortCircuit, milliseconds);
        ShortRecord.Write(found, cursor, isReduced, record.Fields);
        _log.Append(record);
    }

    /// <summary>A waveform, in as many records as its points need.</summary>
    public void Waveform(WaveformRing ring, long milliseconds)
    {
        int first = 0;
        while (first < ring.PointCount)
        {
            LogRecord record = _log.Begin(RecordKind.Waveform, milliseconds);
            int points = ring.Copy(first, record.Payload);
            record.Fields[RecordFields.Waveform.EventNumber] = ring.EventNumber;
            record.Fields[RecordFields.Waveform.FirstPoint] = first;
            record.Fields[RecordFields.Waveform.PointMilliseconds] = ring.PointMilliseconds;
            record.Fields[RecordFields.Waveform.PointCount] = points;
            record.PayloadLength = points * BytesPerPoint;
            _log.Append(record);
            first += points;
        }
    }

    public void Pulse(PulseMeter meter, int stepCount, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.PulseResistance, milliseconds);
        record.Fields[RecordFields.PulseResistance.InstantMicroohms] = meter.InstantMicroohms;
        record.Fields[RecordFields.PulseResistance.OneSecondMicroohms] = meter.OneSecondMicroohms;
        record.Fields[RecordFields.PulseResistance.TenSecondsMicroohms] = meter.TenSecondsMicroohms;
        record.Fields[RecordFields.PulseResistance.StepCount] = stepCount;
        _log.Append(record);
    }

    /// <summary>
    /// A fault that came or went, with the reading that it was about and all faults that are active from now on, one bit each.
    /// </summary>
    public void Fault(FaultId id, bool isRaised, long value, int activeFaults, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.Fault, milliseconds);
        record.Fields[RecordFields.Fault.FaultId] = (int)id;
        record.Fields[RecordFields.Fault.Raised] = isRaised ? 1 : 0;
        record.Fields[RecordFields.Fault.Value] = value;
        record.Fields[RecordFields.Fault.Action] = (int)FaultTable.ActionOf(id);
        record.Fields[RecordFields.Fault.ActiveFaults] = activeFaults;
        _log.Append(record);
    }

    public void Command(int name, int outcome, byte[] correlationId, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.Command, milliseconds);
        record.Fields[RecordFields.Command.CommandName] = name;
        record.Fields[RecordFields.Command.Outcome] = outcome;
        Array.Copy(correlationId, 0, record.Payload, 0, 16);
        record.PayloadLength = 16;
        _log.Append(record);
    }

    public void ClockSet(long unixMilliseconds, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.ClockSet, milliseconds);
        record.Fields[RecordFields.ClockSet.UnixMilliseconds] = unixMilliseconds;
        _log.Append(record);
    }
}
