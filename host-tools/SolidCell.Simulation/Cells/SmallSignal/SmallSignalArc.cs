using System.Numerics;

namespace SolidCell.Simulation.Cells.SmallSignal;

/// <summary>
/// An arc of a cell's impedance, Z = R / (1 + (j omega tau)^n) with tau = R C (Cole and Cole, J. Chem. Phys. 9 (1941) 341).
/// </summary>
/// <param name="Ohms">Its width.</param>
/// <param name="Farads">Its effective capacitance.</param>
/// <param name="Exponent">1 for a half circle.</param>
public readonly record struct SmallSignalArc(double Ohms, double Farads, double Exponent)
{
    public double TimeConstantSeconds => Ohms * Farads;

    public Complex At(double omega)
    {
        double log = Exponent * Math.Log(omega * TimeConstantSeconds);
        return Ohms / (1 + Complex.FromPolarCoordinates(Math.Exp(log), Exponent * Math.PI / 2));
    }

    /// <summary>
    /// The share of the width whose relaxation times are shorter than tau exp(x): the integral of the distribution of Cole and Cole, which
    /// is 1/2 + atan(cot(a/2) tanh(n x / 2)) / (n pi) with a = (1 - n) pi.
    /// </summary>
    public double ShareBelow(double x)
    {
        double half = (1 - Exponent) * Math.PI / 2;
        return Exponent >= 1 ? (x < 0 ? 0 : 1) : 0.5 + (Math.Atan(Math.Tanh(Exponent * x / 2) / Math.Tan(half)) / (Exponent * Math.PI));
    }
}
