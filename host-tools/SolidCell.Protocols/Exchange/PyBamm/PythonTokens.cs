namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Cuts Python text into tokens; nothing in it is ever run.</summary>
internal sealed class PythonTokens
{
    private const string Openers = "([{";
    private const string Closers = ")]}";

    private readonly string _text;
    private readonly List<PythonToken> _tokens = [];
    private int _at;
    private int _line = 1;
    private int _depth;

    private PythonTokens(string text) => _text = text.ReplaceLineEndings("\n");

    public static IReadOnlyList<PythonToken> Of(string text)
    {
        var tokens = new PythonTokens(text);
        while (tokens._at < tokens._text.Length)
        {
            tokens.Next();
        }

        tokens.Add(PythonTokenKind.Line, "\n");
        tokens.Add(PythonTokenKind.End, "the end");
        return tokens._tokens;
    }

    private void Next()
    {
        char letter = _text[_at];
        if (letter == '\n')
        {
            EndLine();
        }
        else if (letter == '#')
        {
            Take(symbol => symbol != '\n');
        }
        else if (char.IsWhiteSpace(letter) || letter is '\\' or '\ufeff')
        {
            _at++;
        }
        else if (letter is '"' or '\'')
        {
            String(PythonTokenKind.Text);
        }
        else if (char.IsDigit(letter) || (letter == '.' && _at + 1 < _text.Length && char.IsDigit(_text[_at + 1])))
        {
            Add(PythonTokenKind.Number, Number());
        }
        else if (char.IsLetter(letter) || letter == '_')
        {
            Word();
        }
        else
        {
            Mark(letter);
        }
    }

    private void EndLine()
    {
        if (_depth == 0)
        {
            Add(PythonTokenKind.Line, "\n");
        }

        _line++;
        _at++;
    }

    private void Mark(char letter)
    {
        _depth += Openers.Contains(letter, StringComparison.Ordinal) ? 1
            : Closers.Contains(letter, StringComparison.Ordinal) && _depth > 0 ? -1 : 0;
        Add(PythonTokenKind.Mark, letter.ToString());
        _at++;
    }

    /// <summary>A word right before a quote is the kind of the string: r, b, u or f and their like.</summary>
    private void Word()
    {
        string word = Take(symbol => char.IsLetterOrDigit(symbol) || symbol == '_');
        if (word.Length <= 2 && _at < _text.Length && _text[_at] is '"' or '\'')
        {
            String(word is "r" or "u" or "R" or "U" ? PythonTokenKind.Text : PythonTokenKind.Computed);
        }
        else
        {
            Add(PythonTokenKind.Name, word);
        }
    }

    private string Number()
    {
        string number = Take(symbol => char.IsDigit(symbol) || symbol is '.' or '_');
        if (_at < _text.Length && _text[_at] is 'e' or 'E')
        {
            number += _text[_at++];
            number += _at < _text.Length && _text[_at] is '+' or '-' ? _text[_at++].ToString() : "";
            number += Take(char.IsDigit);
        }

        return number.Replace("_", "", StringComparison.Ordinal);
    }

    private string Take(Func<char, bool> belongs)
    {
        int first = _at;
        while (_at < _text.Length && belongs(_text[_at]))
        {
            _at++;
        }

        return _text[first.._at];
    }

    private void String(PythonTokenKind kind)
    {
        string quote = _text.AsSpan(_at).StartsWith("\"\"\"") || _text.AsSpan(_at).StartsWith("'''") ? _text.Substring(_at, 3) : _text[_at].ToString();
        int first = _at + quote.Length;
        int end = first;
        while (end < _text.Length && !_text.AsSpan(end).StartsWith(quote) && (quote.Length == 3 || _text[end] != '\n'))
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, _text.Length);
        string inside = _text[first..end];
        Add(inside.Contains('\\', StringComparison.Ordinal) ? PythonTokenKind.Computed : kind, inside);
        _line += inside.Count(letter => letter == '\n');
        _at = Math.Min(end + (end < _text.Length && _text[end] != '\n' ? quote.Length : 0), _text.Length);
    }

    private void Add(PythonTokenKind kind, string text) => _tokens.Add(new PythonToken(kind, text, _line));
}
