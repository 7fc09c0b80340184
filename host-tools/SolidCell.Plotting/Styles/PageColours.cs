namespace SolidCell.Plotting.Styles;

/// <summary>
/// Colours of a page of HTML and of the figures in it, light and dark: each colour of a figure is a variable of the page.
/// </summary>
public static class PageColours
{
    /// <summary>Declares the variables.</summary>
    public const string Css =
        """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--faint:#d8dce2;--curve-1:#0072b2;--curve-2:#555b63;--hard:#d55e00;--soft:#e69f00}
        @media(prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e6e9ee;--faint:#343a42;--curve-1:#56b4e9;--curve-2:#aab2bd;--hard:#ff8f3f;--soft:#f0c75e}}
        svg{width:100%;height:auto;display:block}svg text{fill:var(--ink)}
        """;

    /// <summary>A colour of a figure, as "#RRGGBB", and its variable.</summary>
    internal static IReadOnlyDictionary<string, string> Variables { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [Palette.Ink] = "--ink",
            [Palette.Faint] = "--faint",
            [Palette.Blue] = "--curve-1",
            [Palette.Grey] = "--curve-2",
            [Palette.Vermilion] = "--hard",
            [Palette.Orange] = "--soft",
        };
}
