using System.Numerics;

namespace SolidCell.Impedance;

/// <summary>One measured point. The imaginary part of a capacitive impedance is negative.</summary>
/// <param name="FrequencyHertz">Above 0.</param>
/// <param name="ImpedanceOhms">Complex impedance.</param>
/// <param name="SigmaOhms">Standard deviation of the real and of the imaginary part; 0 when it was not measured.</param>
public readonly record struct SpectrumPoint(double FrequencyHertz, Complex ImpedanceOhms, double SigmaOhms = 0)
{
    /// <summary>Angular frequency in radians per second.</summary>
    public double Omega => 2 * Math.PI * FrequencyHertz;
}

/// <summary>An impedance spectrum, from the highest frequency to the lowest.</summary>
public sealed class Spectrum
{
    /// <summary>More points than any sweep has; a file that holds more is something else.</summary>
    public const int MostPoints = 10_000;

    private readonly SpectrumPoint[] _points;

    /// <exception cref="ArgumentException">There are none or too many points, or one is no number or 0.</exception>
    public Spectrum(IEnumerable<SpectrumPoint> points)
    {
        _points = [.. points.OrderByDescending(point => point.FrequencyHertz)];
        if (_points.Length is 0 or > MostPoints)
        {
            throw new ArgumentException($"a spectrum has 1 to {MostPoints} points, this one {_points.Length}", nameof(points));
        }

        int bad = Array.FindIndex(_points, point => !IsUsable(point));
        if (bad >= 0)
        {
            throw new ArgumentException(
                $"the point at {_points[bad].FrequencyHertz:g4} Hz is {_points[bad].ImpedanceOhms}: frequency and impedance must be numbers other than 0", nameof(points));
        }
    }

    public IReadOnlyList<SpectrumPoint> Points => _points;

    public int Count => _points.Length;

    public double HighestHertz => _points[0].FrequencyHertz;

    public double LowestHertz => _points[^1].FrequencyHertz;

    /// <summary>The largest modulus, in ohm.</summary>
    public double LargestOhms => _points.Max(point => point.ImpedanceOhms.Magnitude);

    public bool HasSigma => Array.TrueForAll(_points, point => point.SigmaOhms > 0);

    public static bool IsUsable(SpectrumPoint point) =>
        point.FrequencyHertz > 0 && double.IsFinite(point.FrequencyHertz) && Complex.IsFinite(point.ImpedanceOhms)
        && point.ImpedanceOhms.Magnitude > 0 && point.SigmaOhms >= 0;

    /// <summary>The points between two frequencies, both included.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Spectrum Between(double lowestHertz, double highestHertz) =>
        new(_points.Where(point => point.FrequencyHertz >= lowestHertz && point.FrequencyHertz <= highestHertz));
}
