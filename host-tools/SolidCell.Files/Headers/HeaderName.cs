namespace SolidCell.Files.Headers;

/// <summary>The name and the unit in a column header: `Test Time / s`, `Current(mA)`, `Ewe/V`, `U,V`, `current_ampere`, `U[V]`.</summary>
internal readonly record struct HeaderName(string Name, string Unit)
{
    private const int LongestHeader = 200;

    /// <summary>The ways to read a header, the likeliest first; the last is the whole as a name without a unit.</summary>
    public static IEnumerable<HeaderName> Readings(string header)
    {
        header = (header.Length > LongestHeader ? header[..LongestHeader] : header).Trim();
        if (header.Length == 0)
        {
            yield break;
        }

        int slash = header.IndexOf('/', StringComparison.Ordinal);
        int last = header.LastIndexOf('/');
        if (slash > 0 && slash < last && HeaderUnit.IsKnown(header[(slash + 1)..]))
        {
            yield return new HeaderName(Letters(header[..slash]), header[(slash + 1)..].Trim());
        }

        if (last > 0)
        {
            yield return new HeaderName(Letters(header[..last]), header[(last + 1)..].Trim());
        }

        int bracket = header.LastIndexOfAny(['[', '(', '（']);
        if (bracket > 0 && header[^1] is (']' or ')' or '）'))
        {
            yield return new HeaderName(Letters(header[..bracket]), header[(bracket + 1)..].Trim(' ', ']', ')', '）'));
        }

        int comma = header.LastIndexOf(',');
        if (comma > 0 && HeaderUnit.IsKnown(header[(comma + 1)..]))
        {
            yield return new HeaderName(Letters(header[..comma]), header[(comma + 1)..].Trim());
        }

        int underscore = header.LastIndexOfAny(['_', ' ']);
        if (underscore > 0 && HeaderUnit.IsKnown(header[(underscore + 1)..]))
        {
            yield return new HeaderName(Letters(header[..underscore]), header[(underscore + 1)..]);
        }

        yield return new HeaderName(Letters(header), string.Empty);
    }

    /// <summary>Names compare by their letters and digits alone; |Ewe| is an amplitude, no potential.</summary>
    public static string Letters(string text)
    {
        string letters = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant().Replace('μ', 'µ');
        return text.TrimStart().StartsWith('|') ? "amplitude" + letters : letters;
    }
}
