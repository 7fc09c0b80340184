namespace SolidCell.Core.Encoding;

/// <summary>What a desktop has in spans.</summary>
internal static class ByteArrays
{
    /// <summary>True when the first bytes of both are the same.</summary>
    internal static bool AreEqual(byte[] left, byte[] right, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }
}
