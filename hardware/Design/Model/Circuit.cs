namespace SolidCell.Hardware.Model;

/// <summary>A whole board: sheets, their parts, and the nets that follow from them.</summary>
public sealed class Circuit
{
    private readonly Dictionary<string, Part> _byReference;

    public Circuit(string name, string title, IReadOnlyList<Sheet> sheets)
    {
        (Name, Title, Sheets) = (name, title, sheets);
        Parts = [.. sheets.SelectMany(sheet => sheet.Parts)];
        _byReference = Parts.ToDictionary(part => part.Reference);
        Nets = [.. Ends(Parts).GroupBy(pair => pair.Net).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Net(group.Key, [.. group.Select(pair => pair.End)]))];
    }

    /// <summary>File name of the project.</summary>
    public string Name { get; }

    public string Title { get; }

    public IReadOnlyList<Sheet> Sheets { get; }

    public IReadOnlyList<Part> Parts { get; }

    public IReadOnlyList<Net> Nets { get; }

    /// <summary>The part with this reference.</summary>
    public Part this[string reference] => _byReference[reference];

    /// <summary>The net of this name.</summary>
    public Net NetNamed(string name) => Nets.First(net => net.Name == name);

    /// <summary>Nets with pins on more than one sheet, supplies left out.</summary>
    public IEnumerable<Net> SharedNets => Nets.Where(net => !net.IsPower && net.Ends.Select(end => end.Part.Sheet).Distinct().Count() > 1);

    private static IEnumerable<(string Net, NetEnd End)> Ends(IEnumerable<Part> parts) =>
        parts.SelectMany(part => part.Product.Symbol.Pins.Where(pin => part.Nets.ContainsKey(pin.Number))
            .Select(pin => (part.Nets[pin.Number], new NetEnd(part, pin))));
}
