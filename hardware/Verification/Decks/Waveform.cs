namespace SolidCell.Hardware.Verification.Decks;

/// <summary>Rows of time and value.</summary>
public static class Waveform
{
    /// <summary>Integral of a column over a time, by trapezoids.</summary>
    public static double Integral(double[][] rows, double from, double to, int column = 1)
    {
        double sum = 0;
        for (int i = 1; i < rows.Length; i++)
        {
            if (rows[i - 1][0] >= from && rows[i][0] <= to)
            {
                sum += (rows[i][0] - rows[i - 1][0]) * (rows[i][column] + rows[i - 1][column]) / 2;
            }
        }

        return sum;
    }

    /// <summary>Greatest magnitude of a column over a time.</summary>
    public static double Peak(double[][] rows, double from, double to, int column = 1) =>
        rows.Where(row => row[0] >= from && row[0] <= to).Select(row => Math.Abs(row[column])).DefaultIfEmpty(0).Max();

    /// <summary>Last time at which a column is not yet below a level, from a time on; not a number when it never falls.</summary>
    public static double FallsBelow(double[][] rows, double from, double level, int column)
    {
        int first = Array.FindIndex(rows, row => row[0] >= from && row[column] < level);
        return first > 0 ? rows[first - 1][0] : double.NaN;
    }
}
