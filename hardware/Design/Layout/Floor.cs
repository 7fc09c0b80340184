namespace SolidCell.Hardware.Layout;

/// <summary>A board's outline, the areas of its functions, and what has a fixed place. Millimetres from its upper left corner.</summary>
/// <param name="Width">Along x.</param>
/// <param name="Height">Along y.</param>
/// <param name="HoleInset">Of the four M3 holes from the edges.</param>
/// <param name="Areas">By the number of the sheet.</param>
/// <param name="Planes">Layers that are filled with a net over the whole board.</param>
/// <param name="Fixed">Parts whose place is given: connectors at edges, the module with its antenna outwards, the large parts.</param>
/// <param name="Notes">Lines that are printed on it where there is room.</param>
public sealed record Floor(double Width, double Height, double HoleInset, IReadOnlyDictionary<int, Area> Areas,
    IReadOnlyList<(string Layer, string Net)> Planes, IReadOnlyDictionary<string, Spot> Fixed, IReadOnlyList<string> Notes);

/// <summary>The area of a function.</summary>
public sealed record Area(double Left, double Top, double Right, double Bottom);

/// <summary>A place, and anticlockwise quarter turns.</summary>
public sealed record Spot(double X, double Y, int Quarters = 0);
