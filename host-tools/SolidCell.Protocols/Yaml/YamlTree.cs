using SolidCell.Protocols.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SolidCell.Protocols.Yaml;

/// <summary>Makes the tree of a file from YamlDotNet's events, so that duplicate keys are reported, not thrown.</summary>
internal sealed class YamlTree
{
    private const int MaximumCharacters = 262_144;
    private const int MaximumDepth = 40;

    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private int _depth;

    private YamlTree(string text, ProblemList problems)
    {
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root of the only document, or null with the reason among the problems.</summary>
    public static YamlNode? Read(string text, ProblemList problems)
    {
        if (text.Length > MaximumCharacters)
        {
            problems.Error(new Position(1, 1), $"the file is larger than {MaximumCharacters / 1024} kB; is it a protocol?");
            return null;
        }

        if (TabFinder.Report(text, problems))
        {
            return null;
        }

        return ReadDocument(text, problems);
    }

    private static YamlNode? ReadDocument(string text, ProblemList problems)
    {
        var tree = new YamlTree(text, problems);
        try
        {
            return tree.Document();
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner ends so on some unclosed brackets.
            problems.Error(At(tree._parser.Current?.End ?? Mark.Empty), "this is not YAML: a bracket, brace or quote is not closed");
            return null;
        }
        catch (YamlException exception)
        {
            problems.Error(At(exception.Start), "this is not YAML: " + Explain(exception));
            return null;
        }
    }

    private static string Explain(YamlException exception)
    {
        string message = exception.Message;
        int end = message.IndexOf("): ", StringComparison.Ordinal);
        message = end >= 0 ? message[(end + 3)..] : message;
        return message.TrimEnd('.') + " (look at the indentation, and for a missing `:` or quote, here or just above)";
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _problems.Error(new Position(1, 1), "the file is empty; `solidcell protocol new` writes one to start from");
            return null;
        }

        _parser.Consume<DocumentStart>();
        YamlNode root = Node();
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out DocumentStart? second))
        {
            _problems.Error(At(second.Start), "one file holds one protocol; remove everything from this `---` on");
        }

        return root;
    }

    private YamlNode Node()
    {
        if (_parser.TryConsume<AnchorAlias>(out AnchorAlias? alias))
        {
            _problems.Error(At(alias.Start), $"write the value out: references such as `*{alias.Value}` are not read in protocols");
            return new YamlScalar(At(alias.Start), "");
        }

        if (_parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            return new YamlScalar(At(scalar.Start), scalar.Value);
        }

        if (++_depth > MaximumDepth)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "nested too deep");
        }

        YamlNode node = _parser.Accept<SequenceStart>(out _) ? List() : Map();
        _depth--;
        return node;
    }

    private YamlList List()
    {
        SequenceStart start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node());
        }

        return new YamlList(At(start.Start), items);
    }

    private YamlMap Map()
    {
        MappingStart start = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            AddEntry(entries);
        }

        return new YamlMap(At(start.Start), entries);
    }

    private void AddEntry(List<YamlEntry> entries)
    {
        YamlNode key = Node();
        YamlNode value = Node();
        if (key is YamlScalar name)
        {
            entries.Add(new YamlEntry(name, value));
        }
        else
        {
            _problems.Error(key.At, "a key must be one word");
        }
    }

    private static Position At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
