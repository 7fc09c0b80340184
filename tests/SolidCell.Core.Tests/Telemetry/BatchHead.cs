using System.Formats.Cbor;

namespace SolidCell.Core.Tests.Telemetry;

/// <summary>The head of a batch, read by a foreign CBOR reader.</summary>
internal static class BatchHead
{
    /// <summary>Boot and number of the first record, and how many there are; all 0 for no batch.</summary>
    public static (int BootId, long First, int Count) Read(byte[] bytes, int length)
    {
        if (length == 0)
        {
            return default;
        }

        var reader = new CborReader(bytes.AsMemory(0, length));
        reader.ReadStartArray();
        Assert.Equal(2, reader.ReadInt32());
        return (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt32());
    }
}
