namespace SolidCell.Files.Tests.Writing;

/// <summary>One row of the made trace in SI units; the direction is 1, -1 or 0.</summary>
internal readonly record struct SampleRow(int Number, double Seconds, double Volts, double Amperes, int Direction, int Step, int Cycle,
    double ChargedAmpereHours, double DischargedAmpereHours);

/// <summary>
/// The trace that every instrument's writer writes: a cell above 3 V that is charged, rests and is discharged, with a row every
/// 10 s, so that readings can be compared number by number.
/// </summary>
internal static class SampleTrace
{
    public const int Rows = 300;
    public const double IntervalSeconds = 10;
    private const double Amperes = 0.0005;
    private const int RowsPerStep = 50;

    /// <summary>23 October 2025, 23:40: midnight is crossed, and no day can be taken for a month.</summary>
    public static readonly DateTime Start = new(2025, 10, 23, 23, 40, 0);

    private static readonly int[] Directions = [1, 0, -1];

    public static IEnumerable<SampleRow> Read()
    {
        double charged = 0;
        double discharged = 0;
        for (int i = 0; i < Rows; i++)
        {
            int step = i / RowsPerStep;
            int direction = Directions[step % Directions.Length];
            double within = i % RowsPerStep / (double)RowsPerStep;
            double volts = direction == 0 ? 3.9 - (0.01 * within) : direction > 0 ? 3.5 + (0.4 * within) : 3.89 - (0.4 * within);
            charged += direction > 0 ? Amperes * IntervalSeconds / 3600 : 0;
            discharged += direction < 0 ? Amperes * IntervalSeconds / 3600 : 0;
            yield return new SampleRow(i + 1, i * IntervalSeconds, volts, direction * Amperes, direction, step + 1, (step / 3) + 1, charged,
                discharged);
        }
    }

    public static DateTime At(SampleRow row) => Start.AddSeconds(row.Seconds);

    /// <summary>Seconds as h:mm:ss, whatever the hours.</summary>
    public static string Clock(double seconds, string format = "00") =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
                $"{(int)(seconds / 3600):00}:{(int)(seconds / 60) % 60:00}:{(seconds % 60).ToString(format, System.Globalization.CultureInfo.InvariantCulture)}");
}
