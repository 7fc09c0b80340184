using System.Numerics;

namespace SolidCell.Impedance.Fixture;

/// <summary>
/// A current that is held from one set point to the next has, beside each tone f, images at f + k / T, of weight 1 / (f + k / T); sampled
/// once a tick, they fall on the tone itself. Both samples show all images, but the voltage shows them through the impedance there: where
/// the meter has measured it, the images are taken off. Sum: sum over k of exp(j 2 pi k x) / (k + a) = 2 pi j exp(-j 2 pi a x) / (1 -
/// exp(-j 2 pi a)), 0 &lt; x &lt; 1.
/// </summary>
internal sealed class HeldCurrent(IReadOnlyList<SpectrumPoint> meter, double tickSeconds)
{
    /// <summary>From highest to lowest.</summary>
    private readonly SpectrumPoint[] _meter = [.. meter.OrderByDescending(point => point.FrequencyHertz)];

    /// <summary>The impedance at a tone.</summary>
    /// <param name="measured">Voltage over current, each at its own time.</param>
    /// <param name="hertz">Frequency of the tone.</param>
    /// <param name="voltagePhase">Time of the voltage's sample in the hold, as a part of it.</param>
    /// <param name="currentPhase">The same of the current's.</param>
    public Complex Corrected(Complex measured, double hertz, double voltagePhase, double currentPhase)
    {
        if (_meter.Length == 0)
        {
            return measured;
        }

        double a = hertz * tickSeconds;
        Complex top = _meter[0].ImpedanceOhms.Real;
        Complex images = Complex.Zero;
        int most = (int)(_meter[0].FrequencyHertz * tickSeconds);
        for (int k = 1; k <= most; k++)
        {
            Complex turn = Complex.FromPolarCoordinates(1, 2 * Math.PI * k * voltagePhase);
            images += (At((k + a) / tickSeconds) - top) * turn / (k + a);
            images += (Complex.Conjugate(At((k - a) / tickSeconds)) - top) * Complex.Conjugate(turn) / (a - k);
        }

        Complex others = (top * (All(a, voltagePhase) - (1 / a))) + images;
        return ((measured * All(a, currentPhase)) - others) * a;
    }

    private static Complex All(double a, double phase) =>
        2 * Math.PI * Complex.ImaginaryOne * Complex.FromPolarCoordinates(1, -2 * Math.PI * a * phase)
        / (1 - Complex.FromPolarCoordinates(1, -2 * Math.PI * a));

    /// <summary>Between two points in a straight line over the logarithm of the frequency.</summary>
    private Complex At(double hertz)
    {
        int above = 0;
        int below = _meter.Length - 1;
        if (hertz >= _meter[above].FrequencyHertz || hertz <= _meter[below].FrequencyHertz)
        {
            return _meter[hertz >= _meter[above].FrequencyHertz ? above : below].ImpedanceOhms;
        }

        while (below - above > 1)
        {
            int middle = (above + below) / 2;
            (above, below) = _meter[middle].FrequencyHertz > hertz ? (middle, below) : (above, middle);
        }

        double share = Math.Log(hertz / _meter[below].FrequencyHertz)
            / Math.Log(_meter[above].FrequencyHertz / _meter[below].FrequencyHertz);
        return _meter[below].ImpedanceOhms + (share * (_meter[above].ImpedanceOhms - _meter[below].ImpedanceOhms));
    }
}
