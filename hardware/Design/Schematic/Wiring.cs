namespace SolidCell.Hardware.Schematic;

/// <summary>What a drawing is made of besides its parts: wires, marks of supplies, labels. All in units of 2.54 mm.</summary>
internal sealed class Wiring
{
    /// <summary>Straight pieces between ends, corners and junctions.</summary>
    public List<Wire> Wires { get; } = [];

    public List<Cell> Junctions { get; } = [];

    /// <summary>Symbols of supplies and ground.</summary>
    public List<PowerMark> Powers { get; } = [];

    public List<Label> Labels { get; } = [];
}

internal sealed record Wire(Cell From, Cell To);

/// <summary>A supply's symbol; turned so that it points away from what it feeds: 0 as drawn (ground down, supply up).</summary>
internal sealed record PowerMark(string Net, Cell At, int Degrees);

/// <summary>The name of a net; <see cref="IsShared"/> when it leaves the sheet. 0 degrees: the text is to the right.</summary>
internal sealed record Label(string Net, Cell At, int Degrees, bool IsShared);
