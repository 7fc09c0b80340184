using System.Numerics;

namespace SolidCell.Simulation.Cells.SmallSignal;

/// <summary>What a cell answers to a small alternating current: a resistance, arcs in series, and a short beside them all.</summary>
/// <param name="SeriesOhms">Resistance at infinite frequency.</param>
/// <param name="Arcs">From the fastest on.</param>
/// <param name="ShortOhms">Of an electronic path through the electrolyte; infinite without one.</param>
public sealed record SmallSignalCircuit(double SeriesOhms, IReadOnlyList<SmallSignalArc> Arcs, double ShortOhms = double.PositiveInfinity)
{
    /// <summary>Voltage over current at zero frequency.</summary>
    public double DirectOhms => Beside(SeriesOhms + Arcs.Sum(arc => arc.Ohms)).Real;

    /// <summary>Impedance in ohm.</summary>
    /// <param name="hertz">Above 0.</param>
    public Complex At(double hertz)
    {
        Complex sum = SeriesOhms;
        foreach (SmallSignalArc arc in Arcs)
        {
            sum += arc.At(2 * Math.PI * hertz);
        }

        return Beside(sum);
    }

    private Complex Beside(Complex ohms) => double.IsPositiveInfinity(ShortOhms) ? ohms : ohms * ShortOhms / (ohms + ShortOhms);
}
