using System.Formats.Cbor;

namespace SolidCell.Ingest.Decoding;

/// <summary>
/// Reads delta-coded integer columns: the first value from a base, each further one from the one before. Sums wrap, as they do where the
/// fixture makes the differences, so that extreme values come out as they were.
/// </summary>
internal static class ColumnReader
{
    /// <summary>Length of a definite array that can fit into the bytes that are left (an item takes at least one).</summary>
    public static int StartArray(CborReader reader)
    {
        int? length = reader.ReadStartArray();
        BatchDecoder.Require(length is not null, "it has an array of indefinite length");
        BatchDecoder.Require(length <= reader.BytesRemaining, "an array is longer than the batch");
        return length!.Value;
    }

    public static long[] Read(CborReader reader, long start)
    {
        var values = new long[StartArray(reader)];
        long value = start;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = value = unchecked(value + reader.ReadInt64());
        }

        reader.ReadEndArray();
        return values;
    }
}
