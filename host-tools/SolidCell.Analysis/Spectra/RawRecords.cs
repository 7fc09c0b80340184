using System.Buffers.Binary;
using System.Numerics;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;
using SolidCell.Impedance.Fixture;
using SolidCell.Store.Reading;
using Block = SolidCell.Core.Recording.RecordFields.Multisine;
using Point = SolidCell.Core.Recording.RecordFields.ImpedancePoint;

namespace SolidCell.Analysis.Spectra;

/// <summary>The fixture's raw records of one impedance step, as what a spectrum is computed from.</summary>
internal static class RawRecords
{
    private const int BytesPerSample = 12;

    /// <summary>Points that the meter measured; those that failed are left out.</summary>
    public static IEnumerable<RawPoint> Points(IEnumerable<StoredRecord> records) => records
        .Where(record => record.Fields[Point.Quality] == (long)SampleQuality.Good)
        .Select(record => new RawPoint(
            (int)record.Fields[Point.PointIndex], (RawLoad)record.Fields[Point.Load], (int)record.Fields[Point.FrequencyWord],
            (int)record.Fields[Point.Amplitude], (int)record.Fields[Point.ResistorCode],
            new Complex(record.Fields[Point.VoltageReal], record.Fields[Point.VoltageImaginary]),
            new Complex(record.Fields[Point.CurrentReal], record.Fields[Point.CurrentImaginary])));

    /// <summary>The last multisine of the step; null when there is none, or what its records say cannot be.</summary>
    public static MultisineWindow? Window(IReadOnlyList<StoredRecord> records)
    {
        StoredRecord[] last = [.. Last(records)];
        if (last.Length == 0 || last[0].Fields is not { } head || head[Block.WindowSamples] is < 20 or > int.MaxValue / 2
            || head[Block.SampleMilliseconds] is < 1 or > 60_000 || head[Block.HighestPeriods] < 1)
        {
            return null;
        }

        var tones = new ToneList();
        tones.Fill((int)head[Block.WindowSamples], (int)Math.Min(head[Block.HighestPeriods], int.MaxValue / 2));
        double origin = head[Block.FirstMilliseconds];
        return new MultisineWindow(
            [.. last.SelectMany(record => Samples(record, (record.Fields[Block.FirstMilliseconds] - origin) * 1e-3))],
            [.. Enumerable.Range(0, tones.Count).Select(k => tones[k])],
            tones.WindowTicks, head[Block.SampleMilliseconds] * 1e-3, head[Block.UpdateMicroseconds] * 1e-6);
    }

    /// <summary>A step that was interrupted begins anew, with sample 0.</summary>
    private static IEnumerable<StoredRecord> Last(IReadOnlyList<StoredRecord> records)
    {
        int first = records.Count - 1;
        while (first > 0 && records[first].Fields[Block.FirstSample] != 0)
        {
            first--;
        }

        return records.Skip(first);
    }

    private static IEnumerable<MultisineSample> Samples(StoredRecord record, double seconds)
    {
        int count = (int)Math.Clamp(record.Fields[Block.SampleCount], 0, record.Payload.Length / BytesPerSample);
        for (int i = 0; i < count; i++)
        {
            byte[] payload = record.Payload;
            int place = i * BytesPerSample;
            int microvolts = BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(place));
            int nanoamps = BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(place + 4));
            double tick = seconds + (i * record.Fields[Block.SampleMilliseconds] * 1e-3);
            if (microvolts != int.MinValue && nanoamps != int.MinValue)
            {
                yield return new MultisineSample(
                    tick + (BinaryPrimitives.ReadInt16LittleEndian(payload.AsSpan(place + 8)) * 1e-6), microvolts * 1e-6,
                    tick + (BinaryPrimitives.ReadInt16LittleEndian(payload.AsSpan(place + 10)) * 1e-6), nanoamps * 1e-9);
            }
        }
    }
}
