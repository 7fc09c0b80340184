using System.Numerics;
using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Cells.SmallSignal;
using SolidCell.Simulation.Chips;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Bench;

/// <summary>
/// The AD5941 and its leads: on the cell while K2 is closed, else on the known resistor. Before the resistor of 10 kohm is bridged the
/// coupling capacitors take the cell's voltage on through it, where the chip holds its pins; else only what its protection diodes let
/// through.
/// </summary>
public sealed class MeterBench
{
    public const double ReferenceOhms = 100;

    private const double PrechargeOhms = 10e3;

    /// <summary>Two diodes in series across the chip's pins.</summary>
    private const double DiodeVolts = 0.8;

    /// <summary>100 uF in the lead and in the return, in series.</summary>
    private const double CouplingFarads = 50e-6;
    private const ulong ChipStream = 0x5941;

    private readonly CellRelay _relay;
    private readonly Func<ISimulatedCell?> _cell;
    private double _capacitorVolts;
    private long _now;

    internal MeterBench(CellRelay relay, Func<ISimulatedCell?> cell, Xoshiro256 random)
    {
        (_relay, _cell) = (relay, cell);
        Chip = new SimulatedAd5941(random.Branch(ChipStream)) { Load = _ => ReferenceOhms };
    }

    public SimulatedAd5941 Chip { get; }

    /// <summary>Current out of the cell into the coupling capacitors, as the cell counts it.</summary>
    public double PrechargeAmps { get; private set; }

    /// <summary>Largest step of voltage that the bridge has met.</summary>
    public double LargestBridgedVolts { get; private set; }

    internal void Advance(long nowMilliseconds)
    {
        double seconds = (nowMilliseconds - _now) * 1e-3;
        _now = nowMilliseconds;
        Chip.Advance(nowMilliseconds);
        bool isOnCell = _relay.IsMeterClosed;
        Chip.Load = !isOnCell ? _ => ReferenceOhms : _cell() is ISmallSignalCell small
            ? Impedance(small.SmallSignal, _relay.IsBridged) : null;
        PrechargeAmps = 0;
        if (!isOnCell)
        {
            // The known resistor empties the capacitors.
            _capacitorVolts = 0;
        }
        else if (_cell() is { } cell)
        {
            double volts = cell.OpenCircuitVolts;
            double left = _relay.IsBridged ? 0 : Math.Exp(-seconds / (PrechargeOhms * CouplingFarads));
            LargestBridgedVolts = _relay.IsBridged ? Math.Max(LargestBridgedVolts, Math.Abs(volts - _capacitorVolts)) : LargestBridgedVolts;
            double target = Chip.IsHeld ? volts : Held(volts, _capacitorVolts);
            double next = target + ((_capacitorVolts - target) * left);
            PrechargeAmps = seconds > 0 ? -(next - _capacitorVolts) * CouplingFarads / seconds : 0;
            _capacitorVolts = next;
        }
    }

    /// <summary>Where capacitors stop that fill through diodes.</summary>
    private static double Held(double volts, double capacitorVolts) =>
        capacitorVolts + Math.CopySign(Math.Max(0, Math.Abs(volts - capacitorVolts) - DiodeVolts), volts - capacitorVolts);

    private static Func<double, Complex> Impedance(SmallSignalCircuit circuit, bool isBridged) =>
        hertz => circuit.At(hertz) + (isBridged ? 0 : PrechargeOhms);
}
