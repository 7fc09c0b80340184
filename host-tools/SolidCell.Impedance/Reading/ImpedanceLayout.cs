using System.Text.RegularExpressions;

namespace SolidCell.Impedance.Reading;

/// <summary>Where the table of a file begins and which of its columns are used.</summary>
/// <param name="FirstRow">Index of the first line behind the header.</param>
/// <param name="Separator">Between cells; a blank stands for any number of them.</param>
/// <param name="Columns">Used columns by their place; null for a column that is not used.</param>
/// <param name="HasHeader">False when the places are those that the format prescribes.</param>
internal sealed record ImpedanceLayout(int FirstRow, char Separator, IReadOnlyList<ImpedanceColumn?> Columns, bool HasHeader)
{
    /// <summary>Three columns without names: frequency, real part, imaginary part.</summary>
    private static readonly string[] Unnamed = ["Freq", "Z'", "Z''"];

    /// <summary>Columns of ZPlot's tables: frequency, amplitude, bias, time, real part, imaginary part.</summary>
    private static readonly string[] ZPlot = ["Freq", "Amplitude", "Bias", "Time", "Z'", "Z''"];

    public int Place(ImpedanceQuantity quantity)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            if (Columns[i]?.Quantity == quantity)
            {
                return i;
            }
        }

        return -1;
    }

    public bool Has(ImpedanceQuantity quantity) => Place(quantity) >= 0;

    public bool HasImpedance =>
        (Has(ImpedanceQuantity.Real) && (Has(ImpedanceQuantity.Imaginary) || Has(ImpedanceQuantity.NegativeImaginary)))
        || (Has(ImpedanceQuantity.Modulus) && (Has(ImpedanceQuantity.Phase) || Has(ImpedanceQuantity.NegativePhase)));

    /// <summary>Looks for the header line that names a frequency and an impedance, then for the formats that have none.</summary>
    /// <exception cref="ImpedanceException">There is no such table.</exception>
    public static ImpedanceLayout Find(IReadOnlyList<string> lines)
    {
        string? withoutFrequency = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (AtHeader(lines[i], i) is { } layout)
            {
                return layout;
            }

            withoutFrequency ??= FromHeader(lines[i], i).HasImpedance ? $"line {i + 1} names an impedance but no frequency" : null;
        }

        return Headless(lines) ?? throw new ImpedanceException(
            (withoutFrequency ?? "no line names a frequency and an impedance")
                + ": export frequency, real and imaginary part (or |Z| and phase) with their column names");
    }

    /// <summary>The layout that a further header line below a table gives, or null for a line that is none.</summary>
    public static ImpedanceLayout? AtHeader(string line, int index)
    {
        ImpedanceLayout layout = FromHeader(line, index);
        return layout.HasImpedance && layout.Has(ImpedanceQuantity.Frequency) ? layout : null;
    }

    /// <summary>Spectra that stand side by side, each from its frequency column on; one where there is one frequency column.</summary>
    public IReadOnlyList<ImpedanceLayout> SideBySide()
    {
        int[] starts = [.. Enumerable.Range(0, Columns.Count).Where(i => Columns[i]?.Quantity == ImpedanceQuantity.Frequency)];
        ImpedanceLayout[] parts = [.. starts.Select((start, k) => Part(start, k + 1 < starts.Length ? starts[k + 1] : Columns.Count))];
        return parts.Length > 1 && parts.All(part => part.HasImpedance) ? parts : [this];
    }

    private ImpedanceLayout Part(int from, int to) =>
        this with { Columns = [.. Columns.Select((column, i) => i >= from && i < to ? column : null)] };

    private static ImpedanceLayout FromHeader(string line, int index)
    {
        bool isQuoted = IsOneQuote(line);
        string header = isQuoted ? line.Trim().Trim('"') : line;
        char separator = SeparatorOf(header);
        IEnumerable<string> cells = separator == ' ' ? Regex.Split(header.Trim(), @"\s{2,}") : ImpedanceCells.Split(header, separator);
        var layout = new ImpedanceLayout(index + 1, isQuoted ? ',' : separator, [.. cells.Select(ImpedanceColumn.Recognise)], true);
        return separator != ' ' || layout.HasImpedance ? layout : layout with
        {
            Columns = [.. ImpedanceCells.Split(header, separator).Select(ImpedanceColumn.Recognise)],
        };
    }

    /// <summary>The whole header in one pair of quotes, as Autolab writes it; its rows are separated by commas.</summary>
    private static bool IsOneQuote(string line)
    {
        string trimmed = line.Trim();
        return trimmed.Length > 2 && trimmed[0] == '"' && trimmed.IndexOf('"', 1) == trimmed.Length - 1;
    }

    private static ImpedanceLayout? Headless(IReadOnlyList<string> lines)
    {
        int end = lines.TakeWhile(line => !line.TrimStart().StartsWith("End Comments", StringComparison.Ordinal)).Count();
        bool isZPlot = end < lines.Count;
        int first = isZPlot ? end + 1 : 0;
        first = isZPlot ? first : AfterCount(lines) ?? first;
        first += lines.Skip(first).TakeWhile(line => line.Trim().Length == 0).Count();
        if (first >= lines.Count)
        {
            return null;
        }

        char separator = SeparatorOf(lines[first]);
        string[] names = isZPlot ? ZPlot : Unnamed;
        string[] cells = [.. ImpedanceCells.Split(lines[first], separator)];
        return cells.Length >= names.Length && (isZPlot || cells.Length == 3)
            && cells.Take(names.Length).All(cell => ImpedanceCells.TryNumber(cell, separator, out _))
            ? new ImpedanceLayout(first, separator, [.. names.Select(ImpedanceColumn.Recognise)], false)
            : null;
    }

    /// <summary>
    /// Behind a number that stands alone and is followed by so many lines of three numbers, as in `.i2b` files; null without one.
    /// </summary>
    private static int? AfterCount(IReadOnlyList<string> lines)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (int.TryParse(lines[i].Trim(), out int count) && count > 2 && i + count < lines.Count
                && Enumerable.Range(i + 1, count).All(k => IsThreeNumbers(lines[k])))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool IsThreeNumbers(string line)
    {
        char separator = SeparatorOf(line);
        string[] cells = [.. ImpedanceCells.Split(line.Trim(), separator)];
        return cells.Length == Unnamed.Length && Array.TrueForAll(cells, cell => ImpedanceCells.TryNumber(cell, separator, out _));
    }

    private static char SeparatorOf(string line) =>
        line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal)
        ? ';' : line.Contains(',', StringComparison.Ordinal) ? ',' : ' ';
}
