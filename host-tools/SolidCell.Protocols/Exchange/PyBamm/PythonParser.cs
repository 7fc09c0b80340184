using System.Globalization;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>
/// Reads expressions of literals: strings, numbers, lists, tuples, calls, names that were given such a value, and `+`, `-`, `*`, `/` on
/// them.
/// </summary>
internal sealed class PythonParser(IReadOnlyList<PythonToken> tokens, int start, IReadOnlyDictionary<string, PythonValue> names)
{
    private const int MaximumDepth = 60;

    private int _at = start;
    private int _depth;

    /// <summary>Index of the token after what was read.</summary>
    public int Position => _at;

    private PythonToken Next => tokens[_at];

    /// <exception cref="ProtocolException">Only Python could know the value; the message names the line.</exception>
    public PythonValue Expression()
    {
        if (++_depth > MaximumDepth)
        {
            throw Refuse("is nested too deep");
        }

        PythonValue value = Product();
        while (Next.Is("+") || Next.Is("-"))
        {
            PythonToken sign = Take();
            value = PythonArithmetic.Of(sign, value, Product());
        }

        _depth--;
        return value;
    }

    /// <summary>Values between commas up to a closing bracket, with `name=value` among them.</summary>
    public (IReadOnlyList<PythonValue> Items, IReadOnlyDictionary<string, PythonValue> Named, bool HasComma) Items(string closer)
    {
        var items = new List<PythonValue>();
        var named = new Dictionary<string, PythonValue>(StringComparer.Ordinal);
        bool hasComma = false;
        while (!Next.Is(closer))
        {
            if (Next.Kind == PythonTokenKind.Name && tokens[_at + 1].Is("=") && closer == ")")
            {
                string name = Take().Text;
                Take();
                named[name] = Expression();
            }
            else
            {
                items.Add(Expression());
            }

            if (Next.Is(","))
            {
                hasComma = true;
                Take();
            }
            else if (!Next.Is(closer))
            {
                throw Refuse("is no list of values");
            }
        }

        Take();
        return (items, named, hasComma);
    }

    private PythonValue Product()
    {
        PythonValue value = Single();
        while (Next.Is("*") || Next.Is("/"))
        {
            PythonToken sign = Take();
            value = PythonArithmetic.Of(sign, value, Single());
        }

        return value;
    }

    private PythonValue Single()
    {
        PythonToken token = Take();
        return token.Kind switch
        {
            PythonTokenKind.Text => Text(token),
            PythonTokenKind.Number => Number(token),
            PythonTokenKind.Name => Named(token),
            PythonTokenKind.Mark when token.Text == "-" => PythonArithmetic.Of(token, new PythonNumber(token.Line, 0), Single()),
            PythonTokenKind.Mark when token.Text == "[" => new PythonList(token.Line, false, Items("]").Items),
            PythonTokenKind.Mark when token.Text == "(" => Parenthesis(token),
            _ => throw Refuse(token, "is computed by Python"),
        };
    }

    /// <summary>Strings that follow each other are one.</summary>
    private PythonText Text(PythonToken token)
    {
        string text = token.Text;
        while (Next.Kind == PythonTokenKind.Text)
        {
            text += Take().Text;
        }

        return Next.Kind == PythonTokenKind.Computed ? throw Refuse("is computed by Python") : new PythonText(token.Line, text);
    }

    private static PythonNumber Number(PythonToken token) =>
        decimal.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? new PythonNumber(token.Line, number) : throw Refuse(token, "is no number");

    private PythonValue Parenthesis(PythonToken token)
    {
        (IReadOnlyList<PythonValue> items, _, bool hasComma) = Items(")");
        return items.Count == 1 && !hasComma ? items[0] : new PythonList(token.Line, true, items);
    }

    private PythonValue Named(PythonToken token)
    {
        string name = token.Text;
        bool isPlain = true;
        while (Next.Is(".") && tokens[_at + 1].Kind == PythonTokenKind.Name)
        {
            Take();
            name = Take().Text;
            isPlain = false;
        }

        if (Next.Is("("))
        {
            Take();
            (IReadOnlyList<PythonValue> items, IReadOnlyDictionary<string, PythonValue> named, _) = Items(")");
            return new PythonCall(token.Line, name, items, named);
        }

        return name is "None" or "True" or "False" ? new PythonWord(token.Line, name)
            : isPlain && names.TryGetValue(name, out PythonValue? value) ? value : throw Refuse(token, "is computed by Python");
    }

    private PythonToken Take() => Next.Kind == PythonTokenKind.End ? throw Refuse("comes too early") : tokens[_at++];

    private ProtocolException Refuse(string why) => Refuse(Next, why);

    private static ProtocolException Refuse(PythonToken token, string why) => token.Kind is PythonTokenKind.Line or PythonTokenKind.End
        ? new ProtocolException($"line {token.Line}: the text ends too early; a bracket is not closed")
        : new ProtocolException(
        $"line {token.Line}: `{token.Text.Trim()}` {why}, which is not run here; write the list out, as `print(experiment)` shows it");
}
