namespace SolidCell.Core.Encoding;

/// <summary>CRC-16/CCITT-FALSE (polynomial 0x1021, first bit first), continued from any value; the usual start is 0xFFFF.</summary>
public static class Crc16
{
    public const int Start = 0xFFFF;

    private const int Polynomial = 0x1021;

    private static readonly int[] Table = MakeTable();

    /// <summary>Carries <paramref name="crc"/> over bytes [from, to).</summary>
    public static int Over(int crc, byte[] bytes, int from, int to)
    {
        int[] table = Table;
        for (int i = from; i < to; i++)
        {
            crc = ((crc << 8) ^ table[((crc >> 8) ^ bytes[i]) & 0xFF]) & 0xFFFF;
        }

        return crc;
    }

    private static int[] MakeTable()
    {
        int[] table = new int[256];
        for (int i = 0; i < table.Length; i++)
        {
            int crc = i << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ Polynomial) & 0xFFFF : (crc << 1) & 0xFFFF;
            }

            table[i] = crc;
        }

        return table;
    }
}
