namespace SolidCell.Files;

/// <summary>One row in SI units (s, V, A, Pa, degree Celsius, Ah); NaN where the file has no number. Reused from row to row.</summary>
public sealed class TraceRow
{
    public const int Quantities = 12;

    public TraceRow() => Array.Fill(Values, double.NaN);

    public double[] Values { get; } = new double[Quantities];

    /// <summary>Line of a text file or row of a workbook or Parquet file, from 1, for messages.</summary>
    public long Line { get; set; }

    public double this[TraceQuantity quantity]
    {
        get => Values[(int)quantity];
        set => Values[(int)quantity] = value;
    }
}
