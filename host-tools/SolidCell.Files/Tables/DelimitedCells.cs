namespace SolidCell.Files.Tables;

/// <summary>The cells of a line of text.</summary>
internal static class DelimitedCells
{
    /// <summary>Words with units on a line without any other separator are names with blanks between them.</summary>
    private const int LeastWordsWithUnits = 3;

    public static char SeparatorOf(string line) =>
        line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';'
        : line.Contains(',', StringComparison.Ordinal) || line.Split(' ').Count(HoldsUnit) < LeastWordsWithUnits ? ',' : ' ';

    private static bool HoldsUnit(string word) => word.Length > 2 && word.AsSpan(1, word.Length - 2).IndexOfAny("/[(") >= 0;

    public static string NameOf(byte separator) => separator switch
    {
        (byte)'\t' => "tabs",
        (byte)';' => "semicolons",
        (byte)' ' => "blanks",
        _ => "commas",
    };

    /// <summary>Nothing in it, or only the separators of empty cells, as spreadsheets leave them below a table.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) =>
        line.IsEmpty || (line[0] is < (byte)'-' or > (byte)'9' && line.IndexOfAnyExcept(" \t;,\""u8) < 0);

    /// <summary>The next cell of the line, which goes on behind it. Separators within quotes are part of the cell.</summary>
    public static Span<byte> Next(ref Span<byte> line, byte separator)
    {
        int quoted = line[0] == (byte)'"' ? line[1..].IndexOf((byte)'"') + 2 : 0;
        int end = quoted < 2 ? line.IndexOf(separator) : line[quoted..].IndexOf(separator);
        end = end >= 0 && quoted >= 2 ? end + quoted : end;
        Span<byte> cell = end < 0 ? line : line[..end];
        line = end < 0 ? default : line[(end + 1)..];
        return cell;
    }

    /// <summary>What stands behind so many cells.</summary>
    public static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> line, int cells, byte separator)
    {
        for (int i = 0; i < cells && !line.IsEmpty; i++)
        {
            int end = line.IndexOf(separator);
            line = end < 0 ? default : line[(end + 1)..];
        }

        return line;
    }

    /// <summary>The whole line stands in one pair of quotes, as some exports of Novonix do.</summary>
    public static bool IsWrapped(ReadOnlySpan<byte> line, byte separator)
    {
        line = line.Trim((byte)' ');
        return line.Length > 2 && line[0] == (byte)'"' && line[1..].IndexOf((byte)'"') == line.Length - 2 && line.Contains(separator);
    }

    public static Span<byte> Unwrap(Span<byte> line) => line.Trim(" \""u8);

    /// <summary>Each run of blanks as one, in place.</summary>
    public static Span<byte> Squeeze(Span<byte> line)
    {
        line = line.Trim((byte)' ');
        int length = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] != (byte)' ' || line[i - 1] != (byte)' ')
            {
                line[length++] = line[i];
            }
        }

        return line[..length];
    }

    public static IEnumerable<string> Split(string line, char separator)
    {
        int from = 0;
        bool quoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == separator && !quoted))
            {
                string cell = line[from..i].Trim().Trim('"').Trim();
                from = i + 1;
                if (cell.Length > 0 || separator != ' ')
                {
                    yield return cell;
                }
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
        }
    }
}
