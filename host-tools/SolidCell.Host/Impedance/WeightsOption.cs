using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance;
using SolidCell.Impedance.Fitting;

namespace SolidCell.Host.Impedance;

/// <summary>--weights: how the points weigh in a fit.</summary>
internal sealed class WeightsOption
{
    private const string Modulus = "modulus";
    private const string Unit = "unit";
    private const string Measured = "measured";

    public WeightsOption() => Option.AcceptOnlyFromAmong(Modulus, Unit, Measured);

    public Option<string?> Option { get; } = new("--weights")
    {
        Description =
            "How points weigh: modulus (each residual over |Z|), unit (each in ohm, as impedance.py does), or measured (over the standard deviation, of --sigma or of the fixture that measured). Without it: measured where every point has a standard deviation, else modulus.",
        HelpName = "modulus|unit|measured",
    };

    /// <param name="parsed">The command line.</param>
    /// <param name="spectra">To be fitted.</param>
    /// <param name="hasSigma">--sigma is given.</param>
    /// <exception cref="UserErrorException">Nothing is measured, or --sigma is given for other weights.</exception>
    public Weighting Choose(ParseResult parsed, IReadOnlyCollection<Spectrum> spectra, bool hasSigma)
    {
        string? text = parsed.GetValue(Option);
        if (hasSigma && text is Modulus or Unit)
        {
            throw new UserErrorException($"--sigma gives the weights itself; leave --weights {text} out, or --sigma.");
        }

        if (text == Measured && !hasSigma && NaturalWeights.Of(spectra) != Weighting.Noise)
        {
            throw new UserErrorException(
                "--weights measured: these spectra come without standard deviations; give them with --sigma PERCENT or --sigma repeats.");
        }

        return hasSigma ? Weighting.Sigma : text switch
        {
            Unit => Weighting.Unit,
            Modulus => Weighting.Modulus,
            _ => NaturalWeights.Of(spectra),
        };
    }
}
