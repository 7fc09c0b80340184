using System.Text;

namespace SolidCell.Hardware.Layout;

/// <summary>A list or a word of KiCad's files.</summary>
internal sealed class Node
{
    private Node(string? word, List<Node> items) => (Word, Items) = (word, items);

    /// <summary>The word as it is written, quotes included; null for a list.</summary>
    public string? Word { get; private set; }

    public List<Node> Items { get; }

    /// <summary>First word of a list.</summary>
    public string Name => Items.Count > 0 ? Items[0].Word ?? "" : "";

    /// <summary>Text of an item, without quotes.</summary>
    public string Text(int index) => Items[index].Word!.Trim('"');

    public double Number(int index) => double.Parse(Items[index].Word!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Lists of this name inside of this one.</summary>
    public IEnumerable<Node> All(string name) => Items.Where(item => item.Name == name);

    public Node? First(string name) => All(name).FirstOrDefault();

    public static Node Atom(string word) => new(word, []);

    public static Node Parse(string text)
    {
        int at = 0;
        return Read(text, ref at);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private static Node Read(string text, ref int at)
    {
        Skip(text, ref at);
        if (text[at] != '(')
        {
            return ReadWord(text, ref at);
        }

        at++;
        var list = new Node(null, []);
        for (Skip(text, ref at); text[at] != ')'; Skip(text, ref at))
        {
            list.Items.Add(Read(text, ref at));
        }

        at++;
        return list;
    }

    private static Node ReadWord(string text, ref int at)
    {
        int start = at;
        if (text[at] == '"')
        {
            for (at++; text[at] != '"'; at++)
            {
                at += text[at] == '\\' ? 1 : 0;
            }

            at++;
        }
        else
        {
            while (!char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')'))
            {
                at++;
            }
        }

        return Atom(text[start..at]);
    }

    private static void Skip(string text, ref int at)
    {
        while (char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private void Write(StringBuilder text, int depth)
    {
        if (Word != null)
        {
            text.Append(Word);
            return;
        }

        if (depth is > 0 and < 3)
        {
            text.Append('\n').Append(' ', 2 * depth);
        }

        text.Append('(');
        for (int i = 0; i < Items.Count; i++)
        {
            text.Append(i > 0 ? " " : "");
            Items[i].Write(text, depth + 1);
        }

        text.Append(')');
    }
}
