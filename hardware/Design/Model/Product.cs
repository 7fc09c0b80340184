namespace SolidCell.Hardware.Model;

/// <summary>Something that can be ordered.</summary>
/// <param name="Value">What stands beside the part in the drawing.</param>
/// <param name="Maker">Manufacturer.</param>
/// <param name="Mpn">Manufacturer part number.</param>
/// <param name="Tolerance">Of its value, or of the quantity that matters; empty where none does.</param>
/// <param name="Rating">What it must not exceed: the largest voltage, current or power.</param>
/// <param name="Symbol">Its pins.</param>
/// <param name="Footprint">KiCad library and footprint.</param>
/// <param name="Datasheet">Where its figures are from.</param>
/// <param name="Spice">Name of its behavioural model in the decks; null for a part that the decks take by its value, or leave out.</param>
/// <param name="Volts">Largest voltage between two of its pins; 0 where that is no limit.</param>
/// <param name="Class">Row of the cost table: analog, digital, supply, passive, mechanical.</param>
public sealed record Product(
    string Value,
    string Maker,
    string Mpn,
    string Tolerance,
    string Rating,
    Symbol Symbol,
    string Footprint,
    string Datasheet,
    string? Spice = null,
    double Volts = 0,
    string Class = "passive")
{
    /// <summary>Value in ohms, farads or henries, for passive parts; null for others.</summary>
    public double? Quantity { get; init; }

    /// <summary>Of a relay's coil at 5 V, mA; 0 for other parts.</summary>
    public int CoilMilliamps { get; init; }

    /// <summary>Another part that fits; empty where none is known.</summary>
    public string Alternative { get; init; } = "";
}
