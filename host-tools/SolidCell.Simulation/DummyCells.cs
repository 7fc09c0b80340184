using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation;

/// <summary>
/// The dummy-cell board (hardware/dummy) as a cell in the press: known resistances, with which a fixture is brought up and calibrated.
/// </summary>
public static class DummyCells
{
    private static readonly Dictionary<string, SmallSignalCircuit> Circuits = new()
    {
        ["dummy"] = Resistor(100),
        ["dummy-10"] = Resistor(10),
        ["dummy-100"] = Resistor(100),
        ["dummy-1000"] = Resistor(1000),
        ["dummy-rrc"] = new SmallSignalCircuit(29.4, [new SmallSignalArc(47, 10e-6, 1)]),
        ["dummy-short"] = Resistor(0.05),
        ["dummy-open"] = Resistor(1e9),
    };

    /// <summary>Places of the board's shunt by name; "dummy" alone is 100 ohm.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Circuits.Keys];

    public static bool IsKnown(string name) => Circuits.ContainsKey(name);

    /// <summary>The same each time: 0.1 % resistors without drift.</summary>
    public static DummyCell Create(string name, double areaSquareCentimetres) => new(Circuits[name], areaSquareCentimetres);

    private static SmallSignalCircuit Resistor(double ohms) => new(ohms, []);
}
