using System.Globalization;

namespace SolidCell.Witnesses.Judging;

/// <summary>
/// A short lowers the high-frequency resistance as well as the whole (by 6, 13 or 20 % for 10, 20 or 30 % of the current in electrons),
/// better contact lowers the interface only. That tells break-in from a short.
/// </summary>
internal static class SpectrumShift
{
    private const double Fall = 0.05;

    public static Witness Of(WitnessCell cell)
    {
        SpectrumPoint[] all = [.. cell.Spectra.Where(spectrum => spectrum.ReachesBulk)];
        if (all.Length < 2)
        {
            return new Witness(WitnessKind.Spectrum, Verdict.NotJudged, "fewer than two impedance spectra from 100 kHz on");
        }

        SpectrumPoint best = all[0];
        foreach (SpectrumPoint spectrum in all.Skip(1))
        {
            if (Lost(best.HighOhmSquareCentimetres, spectrum.HighOhmSquareCentimetres) >= Fall
                && Lost(best.LowOhmSquareCentimetres, spectrum.LowOhmSquareCentimetres) >= Fall)
            {
                return new Witness(WitnessKind.Spectrum, Verdict.Suspects, Words(best, spectrum));
            }

            best = spectrum.HighOhmSquareCentimetres > best.HighOhmSquareCentimetres ? spectrum : best;
        }

        return new Witness(WitnessKind.Spectrum, Verdict.Silent,
            string.Create(CultureInfo.InvariantCulture, $"the high-frequency resistance of {all.Length} spectra has not fallen by 5 %"));
    }

    private static double Lost(double before, double now) => before > 0 ? 1 - (now / before) : 0;

    private static string Words(SpectrumPoint before, SpectrumPoint now) => string.Create(CultureInfo.InvariantCulture,
        $"from {before.Name} to {now.Name} the high-frequency resistance fell from {before.HighOhmSquareCentimetres:0.0} to {now.HighOhmSquareCentimetres:0.0} ohm cm2 and the whole from {before.LowOhmSquareCentimetres:0.0} to {now.LowOhmSquareCentimetres:0.0}");
}
