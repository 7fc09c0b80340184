using SolidCell.Simulation.Cells.SmallSignal;

namespace SolidCell.Simulation.Cells;

/// <summary>
/// Resistors where the cell would be (hardware/dummy): no voltage of its own, no age, and a switch that makes soft shorts.
/// </summary>
public sealed class DummyCell : ISimulatedCell, ISmallSignalCell
{
    /// <summary>R6 of the board and its optical relay: what stands beside the element while the line is high.</summary>
    public const double SoftShortOhms = 11;

    /// <summary>Johnson noise of 1 kohm over the converter's 430 Hz is 0.08 uV; the connectors add more.</summary>
    private const double Noise = 1e-6;

    private readonly SmallSignalCircuit _circuit;
    private bool _wasShorted;

    public DummyCell(SmallSignalCircuit circuit, double areaSquareCentimetres) =>
        (_circuit, AreaSquareCentimetres) = (circuit, areaSquareCentimetres);

    public double AreaSquareCentimetres { get; }

    /// <summary>The line on J3.</summary>
    public bool IsShorted { get; set; }

    public double OpenCircuitVolts => 0;

    public double Ohms => SmallSignal.DirectOhms;

    public double NoiseVolts => Noise;

    public double AddedMegapascals => 0;

    public SmallSignalCircuit SmallSignal => IsShorted ? _circuit with { ShortOhms = SoftShortOhms } : _circuit;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        bool changed = IsShorted != _wasShorted;
        _wasShorted = IsShorted;
        return changed;
    }
}
