namespace SolidCell.Hardware.Model;

/// <summary>One function of the board, and its drawing.</summary>
/// <param name="number">1 and on; references of its parts start with it.</param>
/// <param name="name">File name of the drawing.</param>
/// <param name="title">What people call it.</param>
public sealed class Sheet(int number, string name, string title)
{
    private readonly List<Part> _parts = [];
    private readonly List<Note> _notes = [];
    private readonly List<Port> _ports = [];
    private readonly List<Flag> _flags = [];

    public int Number { get; } = number;

    public string Name { get; } = name;

    public string Title { get; } = title;

    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>Sentences in the drawing.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    /// <summary>Places where nets of other sheets come in or go out; others are placed by the drawing program.</summary>
    public IReadOnlyList<Port> Ports => _ports;

    /// <summary>Nets that get their power from a pin which KiCad does not know as a supply.</summary>
    public IReadOnlyList<Flag> Flags => _flags;

    /// <summary>Places a part: <paramref name="connections"/> as in <see cref="Part.Wire"/>.</summary>
    public Part Add(string reference, Product product, int x, int y, string connections, int turns = 0, string why = "")
    {
        var part = new Part(reference, product, this, x, y, turns, why);
        _parts.Add(part);
        return part.Wire(connections);
    }

    /// <summary>
    /// Places a part of two pins: upright, the first net above; or lying (<paramref name="turns"/> 1), the first net to the left.
    /// </summary>
    public Part Two(string reference, Product product, int x, int y, string first, string second, int turns = 0, string why = "") =>
        Add(reference, product, x, y, $"1={first} 2={second}", turns, why);

    /// <summary>
    /// Writes a sentence, broken into lines of about <paramref name="letters"/>; the first line stands at the place given.
    /// </summary>
    public void Say(int x, int y, string text, int letters = 76)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length + word.Length > letters)
            {
                _notes.Add(new Note(x, y++, line));
                line = "";
            }

            line += line.Length > 0 ? " " + word : word;
        }

        _notes.Add(new Note(x, y, line));
    }

    public void Open(string net, int x, int y, Side side) => _ports.Add(new Port(net, x, y, side));

    public void Powered(string net, int x, int y) => _flags.Add(new Flag(net, x, y));
}

/// <summary>A sentence in a drawing.</summary>
public sealed record Note(int X, int Y, string Text);

/// <summary>Where a net leaves a sheet; the side is the one that its text is on.</summary>
public sealed record Port(string Net, int X, int Y, Side Side);

/// <summary>A mark that a net is powered.</summary>
public sealed record Flag(string Net, int X, int Y);
