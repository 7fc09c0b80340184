using System;
using SolidCell.Core.Encoding;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Drivers.Impedance;

/// <summary>Writes what a spectrum is computed from into the log, as raw integers; the host computes.</summary>
internal sealed class SpectrumRecorder
{
    /// <summary>Microvolts and nanoamperes as int32, and their times in microseconds after the tick as int16.</summary>
    public const int BytesPerSample = 12;
    public const int SamplesPerRecord = LogRecord.MaximumPayload / BytesPerSample;

    /// <summary>Stands in place of a number that was not measured.</summary>
    private const int Missing = int.MinValue;

    private readonly RecordLog _log;
    private readonly byte[] _samples = new byte[SamplesPerRecord * BytesPerSample];
    private int _count;
    private int _first;
    private long _firstMilliseconds;

    private readonly int _updateMicroseconds;

    /// <param name="log">Takes the records.</param>
    /// <param name="updateMicroseconds">Time after a tick at which the source puts its new current out.</param>
    public SpectrumRecorder(RecordLog log, int updateMicroseconds)
    {
        _log = log;
        _updateMicroseconds = updateMicroseconds;
    }

    public void Point(ImpedancePoint point, int stepCount, int index, int count, MeterLoad load, SampleQuality quality, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.ImpedancePoint, milliseconds);
        bool isGood = quality == SampleQuality.Good;
        record.Fields[RecordFields.ImpedancePoint.StepCount] = stepCount;
        record.Fields[RecordFields.ImpedancePoint.PointIndex] = index;
        record.Fields[RecordFields.ImpedancePoint.PointCount] = count;
        record.Fields[RecordFields.ImpedancePoint.Load] = (int)load;
        record.Fields[RecordFields.ImpedancePoint.Quality] = (int)quality;
        record.Fields[RecordFields.ImpedancePoint.FrequencyWord] = point.FrequencyWord;
        record.Fields[RecordFields.ImpedancePoint.Amplitude] = point.Amplitude;
        record.Fields[RecordFields.ImpedancePoint.ResistorCode] = point.ResistorCode;
        record.Fields[RecordFields.ImpedancePoint.VoltageReal] = isGood ? point.VoltageReal : 0;
        record.Fields[RecordFields.ImpedancePoint.VoltageImaginary] = isGood ? point.VoltageImaginary : 0;
        record.Fields[RecordFields.ImpedancePoint.CurrentReal] = isGood ? point.CurrentReal : 0;
        record.Fields[RecordFields.ImpedancePoint.CurrentImaginary] = isGood ? point.CurrentImaginary : 0;
        _log.Append(record);
    }

    /// <summary>Forgets samples that were not written.</summary>
    public void BeginSamples()
    {
        _count = 0;
        _first = 0;
    }

    /// <summary>Takes one sample of a multisine; each full record is written.</summary>
    public void Add(Sample sample, int stepCount, ToneList tones, int tickMilliseconds)
    {
        if (_count == 0)
        {
            _firstMilliseconds = sample.Milliseconds;
        }

        long late = (sample.Milliseconds - _firstMilliseconds - ((long)_count * tickMilliseconds)) * 1000;
        bool isGood = sample.CellVoltageQuality == SampleQuality.Good && sample.CellCurrentQuality == SampleQuality.Good
            && late + sample.CurrentMicroseconds <= short.MaxValue && late + sample.VoltageMicroseconds >= short.MinValue;
        int place = _count * BytesPerSample;
        LittleEndian.WriteInt32(_samples, place, isGood ? sample.CellMicrovolts : Missing);
        LittleEndian.WriteInt32(_samples, place + 4, isGood ? sample.CellNanoamps : Missing);
        WriteInt16(place + 8, isGood ? (int)late + sample.VoltageMicroseconds : 0);
        WriteInt16(place + 10, isGood ? (int)late + sample.CurrentMicroseconds : 0);
        _count++;
        if (_count == SamplesPerRecord)
        {
            WriteSamples(stepCount, tones, tickMilliseconds, sample.Milliseconds);
        }
    }

    /// <summary>Writes what is left of a multisine.</summary>
    public void WriteSamples(int stepCount, ToneList tones, int tickMilliseconds, long milliseconds)
    {
        if (_count == 0)
        {
            return;
        }

        LogRecord record = _log.Begin(RecordKind.Multisine, milliseconds);
        record.Fields[RecordFields.Multisine.StepCount] = stepCount;
        record.Fields[RecordFields.Multisine.FirstSample] = _first;
        record.Fields[RecordFields.Multisine.SampleCount] = _count;
        record.Fields[RecordFields.Multisine.WindowSamples] = tones.WindowTicks;
        record.Fields[RecordFields.Multisine.HighestPeriods] = tones[tones.Count - 1];
        record.Fields[RecordFields.Multisine.SampleMilliseconds] = tickMilliseconds;
        record.Fields[RecordFields.Multisine.FirstMilliseconds] = _firstMilliseconds;
        record.Fields[RecordFields.Multisine.UpdateMicroseconds] = _updateMicroseconds;
        Array.Copy(_samples, 0, record.Payload, 0, _count * BytesPerSample);
        record.PayloadLength = _count * BytesPerSample;
        _log.Append(record);
        _first += _count;
        _count = 0;
    }

    private void WriteInt16(int place, int value)
    {
        _samples[place] = (byte)(value & 0xFF);
        _samples[place + 1] = (byte)((value >> 8) & 0xFF);
    }
}
