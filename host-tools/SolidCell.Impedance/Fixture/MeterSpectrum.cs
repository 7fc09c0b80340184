using System.Numerics;

namespace SolidCell.Impedance.Fixture;

/// <summary>
/// The meter's part of a spectrum: Z = R (V / I) / (Vr / Ir), with what the known resistor R showed at the same frequency through the same
/// transimpedance resistor. Whatever both measurements share cancels.
/// </summary>
public static class MeterSpectrum
{
    /// <summary>The known resistor (hardware/board.json).</summary>
    public const double ReferenceOhms = 100;

    /// <summary>Clock over 2^30.</summary>
    public const double HertzPerWord = 16e6 / (1 << 30);

    private const double MostPrechargeGain = 0.3;

    /// <summary>Transimpedance resistors by their code, in ohm.</summary>
    private static readonly double[] Resistors = [200, 1e3, 5e3];

    /// <summary>
    /// Noise of each part of a transform, in codes, as in the model of the chip: it decides how points weigh against each other, and how
    /// large it is altogether is left to the residual of the fit.
    /// </summary>
    private const double NoiseCodes = 1.5;

    /// <summary>No point is better than this part of |Z|: what both measurements do not share exactly.</summary>
    private const double LeastShare = 3e-4;

    /// <summary>Smaller transforms are noise: a lead is off.</summary>
    private const double LeastCodes = 20;

    /// <summary>
    /// Points that were measured on both loads, from the highest frequency down. A failed point is left out, and never 0 ohm.
    /// </summary>
    /// <param name="points">Of one step, in the order of the log.</param>
    /// <param name="isShort">A short is known to be at the leads: a voltage that hardly shows is then no lead that is off.</param>
    public static IReadOnlyList<SpectrumPoint> Of(IEnumerable<RawPoint> points, bool isShort = false)
    {
        // A step that was interrupted begins anew: the last of each place counts.
        Dictionary<(int, RawLoad), RawPoint> last = [];
        foreach (RawPoint point in points)
        {
            last[(point.Index, point.Load)] = point;
        }

        return [.. last.Values.Where(point => point.Load == RawLoad.Cell).OrderBy(point => point.Index)
            .SelectMany(cell => Pair(cell, last, isShort))];
    }

    /// <summary>
    /// False when the relay to the cell did not close: behind the precharge resistor of 10 kohm hardly a current may flow, and the known
    /// resistor, on which the leads then still are, takes fifty times as much. True when nothing was looked at.
    /// </summary>
    public static bool IsOnCell(IEnumerable<RawPoint> points)
    {
        RawPoint[] all = [.. points];
        RawPoint check = all.LastOrDefault(point => point.Load == RawLoad.Precharge);
        RawPoint known = all.LastOrDefault(point => point.Load == RawLoad.Reference && point.FrequencyWord == check.FrequencyWord);
        return check.FrequencyWord == 0 || known.FrequencyWord == 0 || Gain(check) < MostPrechargeGain * Gain(known);
    }

    /// <summary>Current over amplitude, whichever resistor it went through.</summary>
    private static double Gain(RawPoint point) =>
        point.Current.Magnitude / Math.Max(point.Amplitude, 1) / Resistors[Math.Clamp(point.ResistorCode, 0, Resistors.Length - 1)];

    private static IEnumerable<SpectrumPoint> Pair(RawPoint cell, Dictionary<(int, RawLoad), RawPoint> all, bool isShort)
    {
        if (!all.TryGetValue((cell.Index, RawLoad.Reference), out RawPoint known) || known.FrequencyWord != cell.FrequencyWord
            || known.ResistorCode != cell.ResistorCode)
        {
            yield break;
        }

        Complex[] words = [cell.Voltage, cell.Current, known.Voltage, known.Current];
        if (words.Skip(isShort ? 1 : 0).All(word => word.Magnitude > LeastCodes) && cell.Voltage != Complex.Zero)
        {
            Complex ohms = ReferenceOhms * (cell.Voltage / cell.Current) / (known.Voltage / known.Current);
            yield return new SpectrumPoint(cell.FrequencyWord * HertzPerWord, ohms, ohms.Magnitude * NoiseShare(words));
        }
    }

    /// <summary>Standard deviation of real and imaginary part over |Z|.</summary>
    private static double NoiseShare(Complex[] words) => Math.Sqrt((LeastShare * LeastShare)
        + words.Sum(word => NoiseCodes * NoiseCodes / ((word.Real * word.Real) + (word.Imaginary * word.Imaginary))));
}
