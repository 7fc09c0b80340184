namespace SolidCell.Drivers.Impedance;

/// <summary>A period of a sine in integers, made by turning a vector by a 1024th of a circle at a time.</summary>
internal static class SineTable
{
    public const int Length = 1024;
    public const int AmplitudeBits = 14;

    private const int FractionBits = 30;

    /// <summary>Cosine and sine of 2 pi / 1024 in 30 fractional bits.</summary>
    private const long Cosine = 1073721611;
    private const long Sine = 6588356;

    public static int[] Make()
    {
        int[] table = new int[Length];
        long x = 1L << FractionBits;
        long y = 0;
        for (int i = 0; i < Length; i++)
        {
            table[i] = (int)((y + (1L << (FractionBits - AmplitudeBits - 1))) >> (FractionBits - AmplitudeBits));
            long turned = ((x * Cosine) - (y * Sine)) >> FractionBits;
            y = ((x * Sine) + (y * Cosine)) >> FractionBits;
            x = turned;
        }

        return table;
    }
}
