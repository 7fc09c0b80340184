namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>
/// What Python's operators do with numbers and lists. A list times a number keeps what is repeated, so that it becomes a loop.
/// </summary>
internal static class PythonArithmetic
{
    private const int MaximumTimes = 1_000_000;

    /// <exception cref="ProtocolException">The two have no such operation.</exception>
    public static PythonValue Of(PythonToken sign, PythonValue left, PythonValue right) => (sign.Text, left, right) switch
    {
        (_, PythonNumber one, PythonNumber other) => new PythonNumber(one.Line, Numbers(sign, one.Number, other.Number)),
        ("*", PythonList list, PythonNumber times) => Repeat(sign, list, times),
        ("*", PythonNumber times, PythonList list) => Repeat(sign, list, times),
        ("+", PythonList one, PythonList other) when one.IsTuple == other.IsTuple => one with { Items = [.. one.Items, .. other.Items] },
        _ => throw new ProtocolException($"line {sign.Line}: `{sign.Text}` is not between two numbers, two lists, or a list and a number"),
    };

    private static PythonList Repeat(PythonToken sign, PythonList list, PythonNumber times)
    {
        if (times.Number != Math.Floor(times.Number) || times.Number > MaximumTimes)
        {
            throw new ProtocolException($"line {sign.Line}: a list is repeated a whole number of times, at most {MaximumTimes}");
        }

        bool isEmpty = times.Number < 1 || list.Items.Count == 0;
        return list with { Items = isEmpty ? [] : [new PythonRepeat(list.Line, list.Items, (int)times.Number)] };
    }

    private static decimal Numbers(PythonToken sign, decimal left, decimal right)
    {
        try
        {
            return sign.Text switch { "+" => left + right, "-" => left - right, "*" => left * right, _ => left / right };
        }
        catch (Exception problem) when (problem is DivideByZeroException or OverflowException)
        {
            throw new ProtocolException($"line {sign.Line}: {left} {sign.Text} {right} is no number", problem);
        }
    }
}
