using System.Globalization;
using SolidCell.Witnesses.Charges;

namespace SolidCell.Witnesses.Judging;

/// <summary>
/// A charged cell whose voltage is held takes less and less current: after 10 h a healthy one 5 to 10 uA/cm2 (from memory, unverified).
/// What leaks stays. Above 20 uA/cm2 after 5 h and more is a leak of less than 200 kohm cm2 at 4 V, or a side reaction of that size.
/// </summary>
internal static class HeldCurrent
{
    private const double LeastHours = 5;
    private const double LeastMicroamps = 20;

    public static Witness Of(HeldVoltage? held)
    {
        if (held is not { Hours: >= LeastHours })
        {
            return new Witness(WitnessKind.HeldCurrent, Verdict.NotJudged, $"no constant voltage was held for {LeastHours} h and more, as leak-hold does");
        }

        string words = string.Create(CultureInfo.InvariantCulture,
            $"{held.MicroampsPerSquareCentimetre:0.##} uA/cm2 were left after {held.Hours:0.#} h at {held.Volts:0.###} V; healthy cells keep 5 to 10");
        return held.MicroampsPerSquareCentimetre < LeastMicroamps ? new Witness(WitnessKind.HeldCurrent, Verdict.Silent, words)
            : new Witness(WitnessKind.HeldCurrent, Verdict.Suspects, string.Create(CultureInfo.InvariantCulture,
                $"{words}: as a leak of {held.Volts / held.MicroampsPerSquareCentimetre * 1000:0.#} kohm cm2"), held.EndHours - (held.Hours / 10));
    }
}
