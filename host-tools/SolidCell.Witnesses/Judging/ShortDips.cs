using System.Globalization;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Judging;

/// <summary>
/// Dips of less than a second, of which the detector reports those alone that are flat for 150 ms or come four a minute. One may be the
/// meter; shorts pull one way only, so that three and more, and hardly any upwards, are a sign however far they are apart.
/// </summary>
internal static class ShortDips
{
    private const int LeastDips = 3;

    /// <summary>
    /// A meter errs both ways: three of three go down by chance in one test of eight, eight of nine in one of 50.
    /// </summary>
    private const int DipsForARise = 5;

    private const double LeastHours = 0.5;

    public static Witness Of(DipCollector dips)
    {
        if (dips.Hours < LeastHours)
        {
            return new Witness(WitnessKind.ShortDips, Verdict.NotJudged, "half an hour with four readings a second and more is needed");
        }

        string words = string.Create(CultureInfo.InvariantCulture,
            $"{dips.DipHours.Count} {(dips.DipHours.Count == 1 ? "dip" : "dips")} of less than a second and {dips.Rises} as high upwards in {dips.Hours:0.#} h of current; what lies between two readings is not among them");
        return dips.DipHours.Count >= LeastDips + (DipsForARise * dips.Rises)
            ? new Witness(WitnessKind.ShortDips, Verdict.Suspects, words, dips.DipHours[0])
            : new Witness(WitnessKind.ShortDips, Verdict.Silent, words);
    }
}
