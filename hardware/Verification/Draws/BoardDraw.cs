using SolidCell.Hardware.Model;
using SolidCell.Hardware.Verification.Netlisting;

namespace SolidCell.Hardware.Verification.Draws;

/// <summary>
/// One board out of a thousand: every value drawn uniformly within its tolerance, and its drift. Uniform is harder than what makers
/// deliver, so that a draw that passes is no luck of the bell curve.
/// </summary>
public sealed class BoardDraw
{
    private readonly List<(string Reference, double Share, double PerKelvin)> _values = [];
    private readonly List<(string Reference, string Name, double Value, double PerKelvin)> _parameters = [];

    /// <summary>Draws a board from a seed; the same seed gives the same board.</summary>
    public BoardDraw(int seed, IEnumerable<Part> parts, ModelLibrary library)
    {
        var random = new Random(seed);
        double Within(double most) => most * ((2 * random.NextDouble()) - 1);
        foreach (Part part in parts)
        {
            if (part.Product.Quantity is not null)
            {
                var tolerance = Tolerance.Of(part.Product);
                _values.Add((part.Reference, Within(tolerance.Share), Within(tolerance.PerKelvin)));
            }

            foreach (Spread spread in part.Spice is { } model ? library.SpreadsOf(model) : [])
            {
                _parameters.Add((part.Reference, spread.Name, Within(spread.Most), Within(spread.Drift)));
            }
        }

        Supply = 1 + Within(0.02);
        Linearity = Within(1);
        ConverterLinearity = Within(1);
        ConverterDrift = Within(40e-6);
    }

    /// <summary>Factor of the supplies: their regulators are good for 1.5 %, and 0.1 % each of their resistors.</summary>
    public double Supply { get; }

    /// <summary>Share of the DAC's greatest nonlinearity, -1 to 1.</summary>
    public double Linearity { get; }

    /// <summary>Share of the converter's greatest nonlinearity, -1 to 1.</summary>
    public double ConverterLinearity { get; }

    /// <summary>Change of the converter's gain per kelvin (ADS1115: 40 ppm/K at most).</summary>
    public double ConverterDrift { get; }

    /// <summary>The board so many kelvins away from the temperature of its calibration.</summary>
    public DeckChanges At(double kelvins)
    {
        var changes = new DeckChanges();
        foreach (var (reference, share, perKelvin) in _values)
        {
            changes.Scale(reference, (1 + share) * (1 + (perKelvin * kelvins)));
        }

        foreach (var (reference, name, value, perKelvin) in _parameters)
        {
            changes.Set(reference, name, value + (perKelvin * kelvins));
        }

        return changes;
    }
}
