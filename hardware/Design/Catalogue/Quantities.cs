using System.Buffers;
using System.Globalization;

namespace SolidCell.Hardware.Catalogue;

/// <summary>Values as they stand in drawings: 22R, 4k7, 1M, 100nF, 10uH, 16MHz.</summary>
public static class Quantities
{
    private const string Prefixes = "pnumRkM";

    private static readonly double[] Factors = [1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3, 1e6];

    private static readonly SearchValues<char> PrefixValues = SearchValues.Create(Prefixes);

    /// <summary>In ohms, farads, henries; throws for a text that is no value.</summary>
    public static double Of(string value)
    {
        string text = value.TrimEnd('F', 'H');
        int at = text.AsSpan().IndexOfAny(PrefixValues);
        if (at < 0)
        {
            throw new ArgumentException($"'{value}' is no value: write 22R, 4k7 or 100nF", nameof(value));
        }

        string number = at == text.Length - 1 ? text[..at] : text[..at] + "." + text[(at + 1)..];
        return double.Parse(number, CultureInfo.InvariantCulture) * Factors[Prefixes.IndexOf(text[at], StringComparison.Ordinal)];
    }
}
