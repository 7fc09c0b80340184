using System.Net;
using System.Text;

namespace SolidCell.Reports.Pages;

/// <summary>Writes HTML; every text is escaped, and only <see cref="Raw"/> is not.</summary>
public sealed class Html
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    /// <summary>Markup of our own making.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <param name="tag">As "h2" or "p class=note".</param>
    /// <param name="text">What stands in it.</param>
    public Html Element(string tag, string text)
    {
        _text.Append('<').Append(tag).Append('>').Append(Escape(text)).Append("</").Append(tag.Split(' ')[0]).Append(">\n");
        return this;
    }

    /// <summary>Two columns: what, and its value.</summary>
    public Html Pairs(IEnumerable<(string What, string Value)> pairs)
    {
        _text.Append("<table class=\"pairs\"><tbody>\n");
        foreach ((string what, string value) in pairs)
        {
            _text.Append("<tr><th scope=\"row\">").Append(Escape(what.Trim())).Append("</th><td>").Append(Escape(value))
                .Append("</td></tr>\n");
        }

        _text.Append("</tbody></table>\n");
        return this;
    }

    /// <summary>Columns under headings; the first is of words, the others are of numbers unless <paramref name="isWords"/>.</summary>
    public Html Table(IEnumerable<string> headings, IEnumerable<IReadOnlyList<string>> rows, bool isWords = false)
    {
        _text.Append("<div class=\"scroll\"><table").Append(isWords ? " class=\"words\"" : "").Append("><thead><tr>");
        foreach (string heading in headings)
        {
            _text.Append("<th scope=\"col\">").Append(Escape(heading).Replace("_", "_<wbr/>", StringComparison.Ordinal)).Append("</th>");
        }

        _text.Append("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<string> row in rows)
        {
            Row(row);
        }

        _text.Append("</tbody></table></div>\n");
        return this;
    }

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private void Row(IReadOnlyList<string> row)
    {
        _text.Append("<tr><th scope=\"row\">").Append(Escape(row[0])).Append("</th>");
        foreach (string value in row.Skip(1))
        {
            _text.Append("<td>").Append(Escape(value)).Append("</td>");
        }

        _text.Append("</tr>\n");
    }
}
