using System.Globalization;
using System.Text;

namespace SolidCell.Files;

/// <summary>What was taken from a file, for people: one line.</summary>
public sealed record TraceDescription
{
    public required string Instrument { get; init; }

    /// <summary>Text with its separator and letters, workbook with its sheets, or Parquet.</summary>
    public required string Format { get; init; }

    /// <summary>Each column taken with what it was taken for, its unit and what was done to it.</summary>
    public required IReadOnlyList<string> Taken { get; init; }

    /// <summary>Columns that could have been taken instead.</summary>
    public required IReadOnlyList<string> NotTaken { get; init; }

    /// <summary>Columns left out because their unit or their cells could not be read, with the reason.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Columns of other things.</summary>
    public required int Ignored { get; init; }

    public required string SignRule { get; init; }

    /// <summary>The unit of the time is the file's or the user's, not an assumption.</summary>
    public bool IsTimeUnitGiven { get; init; }

    /// <summary>The unit of the current is the file's or the user's, not an assumption.</summary>
    public bool IsCurrentUnitGiven { get; init; }

    /// <summary>
    /// The technique that the file names, when it held the voltage and measured the current: no galvanostatic cycling. Null for any
    /// other.
    /// </summary>
    public string? HeldVoltage { get; init; }

    public required long Rows { get; init; }

    public required double DurationSeconds { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }

    public double MeanIntervalSeconds => Rows > 1 ? DurationSeconds / (Rows - 1) : 0;

    /// <summary>The line.</summary>
    public override string ToString()
    {
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"{Instrument} ({Format}): {string.Join(", ", Taken)}; {SignRule}");
        line.Append(NotTaken.Count > 0 ? $"; not taken: {string.Join(", ", NotTaken)}" : string.Empty);
        line.Append(LeftOut.Count > 0 ? $"; left out: {string.Join(", ", LeftOut)}" : string.Empty);
        line.Append(
            CultureInfo.InvariantCulture,
                $"; {Ignored} other column(s) ignored; {Rows} rows, {DurationSeconds / 3600:0.###} h, a row every {MeanIntervalSeconds:0.##} s on average");
        return line.ToString();
    }
}
