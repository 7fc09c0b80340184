namespace SolidCell.Hardware.Model;

/// <summary>A pin of a symbol, and where a wire meets it.</summary>
/// <param name="Number">The pad of the footprint.</param>
/// <param name="Name">Unique within a symbol, except where several pads are one connection (GND of a module).</param>
/// <param name="Kind">What it does to its net.</param>
/// <param name="X">Units of 2.54 mm to the right of the symbol's centre.</param>
/// <param name="Y">Units of 2.54 mm below the symbol's centre.</param>
/// <param name="Side">The side on which the wire leaves.</param>
public sealed record Pin(string Number, string Name, PinKind Kind, int X, int Y, Side Side);

/// <summary>Sides of a symbol.</summary>
public enum Side
{
    Left,
    Right,
    Top,
    Bottom,
}
