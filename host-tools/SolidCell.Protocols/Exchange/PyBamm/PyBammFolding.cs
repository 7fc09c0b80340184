using System.Globalization;
using SolidCell.Core.Schedule;

namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>
/// Makes loops of a list that is written out and too long for a fixture. A list that fits stays as its author wrote it.
/// </summary>
internal static class PyBammFolding
{
    public static IReadOnlyList<PythonValue> Fold(IReadOnlyList<PythonValue> items)
    {
        int before = int.MaxValue;
        for (int count = Count(items); count > Program.MaximumSteps && count < before; count = Count(items))
        {
            before = count;
            items = FoldOnce(items);
        }

        return items;
    }

    private static List<PythonValue> FoldOnce(IReadOnlyList<PythonValue> items)
    {
        var folded = new List<PythonValue>();
        string[] keys = [.. items.Select(Key)];
        for (int at = 0; at < items.Count;)
        {
            (int length, int times) = Longest(keys, at);
            PythonValue[] body = [.. items.Skip(at).Take(length)];
            folded.AddRange(times > 1 ? [new PythonRepeat(body[0].Line, body, times)] : body);
            at += length * times;
        }

        return folded;
    }

    private static int Count(IReadOnlyList<PythonValue> items) => items.Sum(item => item switch
    {
        PythonList list => Count(list.Items),
        PythonRepeat repeat => 1 + Count(repeat.Items),
        _ => 1,
    });

    /// <summary>The shortest sequence at this place whose repetitions reach farthest.</summary>
    private static (int Length, int Times) Longest(string[] keys, int at)
    {
        (int Length, int Times) best = (1, 1);
        for (int length = 1; length <= Math.Min(Program.MaximumSteps, (keys.Length - at) / 2); length++)
        {
            int times = 1;
            while (at + ((times + 1) * length) <= keys.Length
                && keys.AsSpan(at, length).SequenceEqual(keys.AsSpan(at + (times * length), length)))
            {
                times++;
            }

            best = times > 1 && times * length > best.Times * best.Length ? (length, times) : best;
        }

        return best;
    }

    private static string Key(PythonValue value) => value switch
    {
        PythonText text => "\"" + text.Text,
        PythonNumber number => number.Number.ToString(CultureInfo.InvariantCulture),
        PythonWord word => word.Word,
        PythonList list => $"{(list.IsTuple ? '(' : '[')}{string.Join(',', list.Items.Select(Key))})",
        PythonRepeat repeat => $"{repeat.Times}*[{string.Join(',', repeat.Items.Select(Key))}]",
        PythonCall call =>
            $"{call.Name}({string.Join(',', call.Arguments.Select(Key))};{string.Join(',', call.Named.Select(named => named.Key + "=" + Key(named.Value)))})",
        _ => throw new ArgumentException("not a value of Python", nameof(value)),
    };
}
