namespace SolidCell.Host.Watch;

/// <summary>A curve in characters of 2 x 4 dots each.</summary>
internal static class BraillePlot
{
    private const int DotsAcross = 2;
    private const int DotsDown = 4;
    private const char Blank = '\u2800';

    /// <summary>Bits of a Braille character, by column and row.</summary>
    private static readonly int[,] Bits = { { 0x01, 0x02, 0x04, 0x40 }, { 0x08, 0x10, 0x20, 0x80 } };

    /// <summary>Lines from the top; the newest values are at the right. Values that were not measured (null) leave a gap.</summary>
    public static string[] Draw(IReadOnlyList<double?> values, double low, double high, int width, int height)
    {
        int[,] cells = new int[width, height];
        int dots = width * DotsAcross;
        double?[] shown = [.. values.Skip(Math.Max(0, values.Count - dots))];
        for (int x = 0; x < shown.Length; x++)
        {
            if (shown[x] is { } value)
            {
                Set(cells, x, Row(value, low, high, height * DotsDown));
            }
        }

        return [.. Enumerable.Range(0, height)
            .Select(row => new string([.. Enumerable.Range(0, width).Select(column => (char)(Blank + cells[column, row]))]))];
    }

    private static int Row(double value, double low, double high, int rows)
    {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return (int)Math.Round((1 - Math.Clamp(share, 0, 1)) * (rows - 1));
    }

    private static void Set(int[,] cells, int x, int y) => cells[x / DotsAcross, y / DotsDown] |= Bits[x % DotsAcross, y % DotsDown];
}
