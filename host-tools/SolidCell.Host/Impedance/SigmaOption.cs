using System.CommandLine;
using SolidCell.Host.CommandLine;
using SolidCell.Impedance;
using SolidCell.Impedance.Fitting;
using SolidCell.Protocols.Units;

namespace SolidCell.Host.Impedance;

/// <summary>--sigma: the measured standard deviation of the points, as a part of |Z| or from repeated sweeps.</summary>
internal sealed class SigmaOption
{
    private const string Repeats = "repeats";
    private const decimal LargestPercent = 50;

    public SigmaOption() => Option.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1 && result.Tokens[0].Value != Repeats && Percent(result.Tokens[0].Value) is null)
        {
            result.AddError(
                $"--sigma is {Repeats}, or a number above 0 and at most {LargestPercent:0} in per cent of |Z|, as 0.2, not '{result.Tokens[0].Value}'.");
        }
    });

    public Option<string?> Option { get; } = new("--sigma")
    {
        Description =
            "Standard deviation of the points: in per cent of |Z|, or 'repeats' to take it from the scatter of at least three sweeps of one cell. Without it, the residual of the fit counts as noise.",
        HelpName = "PERCENT|repeats",
    };

    /// <summary>The spectra with their sigma, and whether one was given.</summary>
    /// <exception cref="UserErrorException">The sweeps are no repeats.</exception>
    public (IReadOnlyList<Spectrum> Spectra, bool IsGiven) Apply(ParseResult parsed, IReadOnlyList<Spectrum> spectra)
    {
        string? text = parsed.GetValue(Option);
        if (text is null)
        {
            return (spectra, false);
        }

        try
        {
            return (Percent(text) is { } percent ? [.. spectra.Select(spectrum => RepeatScatter.WithSigma(spectrum, percent))]
                : RepeatScatter.WithSigma(Common(spectra)), true);
        }
        catch (NoRepeatsException problem)
        {
            throw new UserErrorException($"--sigma {Repeats}: {problem.Message}.", problem);
        }
    }

    /// <summary>The frequencies that are left in all of them: the ends of repeats are not trimmed alike.</summary>
    private static IReadOnlyList<Spectrum> Common(IReadOnlyList<Spectrum> spectra)
    {
        double highest = spectra.Select(spectrum => spectrum.HighestHertz).DefaultIfEmpty().Min() * 1.001;
        double lowest = spectra.Select(spectrum => spectrum.LowestHertz).DefaultIfEmpty().Max() / 1.001;
        return highest > lowest ? [.. spectra.Select(spectrum => spectrum.Between(lowest, highest))] : spectra;
    }

    private static double? Percent(string text) =>
        DecimalNumber.TryRead(text, out decimal number, out _) && number is > 0 and <= LargestPercent ? (double)number : null;
}
