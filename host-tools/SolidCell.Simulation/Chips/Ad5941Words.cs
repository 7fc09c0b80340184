namespace SolidCell.Simulation.Chips;

/// <summary>Words of an AD5941 on its bus: 32 bits from 0x1000 to 0x3014, else 16, most significant byte first.</summary>
internal static class Ad5941Words
{
    public static int Width(int address) => address is >= 0x1000 and <= 0x3014 ? 4 : 2;

    public static int Number(byte[] data, int count)
    {
        int value = 0;
        for (int i = 1; i < count; i++)
        {
            value = (value << 8) | data[i];
        }

        return value;
    }
}
