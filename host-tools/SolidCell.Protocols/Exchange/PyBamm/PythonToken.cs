namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>What a piece of Python text is.</summary>
internal enum PythonTokenKind
{
    /// <summary>A string, without its quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A name or word.</summary>
    Name,

    /// <summary>A bracket, comma, operator or anything else of one letter.</summary>
    Mark,

    /// <summary>A string whose text only Python knows, such as an f-string.</summary>
    Computed,

    /// <summary>The end of a line outside brackets.</summary>
    Line,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>One piece of Python text with its line, from 1.</summary>
internal sealed record PythonToken(PythonTokenKind Kind, string Text, int Line)
{
    public bool Is(string mark) => Kind == PythonTokenKind.Mark && Text == mark;
}
