using System.Formats.Cbor;

namespace SolidCell.Ingest.Decoding;

/// <summary>
/// Reads delta-coded integer columns: the first value from a base, each further one from the one before. Sums wrap, as they do where the
/// fixture makes the differences, so that extreme values come out as they were.
/// </summary>
internal static class ColumnReader
{
    /// <summary>Length of a definite array. The reader refuses one that does not fit into the bytes that are left.</summary>
    public static int StartArray(CborReader reader)
    {
        int? length = reader.ReadStartArray();
        BatchDecoder.Require(length is not null, "it has an array of indefinite length");
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
