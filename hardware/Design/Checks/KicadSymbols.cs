using SolidCell.Hardware.Layout;

namespace SolidCell.Hardware.Checks;

/// <summary>Pins of KiCad's own symbol libraries.</summary>
public sealed class KicadSymbols
{
    private readonly Dictionary<string, IReadOnlyList<KicadSymbol>> _libraries = [];
    private readonly Func<string, string> _read;

    /// <param name="read">Text of a library by its name; throws where there is none.</param>
    public KicadSymbols(Func<string, string> read) => _read = read;

    /// <summary>KiCad's folder: that of the variable KICAD9_SYMBOL_DIR, or where Debian puts it.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("KICAD9_SYMBOL_DIR") ?? "/usr/share/kicad/symbols";

    public static KicadSymbols Installed => new(library => File.ReadAllText(Path.Combine(Folder, library + ".kicad_sym")));

    /// <summary>The pins of "Library:Symbol"; a symbol that extends another has the other's. Null where there is none.</summary>
    public IReadOnlyList<KicadPin>? Pins(string name)
    {
        string[] parts = name.Split(':');
        IReadOnlyList<KicadSymbol> library = Library(parts[0]);
        KicadSymbol? symbol = library.FirstOrDefault(candidate => candidate.Name == parts[1]);
        while (symbol is { Extends: { } parent })
        {
            symbol = library.FirstOrDefault(candidate => candidate.Name == parent);
        }

        return symbol?.Pins;
    }

    private IReadOnlyList<KicadSymbol> Library(string name)
    {
        if (!_libraries.TryGetValue(name, out IReadOnlyList<KicadSymbol>? symbols))
        {
            symbols = [.. Node.Parse(_read(name)).All("symbol").Select(Symbol)];
            _libraries[name] = symbols;
        }

        return symbols;
    }

    private static KicadSymbol Symbol(Node node) => new(
        Bare(node.Text(1)), node.First("extends") is { } parent ? Bare(parent.Text(1)) : null,
        [.. node.All("symbol").Append(node).SelectMany(unit => unit.All("pin")).Select(Pin)]);

    private static KicadPin Pin(Node node) =>
        new(Bare(node.First("number")!.Text(1)), Bare(node.First("name")!.Text(1)), Bare(node.Text(1)));

    private static string Bare(string text) => text.Trim('"');
}

/// <summary>A pin as KiCad has it; its name is "~" where the drawing says what it is.</summary>
public sealed record KicadPin(string Number, string Name, string Kind);

/// <summary>A symbol as KiCad has it.</summary>
public sealed record KicadSymbol(string Name, string? Extends, IReadOnlyList<KicadPin> Pins);
