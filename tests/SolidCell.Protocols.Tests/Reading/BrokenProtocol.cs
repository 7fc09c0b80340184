namespace SolidCell.Protocols.Tests.Reading;

/// <summary>A mistake a person makes: one line of a good protocol written differently, or lines put after it.</summary>
/// <param name="Line">The line that is replaced; 10 puts the text after the last one.</param>
/// <param name="Text">What the person wrote there; more than one line is allowed.</param>
/// <param name="ProblemLine">Where the problem must be reported.</param>
/// <param name="ProblemColumn">The column of the word or value that is wrong, counted from 1.</param>
/// <param name="Message">Words the report must have.</param>
public sealed record BrokenProtocol(int Line, string Text, int ProblemLine, int ProblemColumn, string Message)
{
    private static readonly string[] Good =
    [
        "solidcell: 1",
        "name: test",
        "cell:",
        "  kind: symmetric",
        "on:",
        "  hard-short: stop",
        "steps:",
        "  - deposit: 0.5 mA/cm2",
        "    for: 1 h",
    ];

    public static string GoodText => string.Join('\n', Good);

    public string Yaml => string.Join('\n', [.. Good.Take(Line - 1), Text, .. Good.Skip(Line)]);
}
