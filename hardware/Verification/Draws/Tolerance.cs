using System.Globalization;
using System.Text.RegularExpressions;
using SolidCell.Hardware.Model;

namespace SolidCell.Hardware.Verification.Draws;

/// <summary>How far the value of a passive part may be off, read from its product: "0.1 %, 10 ppm/K".</summary>
/// <param name="Share">Greatest relative error at the temperature of the calibration.</param>
/// <param name="PerKelvin">Greatest relative change per kelvin.</param>
public sealed partial record Tolerance(double Share, double PerKelvin)
{
    /// <summary>Where a product does not say it: ordinary thick film, and ceramics of that order.</summary>
    private const double UsualPerKelvin = 100e-6;

    /// <summary>That of a product.</summary>
    public static Tolerance Of(Product product) => new(
        Percent().Match(product.Tolerance) is { Success: true } percent ? Number(percent) / 100 : 0,
        Parts().Match(product.Tolerance) is { Success: true } parts ? Number(parts) * 1e-6 : UsualPerKelvin);

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([0-9.]+) %")]
    private static partial Regex Percent();

    [GeneratedRegex(@"([0-9.]+) ppm/K")]
    private static partial Regex Parts();
}
