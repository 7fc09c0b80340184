using SolidCell.Files.Headers;

namespace SolidCell.Files.Tables;

/// <summary>The rows of a table without the lines between and below them that are none, which are counted.</summary>
internal sealed class RowStream(ITable table, TableLayout layout, HeaderFinder finder) : IRows
{
    private const int LongestQuote = 60;

    public long Line => table.Line;

    public long Rows { get; private set; }

    public long RepeatedHeaders { get; private set; }

    /// <summary>Lines left out because they are no rows.</summary>
    public long OtherLines { get; private set; }

    /// <summary>Where the first of them stands and how it begins, or null.</summary>
    public string? FirstOther { get; private set; }

    public bool LastRowCutOff { get; private set; }

    /// <summary>True when all the lines left out stand below the last row.</summary>
    public bool OthersAreBelow { get; private set; }

    public string Format => table.Format;

    public long Position => table.Position;

    /// <summary>
    /// Fills the slots of the quantities; false at the end. Throws <see cref="TraceException"/> for a second table in the file.
    /// </summary>
    public bool Read(double[] values)
    {
        while (true)
        {
            switch (table.Read(values))
            {
                case RowState.Row:
                    Rows++;
                    values[(int)TraceQuantity.Current] = layout.IsAtRest ? 0 : values[(int)TraceQuantity.Current];
                    OthersAreBelow = false;
                    LastRowCutOff = table.IsCutOff;
                    return true;
                case RowState.End:
                    return false;
                default:
                    LeaveOut();
                    break;
            }
        }
    }

    public void Dispose() => table.Dispose();

    private void LeaveOut()
    {
        if (table.IsHeaderAgain)
        {
            RepeatedHeaders++;
            return;
        }

        string words = table.Words;
        RefuseSecondTable(words);
        FirstOther ??= $"line {table.Line} '{(words.Length > LongestQuote ? words[..LongestQuote] + "..." : words).Trim()}'";
        OthersAreBelow |= OtherLines++ == 0;
    }

    /// <summary>Another header in the same file: its rows would be read with the columns of the first.</summary>
    private void RefuseSecondTable(string words)
    {
        string[] cells = words.Contains(" | ", StringComparison.Ordinal)
            ? words.Split(" | ") : [.. DelimitedCells.Split(words.TrimStart('~', '#'), DelimitedCells.SeparatorOf(words))];
        if (!HeaderFinder.HoldsNames(cells) || HeaderFinder.IsUnits(cells))
        {
            return;
        }

        ChosenColumns other = finder.Evaluate(cells);
        if (other.Has(TraceQuantity.Voltage) && (other.Has(TraceQuantity.TestTime) || other.Has(TraceQuantity.Current))
            && !cells.SequenceEqual(layout.Columns.Headers))
        {
            throw new TraceException(
                $"line {table.Line} is another header; the file holds two tables with different columns: give each a file of its own");
        }
    }
}
