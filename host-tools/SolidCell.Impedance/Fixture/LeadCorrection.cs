using System.Numerics;

namespace SolidCell.Impedance.Fixture;

/// <summary>
/// What a fixture's own leads add, from a known short at its terminals: with V / I = g (Z + e) for the cell and g (R + e) for the known
/// resistor R, the meter gives M = R (Z + e) / (R + e), and of a short s it gives S; so Z = s + (R - s) (M - S) / (R - S), without e.
/// </summary>
/// <param name="closed">The short as the meter gave it, with its noise.</param>
/// <param name="shortOhms">What the short is in truth.</param>
public sealed class LeadCorrection(IReadOnlyList<SpectrumPoint> closed, double shortOhms)
{
    /// <summary>A frequency farther from every measured one than this factor is left as it is.</summary>
    private const double Farthest = 1.3;

    private readonly SpectrumPoint[] _closed = [.. closed.OrderBy(point => point.FrequencyHertz)];

    /// <summary>The point without the leads; its standard deviation holds that of the short.</summary>
    public SpectrumPoint Apply(SpectrumPoint measured)
    {
        if (At(measured.FrequencyHertz) is not { } lead)
        {
            return measured;
        }

        Complex span = MeterSpectrum.ReferenceOhms - lead.ImpedanceOhms;
        Complex scale = (MeterSpectrum.ReferenceOhms - shortOhms) / span;
        Complex ohms = shortOhms + (scale * (measured.ImpedanceOhms - lead.ImpedanceOhms));
        double ofLead = ((measured.ImpedanceOhms - MeterSpectrum.ReferenceOhms) / span).Magnitude * lead.SigmaOhms;
        return measured with
        {
            ImpedanceOhms = ohms,
            SigmaOhms = scale.Magnitude * Math.Sqrt((measured.SigmaOhms * measured.SigmaOhms) + (ofLead * ofLead)),
        };
    }

    /// <summary>Between two points in a straight line over the logarithm of the frequency.</summary>
    private SpectrumPoint? At(double hertz)
    {
        int above = Array.FindIndex(_closed, point => point.FrequencyHertz >= hertz * (1 - 1e-9));
        int at = above < 0 ? _closed.Length - 1 : above;
        if (_closed.Length == 0 || Math.Abs(Math.Log(_closed[at].FrequencyHertz / hertz)) > Math.Log(Farthest))
        {
            return above > 0 && hertz / _closed[above - 1].FrequencyHertz < Farthest ? _closed[above - 1] : null;
        }

        if (above <= 0)
        {
            return _closed[at];
        }

        (SpectrumPoint low, SpectrumPoint high) = (_closed[above - 1], _closed[above]);
        double share = Math.Log(hertz / low.FrequencyHertz) / Math.Log(high.FrequencyHertz / low.FrequencyHertz);
        return high with { ImpedanceOhms = low.ImpedanceOhms + (share * (high.ImpedanceOhms - low.ImpedanceOhms)) };
    }
}
